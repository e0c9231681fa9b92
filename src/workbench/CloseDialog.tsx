import { Button } from "@fluentui/react-components";
import { DialogFrame, PaneDialog } from "../taskpane/parts/PaneDialog";
import { TEXTS } from "./strings";

interface CloseDialogProps {
  /** The changed workbook about to be closed; undefined when there is none. */
  readonly name: string | undefined;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Asks before changes are thrown away. */
export function CloseDialog({ name, onSave, onDiscard, onCancel }: CloseDialogProps) {
  const actions = (
    <>
      <Button appearance="primary" onClick={onSave}>
        {TEXTS.saveAndClose}
      </Button>
      <Button onClick={onDiscard}>{TEXTS.discard}</Button>
      <Button onClick={onCancel}>{TEXTS.cancel}</Button>
    </>
  );
  return (
    <PaneDialog isOpen={name !== undefined} width={600} onClose={onCancel}>
      <DialogFrame title={TEXTS.closeTitle} actions={actions}>
        {TEXTS.closeQuestion(name ?? "")}
      </DialogFrame>
    </PaneDialog>
  );
}
