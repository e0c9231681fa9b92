import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import type { Finding } from "../../model/finding";
import type { Fix } from "../../model/fix";
import { isBusy } from "../pane-state";
import { usePane } from "../use-pane";
import { FIXING } from "../fixing-strings";

interface FixButtonsProps {
  readonly finding: Pick<Finding, "fixes" | "noFix">;
  /** Where it is not the pane's workbook that changes. */
  readonly onFix?: (fix: Fix) => void;
}

/** What mends a finding, each with one click; several where any of them may be right. */
export function FixButtons({ finding: { fixes = [], noFix }, onFix }: FixButtonsProps) {
  const styles = useStyles();
  const { state, controller } = usePane();
  const carryOut = (fix: Fix, event: MouseEvent<HTMLElement>): void => {
    // the button goes with the finding; the row stays
    event.currentTarget.closest<HTMLElement>("[data-card]")?.focus();
    if (onFix) onFix(fix);
    else void controller.fixing.fix([fix]);
  };
  if (fixes.length === 0 && noFix === undefined) return null;
  return (
    <div className={styles.fixes}>
      {fixes.length > 1 && <Text size={200}>{FIXING.either}</Text>}
      {fixes.map((fix) => (
        <Button
          key={fix.label}
          size="small"
          appearance={fixes.length === 1 ? "primary" : "secondary"}
          className={styles.button}
          disabledFocusable={isBusy(state)}
          onClick={(event) => carryOut(fix, event)}
        >
          {fix.label}
        </Button>
      ))}
      {noFix !== undefined && <Text size={200}>{noFix}</Text>}
    </div>
  );
}

const useStyles = makeStyles({
  fixes: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  button: { maxWidth: "100%", minHeight: "28px", textAlign: "left", overflowWrap: "anywhere" },
});
