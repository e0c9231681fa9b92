import { Button } from "@fluentui/react-components";
import { DialogFrame, PaneDialog } from "../parts/PaneDialog";
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
  const { controller } = usePane();
  const clear = (): void => {
    onClose();
    void controller.removeEverything(panels.flatMap(({ stateKeys }) => stateKeys));
  };
  const actions = (
    <>
      <Button appearance="primary" onClick={clear}>
        {SETTINGS.confirmClear}
      </Button>
      <Button onClick={onClose}>{SETTINGS.cancel}</Button>
    </>
  );
  return (
    <PaneDialog isAlert isOpen={isOpen} onClose={onClose}>
      <DialogFrame title={SETTINGS.clearTitle} actions={actions}>
        {SETTINGS.clearBody}
      </DialogFrame>
    </PaneDialog>
  );
}
