import { Button } from "@fluentui/react-components";
import { DialogFrame, PaneDialog } from "../parts/PaneDialog";
import { EDITOR } from "./strings";

interface DiscardDialogProps {
  readonly isOpen: boolean;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

/** Asks before an edited form is given up: this cannot be undone. */
export function DiscardDialog({ isOpen, name, onClose, onDiscard }: DiscardDialogProps) {
  const discard = (): void => {
    onClose();
    onDiscard();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{EDITOR.discardNo}</Button>
      <Button appearance="primary" onClick={discard}>
        {EDITOR.discardYes}
      </Button>
    </>
  );
  return (
    <PaneDialog isAlert isOpen={isOpen} width={420} onClose={onClose}>
      <DialogFrame title={EDITOR.discardTitle} actions={actions}>
        {EDITOR.discardBody(name)}
      </DialogFrame>
    </PaneDialog>
  );
}
