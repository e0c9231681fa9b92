import { type Block, cellsOf, rowsOf, startsHead } from "./block";
import { type Head, readHead } from "./head";
import { type RowKind, rowKind } from "./row-kinds";
import { isTitle } from "./title";

/** A stretch of a block that has the shape of a table: lines above a head, the head, rows below. */
export interface Candidate {
  readonly block: Block;
  readonly head: Head;
  readonly top: number;
  readonly bottom: number;
  /** Lines above the head, top to bottom. */
  readonly preamble: readonly PreambleRow[];
  readonly body: readonly number[];
  readonly notes: readonly number[];
}

export interface PreambleRow {
  readonly row: number;
  readonly kind: RowKind;
}

/** More blank rows than this end a table. */
const LARGEST_GAP = 2;

/** Every candidate of a block, top to bottom. `taken` rows (forms) are left alone. */
export function candidatesOf(block: Block, taken: ReadonlySet<number>): readonly Candidate[] {
  const rows = rowsOf(block).filter((row) => !taken.has(row));
  const heads = headsOf(block, rows);
  return heads.map((head, i) => {
    const previous = heads[i - 1];
    const preamble = preambleOf(block, rows, head, previous);
    const next = heads[i + 1];
    const limit = next ? topOf(preambleOf(block, rows, next, head), next) : Infinity;
    const below = bodyOf(block, rows, head, limit);
    return { block, head, preamble, top: topOf(preamble, head), ...below };
  });
}

const topOf = (preamble: readonly PreambleRow[], head: Head): number => preamble[0]?.row ?? head.top;

/** A head that repeats the one before, without a title between, continues the same table (a page break). */
function headsOf(block: Block, rows: readonly number[]): readonly Head[] {
  const heads: Head[] = [];
  let after = 0;
  for (const row of rows) {
    if (row <= after || !startsHead(block, row)) continue;
    const head = readHead(block, row);
    after = head.bottom;
    const previous = heads.at(-1);
    const hasTitle = rows.some(
      (each) => previous && each > previous.bottom && each < head.top && rowKind(block, each) === "title",
    );
    if (previous && !hasTitle && textOf(block, previous) === textOf(block, head)) continue;
    heads.push(head);
  }
  return heads;
}

const textOf = (block: Block, head: Head): string => {
  const rows = Array.from({ length: head.bottom - head.top + 1 }, (_, i) => head.top + i);
  return rows
    .flatMap((row) => cellsOf(block, row).map((cell) => `${cell.column}:${block.grid.plainOf(cell)}`))
    .join("|");
};

/** Title, form number, unit line, reporting unit and a note above the title, in any order. */
function preambleOf(
  block: Block,
  rows: readonly number[],
  head: Head,
  previous: Head | undefined,
): readonly PreambleRow[] {
  const found: PreambleRow[] = [];
  let below = head.top;
  for (const row of rows.filter((each) => each < head.top && each > (previous?.bottom ?? 0)).reverse()) {
    if (below - row > LARGEST_GAP + 1) break;
    const kind = rowKind(block, row);
    const isLooseLine = kind === "other" && cellsOf(block, row).length === 1 && !previous && found.length < 4;
    if ((kind === "other" && !isLooseLine) || kind === "column-numbers") break;
    found.unshift({ row, kind });
    below = row;
  }
  const first = found.findIndex(({ kind }) => kind === "form-number" || kind === "title");
  const start = first >= 0 && (previous || found[first]?.kind === "form-number") ? first : 0;
  return withoutOtherTables(found.slice(start), previous);
}

/** Notes without a title after them belong to the table above. */
function withoutOtherTables(rows: readonly PreambleRow[], previous: Head | undefined): readonly PreambleRow[] {
  if (!previous || rows.some(({ kind }) => kind === "title" || kind === "form-number")) return rows;
  const lastNote = rows.findLastIndex(({ kind }) => kind === "note");
  return rows.slice(lastNote + 1);
}

function bodyOf(
  block: Block,
  rows: readonly number[],
  head: Head,
  limit: number,
): Pick<Candidate, "body" | "notes" | "bottom"> {
  const body: number[] = [];
  const notes: number[] = [];
  let last = head.bottom;
  for (const row of rows) {
    if (row <= head.bottom || row >= limit) continue;
    if (row - last > LARGEST_GAP + 1) break;
    const kind = rowKind(block, row);
    if (kind === "form-number" || (kind === "title" && endsWithTable(block, row))) break;
    last = row;
    if (kind === "note") notes.push(row);
    else if (kind === "column-numbers" || startsHead(block, row)) continue;
    else body.push(row);
  }
  return { body, notes, bottom: last };
}

/** "…表" alone in a row is the title of the next table; "…情况" may be the label of a line. */
const endsWithTable = (block: Block, row: number): boolean =>
  cellsOf(block, row).some((cell) => /表(\([^)]*\))?$/.test(block.grid.plainOf(cell)) && isTitle(String(cell.value)));
