import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { MarkedSource } from "../../model/marked-text";
import type { TextSource } from "../../model/text-source";
import { type TextTarget, useTabs } from "../tabs";
import { usePane } from "../use-pane";
import { idOf, NO_TEXTS, replacementsIn, withEvent } from "./added-texts";
import { MarkDetail } from "./MarkDetail";
import { ReplacedBar } from "./ReplacedBar";
import { SourceBar } from "./SourceBar";
import { NoTextState, StartState } from "./StartState";
import { SUMMARY } from "./strings";
import { SummaryBar } from "./SummaryBar";
import { TextPage, type TextPageHandle } from "./TextPage";
import { currentSource, linesShown, markAt, marksIn, nextProblem, type Shown } from "./text-view";
import { useBug } from "../use-bug";
import { useMarkedText } from "./use-marked-text";
import { useReplacing } from "./use-replacing";

/** The text beside the tables: every number with what became of it, and how to put a wrong one right. */
export default function TextTab() {
  const styles = useStyles();
  const { state, controller } = usePane();
  const [added, dispatch] = useReducer(withEvent, NO_TEXTS);
  const [chosen, setChosen] = useState<string>();
  const [shown, setShown] = useState<Shown>("all");
  const [selected, setSelected] = useState<string>();
  const page = useRef<TextPageHandle>(null);
  const onError = useBug();
  const { marked, isBusy } = useMarkedText(added.texts, onError);
  const source = marked && currentSource(marked, chosen);
  const lines = useMemo(() => (source ? linesShown(source, shown) : []), [source, shown]);
  const marks = useMemo(() => marksIn(lines), [lines]);
  const replacing = useReplacing({ added, dispatch, onError });
  const current = marks.find(({ mark }) => mark.id === selected);

  const { target } = useTabs();
  const reached = useRef<TextTarget>(undefined);
  useEffect(() => {
    if (!marked || !target || reached.current === target) return;
    const found = markAt(marked, target);
    if (found) {
      setChosen(found.source);
      setShown("all");
      setSelected(found.mark);
    }
    const placed = marks.find(({ mark }) => mark.id === found?.mark);
    // the page of another text exists only after the next rendering
    if (!found || placed) reached.current = target;
    if (placed) page.current?.reveal(placed);
  }, [marked, target, marks, source]);

  const add = (text: TextSource): void => {
    dispatch({ type: "added", source: text });
    setChosen(idOf(text));
    setShown("all");
    if (!state.checked) void controller.check();
  };
  const choose = (id: string): void => {
    setChosen(id);
    setSelected(undefined);
  };
  const goOn = (step: 1 | -1): void => {
    const next = nextProblem(marks, selected, step);
    if (!next) return;
    setSelected(next.mark.id);
    page.current?.reveal(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setSelected(undefined);
    if (event.key !== "F8") return;
    event.preventDefault();
    goOn(event.shiftKey ? -1 : 1);
  };

  if (!state.checked) return <StartState isBusy={state.task !== undefined} onAdd={add} onError={onError} />;
  if (!marked) return <Spinner className={styles.wait} label={SUMMARY.busy} />;
  if (!source || (chosen === undefined && isSilent(source))) return <NoTextState onAdd={add} onError={onError} />;
  return (
    <div className={styles.tab} onKeyDown={onKeyDown}>
      <SourceBar
        sources={marked.sources}
        source={source}
        texts={added.texts}
        onChoose={choose}
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
        onShow={setShown}
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
        onSelect={setSelected}
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
          onReplace={() => replacing.replace(source, current)}
          onClose={() => setSelected(undefined)}
        />
      )}
    </div>
  );
}

/** Notes below tables in which nothing can be judged are no text to show by themselves. */
const isSilent = ({ kind, coverage, wrong }: MarkedSource): boolean =>
  kind === "note" && coverage.amounts === 0 && wrong === 0;

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  wait: { paddingTop: tokens.spacingVerticalXXL },
});
