import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { MarkedSource, MarkedText } from "../../model/marked-text";
import type { TextSource } from "../../model/text-source";
import { type TextTarget, useTabs } from "../tabs";
import { usePane } from "../use-pane";
import { Store, useStore } from "../store/store";
import { replacementsIn } from "./added-texts";
import { MarkDetail } from "./MarkDetail";
import { ReplacedBar } from "./ReplacedBar";
import { SourceBar } from "./SourceBar";
import { NoTextState, StartState } from "./StartState";
import { SUMMARY } from "./strings";
import { SummaryBar } from "./SummaryBar";
import { TextPage, type TextPageHandle } from "./TextPage";
import { currentSource, linesShown, markAt, marksIn, nextProblem, type PlacedMark } from "./text-view";
import { reduceText, START, type TextTabEvent } from "./text-state";
import { useBug } from "../use-bug";
import { useMarkedText } from "./use-marked-text";
import { useReplacing } from "./use-replacing";

/** The text beside the tables: every number with what became of it, and how to put a wrong one right. */
export default function TextTab() {
  const styles = useStyles();
  const { state, controller } = usePane();
  const [store] = useState(() => new Store(START, reduceText));
  const { dispatch } = store;
  const { added, chosen, shown, selected } = useStore(store);
  const select = (mark: string | undefined): void => dispatch({ type: "selected", mark });
  const page = useRef<TextPageHandle>(null);
  const onError = useBug();
  const { marked, isBusy } = useMarkedText(added.texts);
  const source = marked && currentSource(marked, chosen);
  const lines = useMemo(() => (source ? linesShown(source, shown) : []), [source, shown]);
  const marks = useMemo(() => marksIn(lines), [lines]);
  const replacing = useReplacing(dispatch);
  const current = marks.find(({ mark }) => mark.id === selected);

  useTarget(marked, marks, dispatch, page);

  const add = (source: TextSource): void => {
    dispatch({ type: "added", source });
    if (!state.checked) void controller.check();
  };
  const goOn = (step: 1 | -1): void => {
    const next = nextProblem(marks, selected, step);
    if (!next) return;
    select(next.mark.id);
    page.current?.reveal(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") select(undefined);
    if (event.key !== "F8") return;
    event.preventDefault();
    goOn(event.shiftKey ? -1 : 1);
  };

  if (!state.checked) return <StartState onAdd={add} onError={onError} />;
  if (!marked) return <Spinner className={styles.wait} label={SUMMARY.busy} />;
  if (!source || (chosen === undefined && isSilent(source))) return <NoTextState onAdd={add} onError={onError} />;
  return (
    <div className={styles.tab} onKeyDown={onKeyDown}>
      <SourceBar
        sources={marked.sources}
        source={source}
        texts={added.texts}
        onChoose={(source) => dispatch({ type: "chosen", source })}
        onAdd={add}
        onRemove={(id) => dispatch({ type: "removed", source: id })}
        onError={onError}
      />
      <SummaryBar
        source={source}
        isBusy={isBusy}
        shown={shown}
        marks={marks}
        selected={selected}
        onShow={(wanted) => dispatch({ type: "filtered", shown: wanted })}
        onGoOn={goOn}
      />
      <TextPage
        key={`${source.id}|${shown}`}
        ref={page}
        source={source}
        lines={lines}
        marks={marks}
        shown={shown}
        selected={selected}
        onSelect={select}
      />
      <ReplacedBar
        source={source}
        count={replacementsIn(added, source.id)}
        isBusy={isBusy}
        onUndo={() => replacing.undo(source)}
      />
      {current && (
        <MarkDetail
          source={source}
          placed={current}
          findings={marked.findings}
          isBusy={isBusy}
          onFix={(fix) => replacing.replace(source, fix)}
          onClose={() => select(undefined)}
        />
      )}
    </div>
  );
}

/** Shows what another tab points at, once for each time it does. */
function useTarget(
  marked: MarkedText | undefined,
  marks: readonly PlacedMark[],
  dispatch: (event: TextTabEvent) => void,
  page: RefObject<TextPageHandle | null>,
): void {
  const { target } = useTabs();
  const reached = useRef<TextTarget>(undefined);
  useEffect(() => {
    if (!marked || !target || "view" in target || reached.current === target) return;
    const found = markAt(marked, target);
    if (found) dispatch({ type: "reached", ...found });
    const placed = marks.find(({ mark }) => mark.id === found?.mark);
    // the page of another text exists only after the next rendering
    if (!found || placed) reached.current = target;
    if (placed) page.current?.reveal(placed);
  }, [marked, target, marks, dispatch, page]);
}

/** Notes below tables in which nothing can be judged are no text to show by themselves. */
const isSilent = ({ kind, coverage, wrong }: MarkedSource): boolean =>
  kind === "note" && coverage.amounts === 0 && wrong === 0;

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  wait: { paddingTop: tokens.spacingVerticalXXL },
});
