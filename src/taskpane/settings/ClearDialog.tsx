import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { PanePanel } from "../services";
import { usePane } from "../use-pane";
import { SETTINGS } from "./strings";

interface ClearDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly panels: readonly PanePanel[];
}

/** Says what will be removed before it is. */
export function ClearDialog({ isOpen, onClose, panels }: ClearDialogProps) {
  const styles = useStyles();
  const { controller } = usePane();
  const clear = (): void => {
    onClose();
    void controller.removeEverything(panels.flatMap(({ stateKeys }) => stateKeys));
  };
  return (
    <Dialog modalType="alert" open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{SETTINGS.clearTitle}</DialogTitle>
          <DialogContent>{SETTINGS.clearBody}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={clear}>
              {SETTINGS.confirmClear}
            </Button>
            <Button onClick={onClose}>{SETTINGS.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: "min(480px, calc(100vw - 24px))", padding: tokens.spacingHorizontalL },
});
