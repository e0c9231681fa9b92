import { Button, Checkbox, makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Fix } from "../../model/fix";
import { DialogFrame, PaneDialog } from "../parts/PaneDialog";
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
    <PaneDialog isOpen width={600} onClose={onClose}>
      <DialogFrame
        title={FIXING.allTitle}
        actions={
          <>
            <Button onClick={onClose}>{FIXING.cancel}</Button>
            <Button appearance="primary" disabledFocusable={chosen.length === 0} onClick={carryOut}>
              {FIXING.carryOut(chosen.length)}
            </Button>
          </>
        }
      >
        <Text size={200}>{FIXING.allHint}</Text>
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
      </DialogFrame>
    </PaneDialog>
  );
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    maxHeight: "50vh",
    overflowY: "auto",
  },
});
