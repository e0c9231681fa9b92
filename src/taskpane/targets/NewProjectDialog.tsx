import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type FormEvent, useMemo, useState } from "react";
import { DialogFrame, PaneDialog } from "../parts/PaneDialog";
import { useAnswer } from "../use-answer";
import { usePane } from "../use-pane";
import { useInputStyles } from "./input-styles";
import { MoneyInput } from "./MoneyInput";
import { NO_PROJECT, projectOf, type TypedProject, wrongFields } from "./new-project";
import { NEW_PROJECT } from "./strings";
import type { Targets } from "./use-targets";

interface NewProjectDialogProps {
  readonly isOpen: boolean;
  readonly targets: Targets;
  readonly onClose: () => void;
}

/** Starts the form of a project that no table names: name, kind, money, period and unit give the whole draft. */
export function NewProjectDialog({ isOpen, targets, onClose }: NewProjectDialogProps) {
  return (
    <PaneDialog isOpen={isOpen} width={480} onClose={onClose}>
      <NewProjectFields targets={targets} onClose={onClose} />
    </PaneDialog>
  );
}

/** Milliseconds after the last key until the name is looked at. */
const PAUSE = 200;

function NewProjectFields({ targets, onClose }: Omit<NewProjectDialogProps, "isOpen">) {
  const styles = useStyles();
  const [typed, setTyped] = useState(NO_PROJECT);
  const [isAsked, setIsAsked] = useState(false);
  const { library } = usePane().state.settings;
  const name = typed.name.trim();
  const asked = useMemo(() => ({ name, ...(library && { library }) }), [name, library]);
  const { answer, isCurrent } = useAnswer("projectKinds", name === "" ? undefined : asked, PAUSE);
  const guessed = isCurrent && name !== "" ? answer?.guessed : undefined;
  const wrong = wrongFields(typed);
  const mustWait = name === "" || wrong.size > 0;
  const set =
    (field: keyof TypedProject) =>
    (text: string): void =>
      setTyped((before) => ({ ...before, [field]: text }));

  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (mustWait) return;
    // the name may have been typed a moment ago: whoever drafts looks at it once more
    const toChoose = await targets.begin(projectOf(typed, guessed));
    setIsAsked(toChoose !== undefined);
    if (!toChoose) onClose();
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
          <TextField
            label={NEW_PROJECT.name}
            hint={NEW_PROJECT.nameHint}
            text={typed.name}
            isRequired
            onChange={set("name")}
          />
          <KindField
            typed={typed}
            guessed={guessed}
            choices={name === "" ? [] : (answer?.choices ?? [])}
            isAsked={isAsked}
            onChange={set("kind")}
          />
          <div className={styles.pair}>
            <MoneyInput label={NEW_PROJECT.amount} text={typed.amount} onChange={set("amount")} />
            <MoneyInput
              label={NEW_PROJECT.fiscal}
              text={typed.fiscal}
              {...(wrong.has("fiscal") && typed.fiscal !== "" && { trouble: NEW_PROJECT.fiscalTooLarge })}
              onChange={set("fiscal")}
            />
          </div>
          <div className={styles.pair}>
            <TextField label={NEW_PROJECT.from} hint={NEW_PROJECT.monthHint} text={typed.from} onChange={set("from")} />
            <TextField
              label={NEW_PROJECT.to}
              text={typed.to}
              {...(wrong.has("to") ? { trouble: NEW_PROJECT.backwards } : { hint: NEW_PROJECT.monthHint })}
              onChange={set("to")}
            />
          </div>
          <div className={styles.pair}>
            <TextField label={NEW_PROJECT.department} text={typed.department} onChange={set("department")} />
            <TextField
              label={NEW_PROJECT.implementer}
              hint={NEW_PROJECT.implementerHint}
              text={typed.implementer}
              onChange={set("implementer")}
            />
          </div>
        </div>
      </DialogFrame>
    </form>
  );
}

interface KindFieldProps {
  readonly typed: TypedProject;
  readonly guessed: string | undefined;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** The draft waits for it. */
  readonly isAsked: boolean;
  readonly onChange: (id: string) => void;
}

/** The kind as the name tells it, to be changed; where it does not tell, the user chooses. */
function KindField({ typed, guessed, choices, isAsked, onChange }: KindFieldProps) {
  const input = useInputStyles();
  const isOpen = typed.kind === "" && guessed === undefined;
  return (
    <Field
      size="small"
      label={NEW_PROJECT.kind}
      {...(isOpen && isAsked
        ? { validationState: "warning" as const, validationMessage: NEW_PROJECT.choose }
        : guessed !== undefined && typed.kind === "" && { hint: NEW_PROJECT.kindHint })}
    >
      <Select
        className={input.root}
        select={{ className: input.input }}
        value={typed.kind === "" ? (guessed ?? "") : typed.kind}
        onChange={(_, { value }) => onChange(value)}
      >
        {isOpen && <option value="">{NEW_PROJECT.none}</option>}
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === guessed ? NEW_PROJECT.guessed(name) : name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface TextProps {
  readonly label: string;
  readonly text: string;
  readonly hint?: string;
  readonly trouble?: string;
  readonly isRequired?: true;
  readonly onChange: (text: string) => void;
}

function TextField({ label, text, hint, trouble, isRequired, onChange }: TextProps) {
  const input = useInputStyles();
  return (
    <Field
      size="small"
      label={label}
      required={isRequired === true}
      {...(trouble === undefined
        ? hint !== undefined && { hint }
        : { validationState: "warning" as const, validationMessage: trouble })}
    >
      <Input
        className={input.root}
        input={{ className: input.input }}
        value={text}
        maxLength={100}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  pair: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    "& > *": { flex: "1 1 168px", minWidth: 0 },
  },
});
