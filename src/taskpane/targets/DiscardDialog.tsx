import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { EDITOR } from "./strings";

interface DiscardDialogProps {
  readonly isOpen: boolean;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

/** Asks before an edited form is given up: this cannot be undone. */
export function DiscardDialog({ isOpen, name, onClose, onDiscard }: DiscardDialogProps) {
  const styles = useStyles();
  return (
    <Dialog modalType="alert" open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{EDITOR.discardTitle}</DialogTitle>
          <DialogContent>{EDITOR.discardBody(name)}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{EDITOR.discardNo}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                onClose();
                onDiscard();
              }}
            >
              {EDITOR.discardYes}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({ surface: { width: "min(420px, calc(100vw - 32px))" } });
