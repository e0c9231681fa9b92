import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import type { Conclusion } from "../taskpane/conclusion";
import { Pane } from "../taskpane/Pane";
import { PANELS } from "../taskpane/panels";
import type { Ask, PaneServices } from "../taskpane/services";
import type { Desk, OpenFile } from "./desk";

interface SidePaneProps {
  readonly desk: Desk;
  readonly file: OpenFile;
  readonly isInFront: boolean;
  readonly services: Omit<PaneServices, "host">;
}

/** The pane of one workbook. It stays while another one is in front: its tab, its place and its input are kept. */
export function SidePane({ desk, file: { id, host }, isInFront, services }: SidePaneProps) {
  const styles = useStyles();
  const onConcluded = useCallback((conclusion: Conclusion) => desk.stands(id, conclusion), [desk, id]);
  const withHost = useMemo((): PaneServices => {
    const ask: Ask = (question, about, signal) => {
      const answer = services.ask(question, about, signal);
      if (question === "review") desk.begins(id);
      return answer;
    };
    return { ...services, ask, host, onConcluded };
  }, [services, desk, id, host, onConcluded]);
  return (
    <div
      className={mergeClasses(styles.pane, !isInFront && styles.away)}
      {...(isInFront && { "data-testid": "pane", "data-region": "pane" })}
    >
      <Pane services={withHost} panels={PANELS} runAtOnce />
    </div>
  );
}

const useStyles = makeStyles({
  pane: { position: "absolute", inset: 0, overflow: "hidden" },
  // hidden but laid out, so that the place in a long list is kept
  away: { visibility: "hidden" },
});
