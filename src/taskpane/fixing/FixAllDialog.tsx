import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Fix } from "../../model/fix";
import { FIXING } from "../fixing-strings";

interface FixAllDialogProps {
  readonly fixes: readonly Fix[];
  readonly onClose: () => void;
  readonly onCarryOut: (chosen: readonly Fix[]) => void;
}

/** Every fix with its cell and both values, each with a tick that can be taken away. */
export function FixAllDialog({ fixes, onClose, onCarryOut }: FixAllDialogProps) {
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<Fix>>(new Set());
  const chosen = fixes.filter((fix) => !left.has(fix));
  const toggle = (fix: Fix): void => {
    const next = new Set(left);
    if (!next.delete(fix)) next.add(fix);
    setLeft(next);
  };
  const carryOut = (): void => {
    onClose();
    onCarryOut(chosen);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{FIXING.allTitle}</DialogTitle>
          <DialogContent>
            <Text size={200} block>
              {FIXING.allHint}
            </Text>
            <ul className={styles.list}>
              {fixes.map((fix, i) => (
                <li key={i}>
                  <Checkbox
                    checked={!left.has(fix)}
                    label={`${fix.edits[0]?.cell.sheet ?? ""}：${fix.label}`}
                    onChange={() => toggle(fix)}
                  />
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{FIXING.cancel}</Button>
            <Button appearance="primary" disabledFocusable={chosen.length === 0} onClick={carryOut}>
              {FIXING.carryOut(chosen.length)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: "min(600px, 100vw)" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    maxHeight: "50vh",
    overflowY: "auto",
    marginTop: tokens.spacingVerticalXS,
  },
});
