import { Button, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "../icons";
import { usePane } from "../use-pane";
import { TOOLS } from "./strings";

/** What can be shown in the workbook itself: highlights and the report. Both write only when clicked. */
export function WorkbookTools({ canMark }: { readonly canMark: boolean }) {
  const styles = useStyles();
  const { state, controller } = usePane();
  const isBusy = state.task !== undefined && !state.task.isQuiet;
  const isOn = state.marks === "on" || state.marks === "outdated";
  return (
    <div className={styles.tools}>
      <Switch
        size="small"
        className={styles.highlight}
        label={TOOLS.highlight}
        checked={isOn}
        disabled={isBusy || (!canMark && !isOn)}
        onChange={(_, { checked }) => void controller.setMarks(checked)}
      />
      <Button
        size="small"
        icon={<DocumentTableRegular />}
        disabledFocusable={isBusy}
        onClick={() => void controller.writeReport()}
      >
        {TOOLS.report}
      </Button>
      {state.marks === "outdated" && (
        <div className={styles.outdated}>
          <Text size={200}>{TOOLS.outdatedMarks}</Text>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={() => void controller.setMarks(true)}
          >
            {TOOLS.renewMarks}
          </Button>
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  highlight: { marginLeft: "-8px" },
  outdated: {
    flexBasis: "100%",
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    color: tokens.colorNeutralForeground2,
  },
});
