import type { BudgetBook } from "../model/book";
import { readOnce } from "../model/remembered";
import { type CodedLine, codedLines } from "./coded-lines";

/** Codes below one parent that count up row by row, of which several cannot be meant: they were filled down. */
export interface FilledRun {
  readonly lines: readonly CodedLine[];
  /** Those that no classification has, or that bear another item's name. */
  readonly wrong: readonly CodedLine[];
}

const SHORTEST_RUN = 4;
/** With fewer wrong codes each of them is its own slip. */
const FEWEST_WRONG = 3;

/** Every run of codes filled down. Real lists count up too, but then the names beside them agree. */
export const filledRuns = readOnce((book: BudgetBook): readonly FilledRun[] =>
  countingUp(codedLines(book))
    .map((lines) => ({ lines, wrong: lines.filter((line) => isWrong(line, book)) }))
    .filter(({ wrong }) => wrong.length >= FEWEST_WRONG),
);

/** Whether the code of a row is one of a run that is reported as a whole. */
export const isFilledDown = (book: BudgetBook, coded: CodedLine): boolean => filledLines(book).has(coded);

const filledLines = readOnce(
  (book: BudgetBook): ReadonlySet<CodedLine> => new Set(filledRuns(book).flatMap(({ wrong }) => wrong)),
);

function countingUp(lines: readonly CodedLine[]): readonly (readonly CodedLine[])[] {
  const runs: CodedLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    if (last && follows(last, line)) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs.filter(({ length }) => length >= SHORTEST_RUN);
}

const follows = (before: CodedLine, line: CodedLine): boolean =>
  line.line.panel === before.line.panel &&
  line.classification === before.classification &&
  line.code.length === before.code.length &&
  line.code.length > 3 &&
  line.code.slice(0, -2) === before.code.slice(0, -2) &&
  Number(line.code.slice(-2)) === Number(before.code.slice(-2)) + 1;

function isWrong({ classification, code, name }: CodedLine, { catalogue }: BudgetBook): boolean {
  if (name === "" || !catalogue.covers(classification)) return false;
  const entry = catalogue.find(classification, code);
  if (!entry) return catalogue.history(classification, code).length === 0;
  if (entry.name === name || catalogue.aliasOf(classification, code, name)) return false;
  const owners = catalogue.named(classification, name);
  return owners.length > 0 && owners.every((owner) => owner.code !== code);
}
