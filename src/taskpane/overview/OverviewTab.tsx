import { makeStyles, Spinner, Switch, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { versionOf } from "../../questions/version";
import { DataBarHorizontalRegular } from "../icons";
import { CheckButton } from "../parts/CheckButton";
import { EmptyState } from "../parts/EmptyState";
import { useTabs } from "../tabs";
import { useAnswer } from "../use-answer";
import { usePane } from "../use-pane";
import { ChartsView } from "./ChartsView";
import { MapView } from "./MapView";
import { START, TAB } from "./strings";

type View = keyof typeof TAB.views;

/** The budget at a glance: its pictures, and its tables with what was compared between them. */
export default function OverviewTab() {
  const styles = useStyles();
  const { state } = usePane();
  const { checked, settings } = state;
  const { target } = useTabs();
  const [chosen, setChosen] = useState<{ readonly view: View; readonly after: typeof target }>();
  const [showsValues, setShowsValues] = useState(false);
  const snapshot = checked?.snapshot;
  const ask = useMemo(() => snapshot && { version: versionOf(snapshot), settings }, [snapshot, settings]);
  const { answer } = useAnswer("overview", ask);
  if (!checked) {
    return (
      <EmptyState icon={<DataBarHorizontalRegular />} title={START.title}>
        <Text>{START.body}</Text>
        <CheckButton />
      </EmptyState>
    );
  }
  if (!answer) return <Spinner className={styles.wait} label={TAB.busy} />;
  // another tab may ask for the map; the user's later choice holds
  const asked: View | undefined = target && "view" in target ? "map" : undefined;
  const view = chosen && chosen.after === target ? chosen.view : (asked ?? "charts");
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <TabList
          size="small"
          appearance="subtle"
          aria-label={TAB.viewsLabel}
          selectedValue={view}
          onTabSelect={(_, { value }) => setChosen({ view: value as View, after: target })}
        >
          {(Object.keys(TAB.views) as View[]).map((each) => (
            <Tab key={each} value={each}>
              {TAB.views[each]}
            </Tab>
          ))}
        </TabList>
        {view === "charts" && (
          <Switch
            label={TAB.values}
            labelPosition="before"
            checked={showsValues}
            onChange={(_, { checked: isOn }) => setShowsValues(isOn)}
          />
        )}
      </div>
      {/* pictures hold nothing to stop at: the keys that scroll need the place itself */}
      <div className={styles.view} role="region" aria-label={TAB.views[view]} tabIndex={0}>
        {view === "charts" ? (
          <ChartsView charts={answer.charts} nodes={answer.map.nodes} showsValues={showsValues} />
        ) : (
          <MapView map={answer.map} />
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  wait: { paddingTop: tokens.spacingVerticalXXL },
  bar: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  view: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
});
