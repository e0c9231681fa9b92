import { Button, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "../icons";
import { useServices } from "../services";
import { usePane } from "../use-pane";
import { TOOLS } from "./strings";

/** What can be shown in the workbook itself: highlights, notes and the report. All write only when clicked. */
export function WorkbookTools({ canMark }: { readonly canMark: boolean }) {
  const styles = useStyles();
  const { host } = useServices();
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
      {host.notes && (
        <Switch
          size="small"
          className={styles.highlight}
          label={TOOLS.notes}
          checked={state.notes !== "off"}
          disabled={isBusy || (!canMark && state.notes === "off")}
          onChange={(_, { checked }) => void controller.setNotes(checked)}
        />
      )}
      {state.marks === "outdated" && (
        <Outdated
          what={TOOLS.outdatedMarks}
          renew={TOOLS.renewMarks}
          isBusy={isBusy}
          onRenew={() => void controller.setMarks(true)}
        />
      )}
      {host.notes && state.notes === "outdated" && (
        <Outdated
          what={TOOLS.outdatedNotes}
          renew={TOOLS.renewNotes}
          isBusy={isBusy}
          onRenew={() => void controller.setNotes(true)}
        />
      )}
    </div>
  );
}

interface OutdatedProps {
  readonly what: string;
  readonly renew: string;
  readonly isBusy: boolean;
  readonly onRenew: () => void;
}

/** What stands in the workbook is that of an earlier check. */
function Outdated({ what, renew, isBusy, onRenew }: OutdatedProps) {
  const styles = useStyles();
  return (
    <div className={styles.outdated}>
      <Text size={200}>{what}</Text>
      <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={onRenew}>
        {renew}
      </Button>
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
