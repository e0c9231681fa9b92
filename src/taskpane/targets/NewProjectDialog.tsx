import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { typedAmount } from "../../model/edited-form";
import { DialogFrame, PaneDialog } from "../parts/PaneDialog";
import { useInputStyles } from "./input-styles";
import { MoneyInput } from "./MoneyInput";
import { NEW_PROJECT } from "./strings";
import type { Targets } from "./use-targets";

interface NewProjectDialogProps {
  readonly isOpen: boolean;
  readonly targets: Targets;
  readonly onClose: () => void;
}

/** Starts the form of a project that no table names: from its name, and from the kind where the name does not tell it. */
export function NewProjectDialog({ isOpen, targets, onClose }: NewProjectDialogProps) {
  return (
    <PaneDialog isOpen={isOpen} width={420} onClose={onClose}>
      <NewProjectFields targets={targets} onClose={onClose} />
    </PaneDialog>
  );
}

type Choices = Awaited<ReturnType<Targets["begin"]>>;

function NewProjectFields({ targets, onClose }: Omit<NewProjectDialogProps, "isOpen">) {
  const styles = useStyles();
  const input = useInputStyles();
  const [name, setName] = useState("");
  const [amountText, setAmountText] = useState("");
  const [kind, setKind] = useState("");
  const [choices, setChoices] = useState<Choices>();
  const amount = typedAmount(amountText)?.amount;
  const isWrongAmount = amountText.trim() !== "" && amount === undefined;
  const mustWait = name.trim() === "" || isWrongAmount || (choices !== undefined && kind === "");

  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (mustWait) return;
    const project = { name: name.trim(), ...(kind !== "" && { kind }), ...(amount !== undefined && { amount }) };
    const toChoose = await targets.begin(project);
    setChoices(toChoose);
    if (!toChoose) onClose();
  };
  const rename = (value: string): void => {
    setName(value);
    setKind("");
    setChoices(undefined);
  };
  const actions = (
    <>
      <Button onClick={onClose}>{NEW_PROJECT.cancel}</Button>
      <Button appearance="primary" type="submit" disabledFocusable={mustWait}>
        {NEW_PROJECT.begin}
      </Button>
    </>
  );
  return (
    <form onSubmit={(event) => void begin(event)}>
      <DialogFrame title={NEW_PROJECT.title} actions={actions}>
        <div className={styles.fields}>
          <Field label={NEW_PROJECT.name} required hint={NEW_PROJECT.nameHint}>
            <Input value={name} maxLength={100} onChange={(_, { value }) => rename(value)} />
          </Field>
          <MoneyInput label={NEW_PROJECT.amount} text={amountText} onChange={setAmountText} />
          {choices && (
            <Field label={NEW_PROJECT.kind} required validationState="warning" validationMessage={NEW_PROJECT.choose}>
              <Select
                className={input.root}
                select={{ className: input.input }}
                value={kind}
                onChange={(_, { value }) => setKind(value)}
              >
                <option value="">{NEW_PROJECT.none}</option>
                {choices.map(({ id, name: kindName }) => (
                  <option key={id} value={id}>
                    {kindName}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </div>
      </DialogFrame>
    </form>
  );
}

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});
