import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

interface PaneDialogProps {
  readonly isOpen: boolean;
  /** A click beside it does not close it: something would be lost. */
  readonly isAlert?: boolean;
  /** Pixels, where the pane has room for them. */
  readonly width?: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog of the pane; what it shows is a DialogFrame. */
export function PaneDialog({ isOpen, isAlert = false, width = 480, onClose, children }: PaneDialogProps) {
  const styles = useStyles();
  return (
    <Dialog
      modalType={isAlert ? "alert" : "modal"}
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface} style={{ maxWidth: `min(${width}px, calc(100vw - 24px))` }}>
        {children}
      </DialogSurface>
    </Dialog>
  );
}

interface DialogFrameProps {
  readonly title: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** Title, content and buttons of a dialog. */
export function DialogFrame({ title, actions, children }: DialogFrameProps) {
  const styles = useStyles();
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.content}>{children}</DialogContent>
      <DialogActions fluid>{actions}</DialogActions>
    </DialogBody>
  );
}

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});
