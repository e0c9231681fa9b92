import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { type TextSource, textSourceOf } from "../../model/text-source";
import { DialogFrame, PaneDialog } from "../parts/PaneDialog";
import { PASTE, SOURCES } from "./strings";

interface PasteDialogProps {
  /** What the dialog begins with; undefined while it is closed. */
  readonly text: string | undefined;
  readonly onAdd: (text: TextSource) => void;
  readonly onClose: () => void;
}

/** Takes a text in; it is kept in memory only, and the dialog says so. */
export function PasteDialog({ text, onAdd, onClose }: PasteDialogProps) {
  return (
    <PaneDialog isOpen={text !== undefined} width={600} onClose={onClose}>
      <PasteForm key={text} text={text ?? ""} onAdd={onAdd} onClose={onClose} />
    </PaneDialog>
  );
}

function PasteForm({ text, onAdd, onClose }: PasteDialogProps & { readonly text: string }) {
  const styles = useStyles();
  const [value, setValue] = useState(text);
  const [isEmpty, setIsEmpty] = useState(false);
  const check = (): void => {
    const source = textSourceOf("pasted", SOURCES.pasted, value);
    if (source.lines.length === 0) return setIsEmpty(true);
    onAdd(source);
    onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{PASTE.cancel}</Button>
      <Button appearance="primary" onClick={check}>
        {PASTE.check}
      </Button>
    </>
  );
  return (
    <DialogFrame title={PASTE.title} actions={actions}>
      <Field
        label={PASTE.label}
        hint={PASTE.hint}
        {...(isEmpty && { validationMessage: PASTE.empty, validationState: "warning" as const })}
      >
        <Textarea
          value={value}
          rows={12}
          textarea={{ className: styles.area }}
          onChange={(_, data) => setValue(data.value)}
        />
      </Field>
    </DialogFrame>
  );
}

const useStyles = makeStyles({ area: { maxHeight: "50vh" } });
