import type { FindingCell } from "../model/finding";
import { groupBy } from "../model/group-by";
import type { Fen } from "../model/money";
import type { FileCell } from "../model/round";
import { DIMENSIONS, isBelow } from "../model/subject";
import type { SubmittedAmount } from "../model/submission";
import { decimalIn, gapIn, moneyIn, placeText, subjectText, tableName } from "./amount-words";
import { cellAs } from "./rule";

/** An amount of one file that other files tell otherwise. */
export interface Difference {
  readonly at: SubmittedAmount;
  readonly file: string;
  /** What the others say, and their cells. */
  readonly other: Fen;
  readonly others: readonly FileCell[];
  readonly difference: Fen;
}

/** The differences of one table, as one finding says them. */
interface TableDifferences {
  readonly main: Difference;
  /** All of them. */
  readonly all: readonly Difference[];
}

/** One finding a table and side: its widest difference in front, the total where that differs. */
export const byTable = (differences: readonly Difference[]): readonly TableDifferences[] =>
  [...groupBy(differences, ({ at }) => `${at.table}|${at.subject.flow}`).values()].flatMap((all) => {
    const [main] = [...all].sort((a, b) => depthOf(a) - depthOf(b));
    return main ? [{ main, all }] : [];
  });

const depthOf = ({ at: { subject } }: Difference): number =>
  DIMENSIONS.reduce((depth, by) => depth + (subject[by]?.length ?? 0), 0);

/** So many further differences are named. */
const NAMED = 3;

/** “；差在 2010350 事业运行（项目支出，相差 10.00万元）等 4 处”: the finest of the differences but the one in front. */
export function whereText({ main, all }: TableDifferences): string {
  const finest = all.filter((each) => each !== main && !all.some((other) => isFiner(other, each)));
  if (finest.length === 0) return "";
  const named = finest.slice(0, NAMED).map(({ at, difference }) => {
    const about = subjectText(at.subject, at.what).replace(/）$/, "");
    return about.includes("（")
      ? `${about}，相差 ${gapIn(difference, at.unit)}）`
      : `${about}（相差 ${gapIn(difference, at.unit)}）`;
  });
  return `；差在 ${named.join("、")}${finest.length > NAMED ? ` 等 ${finest.length} 处` : ""}`;
}

const isFiner = ({ at: fine }: Difference, { at: coarse }: Difference): boolean =>
  fine !== coarse &&
  DIMENSIONS.every((by) => {
    const [narrow, wide] = [fine.subject[by], coarse.subject[by]];
    return wide === undefined || narrow === wide || (narrow !== undefined && isBelow(narrow, wide));
  });

/** The words that every message on a difference needs. */
export const wordsOf = ({ main: { at, file, other, difference } }: TableDifferences) => ({
  table: tableName(at.table),
  what: subjectText(at.subject, at.what),
  stated: moneyIn(at.amount, at.unit),
  cell: placeText({ file, ...at.cell }),
  expected: moneyIn(other, at.unit),
  difference: gapIn(difference, at.unit),
});

/** Cells and values of the finding. */
export const detailsOf = (differences: TableDifferences) => {
  const { at, other, difference } = differences.main;
  return {
    cells: cellsOf(differences),
    stated: decimalIn(at.amount, at.unit),
    expected: decimalIn(other, at.unit),
    difference: decimalIn(difference, at.unit),
    unit: at.unit,
  };
};

/** Further cells of one finding that are worth going to. */
const MOST_CELLS = 12;

/** The cell in front, those it was compared with, then the others of its file. */
const cellsOf = ({ main, all }: TableDifferences): readonly FindingCell[] => [
  cellAs({ file: main.file, ...main.at.cell }, "stated"),
  ...main.others.slice(0, MOST_CELLS).map((cell) => cellAs(cell, main.others.length > 1 ? "addend" : "expected")),
  ...all
    .filter((each) => each !== main)
    .slice(0, MOST_CELLS)
    .map(({ file, at }) => cellAs({ file, ...at.cell }, "stated")),
];
