import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../model/finding";
import type { Fix } from "../../model/fix";
import { isBusy } from "../pane-state";
import { usePane } from "../use-pane";
import { shortLabel } from "./short-label";

/** The one value that mends a finding, on its line of the list; several are shown in the opened row only. */
export const quickFixOf = ({ fixes = [], waived }: Finding): Fix | undefined =>
  fixes.length === 1 && waived === undefined ? fixes[0] : undefined;

/** For the mouse: the keyboard has Ctrl+Enter on the row, and the button of the opened one. */
export function QuickFix({ fix }: { readonly fix: Fix }) {
  const styles = useStyles();
  const { state, controller } = usePane();
  return (
    <Button
      size="small"
      tabIndex={-1}
      className={styles.button}
      title={fix.label}
      aria-label={fix.label}
      disabledFocusable={isBusy(state)}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>("[data-card]")?.focus();
        void controller.fixing.fix([fix]);
      }}
    >
      {shortLabel(fix)}
    </Button>
  );
}

const useStyles = makeStyles({
  // higher than its line, and the line no higher for it
  button: {
    flexShrink: 0,
    // over the sentence below, which has a ground of its own in forced colours
    position: "relative",
    zIndex: 1,
    minWidth: 0,
    height: "24px",
    margin: "-2px 0",
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
});
