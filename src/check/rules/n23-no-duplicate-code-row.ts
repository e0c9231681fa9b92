import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Line } from "../../model/fact";
import { groupBy } from "../../model/group-by";
import { isCoded } from "../../book/code-tree";
import { cellsOfTable } from "../../book/sheet-cells";
import { type Entry, type Grid, gridsOf } from "../../book/grid";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { entryText, rowText, tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "N23",
  group: "sums",
  name: "no-duplicate-code-row",
  title: "同一表内科目不重复",
  severity: "error",
  rests: ["print"],
  ...BY_DEFINITION,
  messages: {
    repeated: "“{table}”第 {first} 行和第 {second} 行“{row}”完全相同（{cellA}、{cellB}）。请核对是否重复录入。",
    twice: "科目“{row}”在同一表中出现两次（{cellA} {amountA}，{cellB} {amountB}）。请合并，或改正其中一行的编码。",
    namedTwice:
      "“{row}”在“{whole}”之下列了两次（{cellA} {amountA}，{cellB} {amountB}）。请合并，或改正其中一行的名称。",
  },

  cases: (book) =>
    gridsOf(book).every(({ lines }) => lines.length < 2) ? whyNoTableFits(book, "可以比较的两行以上金额") : [book],

  *report(book) {
    for (const { first, second } of grids(book).flatMap((grid) => duplicates(book, grid))) {
      yield {
        messageId: "twice",
        data: {
          row: rowText(second.line),
          cellA: toA1(first.cell),
          amountA: entryText(first),
          cellB: toA1(second.cell),
          amountB: entryText(second),
        },
        cells: [as(first.cell, "stated"), as(second.cell, "stated")],
        misplaced: [second.line, first.line],
      };
    }
    for (const { whole, first, second } of gridsOf(book).flatMap(namesakes)) {
      yield {
        messageId: "namedTwice",
        data: {
          row: rowText(second.line),
          whole: rowText(whole),
          cellA: toA1(first.cell),
          amountA: entryText(first),
          cellB: toA1(second.cell),
          amountB: entryText(second),
        },
        cells: [as(first.cell, "stated"), as(second.cell, "stated")],
        severity: "warning",
      };
    }
    for (const { first, second } of gridsOf(book).flatMap(repeatedRows)) {
      const data = {
        table: tableText(first.line.table),
        first: String(first.cell.row),
        second: String(second.cell.row),
        row: rowText(second.line),
        cellA: toA1(first.cell),
        cellB: toA1(second.cell),
      };
      const cells = [as(first.cell, "stated"), as(second.cell, "stated")];
      yield { messageId: "repeated", data, cells, severity: "warning", misplaced: [second.line, first.line] };
    }
  },
});

const grids = (book: BudgetBook): readonly Grid[] => gridsOf(book).filter(isCoded);

/** What a row prints besides its code, its name and its amounts: projects and articles of one code are no repetition. */
function otherWords({ snapshot }: BudgetBook, { panel: { columns }, table, row, labelCell }: Line): string {
  const cells = cellsOfTable(snapshot, table);
  return columns
    .filter(({ holds, column }) => (holds === "label" || holds === "text") && column !== labelCell?.column)
    .map(({ column }) => String(cells?.at(row, column)?.value ?? "").trim())
    .join("|");
}

interface Duplicate {
  readonly first: Entry;
  readonly second: Entry;
}

/** Many repeated codes mean a table by unit or project whose units we could not tell: nothing is certain there. */
const MOST = 2;

function duplicates(book: BudgetBook, grid: Grid): readonly Duplicate[] {
  const seen = new Map<string, Line>();
  const found: Duplicate[] = [];
  let unit = "";
  for (const line of grid.lines) {
    unit = line.code === undefined ? (line.narrows.unit ?? unit) : unit;
    if (line.code === undefined || line.role !== "item" || line.ofWhich) continue;
    const { narrows, code, governmentEconomic } = line;
    const key = [narrows.unit ?? unit, narrows.project, code, governmentEconomic?.code, otherWords(book, line)].join(
      "|",
    );
    const before = seen.get(key);
    const [first, second] = [before && filled(grid, before), filled(grid, line)];
    if (first && second) found.push({ first, second });
    if (second) seen.set(key, line);
  }
  return found.length > MOST ? [] : found;
}

interface Namesakes extends Duplicate {
  readonly whole: Line;
}

/** Classes and sources that a list names twice below one line, though all of its parts add up: one bears a wrong name. */
function namesakes(grid: Grid): readonly Namesakes[] {
  const { equations, lines } = grid.sums;
  return equations.flatMap(({ axis, whole, parts, support }): readonly Namesakes[] => {
    const above = lines[whole];
    if (axis !== "rows" || support !== "proved" || !above) return [];
    const listed = parts.flatMap((part) => lines[part] ?? []).filter(isNamedByKind);
    return [...groupBy(listed, ({ name }) => name).values()].flatMap(([one, other]): readonly Namesakes[] => {
      const [first, second] = [one && filled(grid, one), other && filled(grid, other)];
      return first && second ? [{ whole: above, first, second }] : [];
    });
  });
}

const isNamedByKind = ({ code, narrows, ofWhich }: Line): boolean =>
  code === undefined && !ofWhich && [narrows.economic, narrows.functional, narrows.fund].some((by) => by !== undefined);

/** The first amount of a row; a row without any is a line of the form. */
function filled(grid: Grid, line: Line): Entry | undefined {
  for (const column of grid.columns) {
    const entry = grid.entry(line, column);
    if (entry?.isBlank === false) return entry;
  }
  return undefined;
}

/** A row without a code, or a total, that comes twice in a row with all of its amounts. */
function repeatedRows(grid: Grid): readonly Duplicate[] {
  return grid.lines.flatMap((line, i): Duplicate[] => {
    const before = grid.lines[i - 1];
    if (!before || before.row !== line.row - 1 || before.label !== line.label || line.label === "") return [];
    const isCode = line.code !== undefined && line.role === "item" && isCoded(grid);
    const [first, second] = [filled(grid, before), filled(grid, line)];
    const isSame = grid.columns.every(
      (column) => grid.entry(before, column)?.amount === grid.entry(line, column)?.amount,
    );
    return !isCode && before.code === line.code && isSame && first && second ? [{ first, second }] : [];
  });
}
