import type { BudgetBook } from "../model/book";
import type { Fact, FactBook, Growth, Line } from "../model/fact";
import { groupBy } from "../model/group-by";
import { readOnce } from "../model/remembered";
import { type Dimension, DIMENSIONS, type Subject } from "../model/subject";
import type { Column, Panel, Table } from "../model/table";
import { isKnownByName } from "./column-reading";
import { lineJudge } from "./unknown-lines";

/** Words beside an amount that nobody knows, and the dimension in which what stands beside them is told apart. */
interface UnknownWords {
  readonly dimension: Dimension;
  readonly words: string;
}

/** How much of what is printed for an amount is understood: all of it, some of it, nothing of it. */
interface FactMeaning {
  readonly meaning: "known" | "partly" | "unknown";
  readonly unknown: readonly UnknownWords[];
}

/**
 * What was not understood of an amount: its column, its line, the title of its table. An absent dimension of a subject
 * means all of it only where nothing is unknown.
 */
export function meaningOf({ facts }: Pick<BudgetBook, "facts">, fact: Fact | Growth): FactMeaning {
  const { table, line, column, subject } = fact;
  const { unknownLines, ofLines } = panelMeaning(facts).get(line.panel) ?? NOTHING;
  const own = [
    ...ofColumn(column, line.panel),
    ...(unknownLines.has(line) ? [{ dimension: ofLines, words: line.label || `第 ${line.row} 行` }] : []),
  ];
  const unknown = [...ofTitle(table), ...own];
  if (unknown.length === 0) return { meaning: "known", unknown };
  return { meaning: own.length === 0 || saysSomething(subject) ? "partly" : "unknown", unknown };
}

/** The share of the heads and lines of a table that are understood, 0 to 1; 1 where it has neither. */
export function understoodShare({ facts }: Pick<BudgetBook, "facts">, table: Table): number {
  const heads = table.panels.flatMap(({ columns }) => columns.filter(({ path }) => path.length > 0));
  const lines = table.panels.flatMap((panel) => panelMeaning(facts).get(panel)?.lines ?? []);
  const isUnknown = (line: Line): boolean => panelMeaning(facts).get(line.panel)?.unknownLines.has(line) === true;
  const all = heads.length + lines.length;
  const missed = heads.filter((column) => !isUnderstood(column)).length + lines.filter(isUnknown).length;
  return all === 0 ? 1 : Math.round((1 - missed / all) * 100) / 100;
}

const isUnderstood = ({ as, narrows: { line } }: Column): boolean =>
  as !== undefined || line === undefined || isKnownByName(line);

interface PanelMeaning {
  readonly lines: readonly Line[];
  readonly unknownLines: ReadonlySet<Line>;
  /** The dimension in which most lines differ. */
  readonly ofLines: Dimension;
}

const NOTHING: PanelMeaning = { lines: [], unknownLines: new Set(), ofLines: "line" };

const panelMeaning = readOnce(({ lines }: FactBook): ReadonlyMap<Panel, PanelMeaning> => {
  const byPanel = groupBy(lines, ({ panel }) => panel);
  return new Map(
    [...byPanel].map(([panel, own]) => {
      const unknownLines = new Set(own.filter(lineJudge(panel, own)));
      return [panel, { lines: own, unknownLines, ofLines: toldApartBy(own.map(({ narrows }) => narrows)) }];
    }),
  );
});

/** A title that names no kind of table may speak of any money. */
const ofTitle = ({ type, title }: Table): readonly UnknownWords[] =>
  type === "other" ? [{ dimension: "line", words: title || "没有标题的表" }] : [];

function ofColumn(column: Column, { columns }: Panel): readonly UnknownWords[] {
  const { as, narrows, path } = column;
  if (as !== undefined || narrows.line === undefined || isKnownByName(narrows.line)) return [];
  const beside = columns.filter(({ holds }) => holds === "money").map((each) => each.narrows);
  return [{ dimension: toldApartBy(beside), words: path.at(-1) ?? narrows.line }];
}

/** Of several subjects the dimension that most of them name, their own names apart. */
function toldApartBy(subjects: readonly Partial<Subject>[]): Dimension {
  const named = DIMENSIONS.filter((by) => by !== "line").map((by) => {
    const values = new Set(subjects.flatMap((each) => each[by] ?? []));
    return { by, count: values.size };
  });
  const [most] = named.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return most?.by ?? "line";
}

const saysSomething = (subject: Subject): boolean =>
  DIMENSIONS.some((by) => by !== "line" && by !== "unit" && subject[by] !== undefined);
