import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { toA1 } from "../../model/cell";
import type { MarkedLine, MarkedSource } from "../../model/marked-text";
import { usePane } from "../use-pane";
import { MarkButton } from "./MarkButton";
import { PAGE, SUMMARY } from "./strings";
import { cellOf, type PlacedMark, type ShownMarks } from "./text-view";

export interface TextPageHandle {
  /** Scrolls to a mark and puts the focus on it. */
  reveal(placed: PlacedMark): void;
}

interface TextPageProps {
  readonly ref: Ref<TextPageHandle>;
  readonly source: MarkedSource;
  readonly lines: readonly MarkedLine[];
  readonly marks: readonly PlacedMark[];
  readonly shown: ShownMarks;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** The text, of which only the lines in sight exist. Tab reaches one number; ← → Home End go on from there. */
export function TextPage({ ref, source, lines, marks, shown, selected, onSelect }: TextPageProps) {
  const styles = useStyles();
  const { controller } = usePane();
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  const [reached, setReached] = useState<string>();
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => 16 + 22 * Math.ceil((lines[index]?.text.length ?? 0) / 24),
    getItemKey: (index) => keyOf(lines[index], index),
    overscan: 6,
  });
  const focusWanted = (): void => {
    const id = wanted.current;
    if (id === undefined) return;
    const element = [...(scroller.current?.querySelectorAll<HTMLElement>("[data-mark]") ?? [])].find(
      ({ dataset }) => dataset["mark"] === id,
    );
    if (!element) return;
    wanted.current = undefined;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  };
  // a line that was not in sight exists only after the next rendering
  useEffect(focusWanted);
  const reveal = ({ mark, index }: PlacedMark): void => {
    wanted.current = mark.id;
    setReached(mark.id);
    virtualizer.scrollToIndex(index, { align: "auto" });
    focusWanted();
  };
  useImperativeHandle(ref, () => ({ reveal }));
  const select = (placed: PlacedMark): void => {
    setReached(placed.mark.id);
    onSelect(placed.mark.id);
    const cell = cellOf(placed.mark);
    if (cell) void controller.goTo(cell);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = (event.target as HTMLElement).dataset["mark"];
    const to = id === undefined ? undefined : targetOf(event.key, marks, id);
    if (!to) return;
    event.preventDefault();
    reveal(to);
  };
  const rendered = virtualizer.getVirtualItems();
  const inSight = rendered.flatMap(({ index }) => lines[index]?.marks ?? []);
  const stop = inSight.find(({ id }) => id === (reached ?? selected)) ?? inSight[0];
  return (
    <div
      ref={scroller}
      role="region"
      aria-label={PAGE.label}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={onKeyDown}
    >
      {lines.length === 0 && <Text className={styles.none}>{SUMMARY.noMatch[shown]}</Text>}
      <div role="list" className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {rendered.map(({ index, start, key }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={lines.length}
              className={mergeClasses(styles.line, isFirstInSheet(lines, index) && styles.apart)}
              style={{ transform: `translateY(${start}px)` }}
            >
              {source.kind === "note" && (
                <Text size={100} className={styles.place}>
                  {toA1(line.cell)}
                </Text>
              )}
              <Line line={line} index={index} stop={stop?.id} selected={selected} onSelect={select} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface LineProps {
  readonly line: MarkedLine;
  readonly index: number;
  readonly stop: string | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (placed: PlacedMark) => void;
}

function Line({ line, index, stop, selected, onSelect }: LineProps) {
  const styles = useStyles();
  const content = piecesOf(line).map((piece, i) =>
    typeof piece === "string" ? (
      <span key={i}>{piece}</span>
    ) : (
      <MarkButton
        key={piece.id}
        mark={piece}
        isSelected={piece.id === selected}
        tabIndex={piece.id === stop ? 0 : -1}
        onSelect={() => onSelect({ mark: piece, line, index })}
      />
    ),
  );
  if (!line.isHeading) return <p className={styles.text}>{content}</p>;
  return <h3 className={mergeClasses(styles.text, styles.heading, line.level === 0 && styles.part)}>{content}</h3>;
}

/** The words between the marks, and the marks. */
function piecesOf({ text, marks }: MarkedLine) {
  let at = 0;
  const pieces = marks.flatMap((mark) => {
    const before = text.slice(at, mark.span.start);
    at = mark.span.end;
    return before === "" ? [mark] : [before, mark];
  });
  return at < text.length ? [...pieces, text.slice(at)] : pieces;
}

const keyOf = (line: MarkedLine | undefined, index: number): string | number =>
  line ? `${toA1(line.cell)}@${line.start}` : index;

const isFirstInSheet = (lines: readonly MarkedLine[], index: number): boolean =>
  index > 0 && lines[index]?.cell.sheet !== lines[index - 1]?.cell.sheet;

function targetOf(key: string, marks: readonly PlacedMark[], id: string): PlacedMark | undefined {
  const from = marks.findIndex(({ mark }) => mark.id === id);
  if (key === "ArrowRight" || key === "ArrowDown") return marks[from + 1];
  if (key === "ArrowLeft" || key === "ArrowUp") return marks[from - 1];
  if (key === "Home") return marks[0];
  return key === "End" ? marks.at(-1) : undefined;
}

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", position: "relative" },
  none: {
    display: "block",
    padding: tokens.spacingHorizontalL,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
  list: { position: "relative" },
  line: { position: "absolute", top: 0, left: 0, right: 0, padding: `3px ${tokens.spacingHorizontalM}` },
  apart: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  place: { display: "block", color: tokens.colorNeutralForeground2 },
  text: { margin: 0, lineHeight: "24px", overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  heading: { fontWeight: tokens.fontWeightSemibold, fontSize: "inherit", paddingTop: tokens.spacingVerticalXS },
  part: { fontSize: tokens.fontSizeBase400 },
});
