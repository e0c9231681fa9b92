import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
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
  return (
    <Dialog open={name !== undefined} onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{TEXTS.closeTitle}</DialogTitle>
          <DialogContent>{TEXTS.closeQuestion(name ?? "")}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>
              {TEXTS.saveAndClose}
            </Button>
            <Button onClick={onDiscard}>{TEXTS.discard}</Button>
            <Button onClick={onCancel}>{TEXTS.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
