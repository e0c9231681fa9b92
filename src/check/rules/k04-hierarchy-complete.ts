import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { largest } from "../../model/extremes";
import type { Line } from "../../model/fact";
import type { Severity } from "../../model/finding";
import { type Grid, gridsOf, hasMoney } from "../../book/grid";
import { isOneSlip } from "../mistyped-code";
import { as, defineRule } from "../rule";
import { rowText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "K04",
  group: "codes",
  name: "hierarchy-complete",
  title: "科目层级完整",
  severity: "error",
  rests: ["absence"],
  basis: "《预算法》（2018年修正）第三十七条、第四十六条：支出按功能分类编列到项，基本支出按经济性质分类编列到款",
  certainty: "read",
  messages: {
    orphan: "“{row}”（{cell}）与上级科目“{parent}”不一致。请核对类、款、项编码。",
    noParent: "“{row}”（{cell}）没有列出上级科目“{parent}”，而同表其他科目都列有上级。请核对编码，或补列上级科目。",
    noChild: "“{row}”（{cell}）没有列到{level}，而同表其他科目都列有下级。请补列下级科目。",
  },

  cases: (book) => layered(book),
  none: (book) => whyNoTableFits(book, "列有上下级的科目"),

  *report(grid, book) {
    for (const { line, above, missing, severity } of orphans(grid)) {
      const cell = line.codeCell;
      if (!cell || isOfNoClass(line, grid)) continue;
      const data = { row: rowText(line), cell: toA1(cell) };
      const body = { cells: [as(cell, "stated")], misplaced: [line] };
      yield above
        ? { messageId: "orphan", data: { ...data, parent: rowText(above) }, ...body }
        : { messageId: "noParent", data: { ...data, parent: missing }, ...body, ...lacking(missing), severity };
    }
    for (const { line, severity } of childless(grid)) {
      if (isSplitByWrongCode(line, grid, book)) continue;
      const cell = line.codeCell;
      if (!cell) continue;
      const level = codeOf(line).length === 5 ? "项" : "款";
      const data = { row: rowText(line), cell: toA1(cell), level };
      yield { messageId: "noChild", data, cells: [as(cell, "stated")], severity };
    }
  },
});

const lacking = (parent: string) => ({ expected: parent, group: parent });

/** One row without what several others have is no habit of the form. */
const severityOf = (without: number, others: number): Severity => (without === 1 && others >= 2 ? "error" : "warning");

const codeOf = ({ code = "" }: Line): string => code;

const listed = ({ lines }: Grid): readonly Line[] =>
  lines.filter(({ role, code, ofWhich }) => role === "item" && code !== undefined && !ofWhich);

/** Tables by codes in which at least one code stands below another. */
const layered = (book: BudgetBook): readonly Grid[] =>
  gridsOf(book)
    .filter(({ panel }) => panel.rowsBy === "functional" || panel.rowsBy === "economic")
    .filter((grid) => {
      const codes = new Set(listed(grid).map(codeOf));
      return [...codes].some((code) => codes.has(code.slice(0, -2)) || codes.has(code.slice(0, -4)));
    });

interface Orphan {
  readonly line: Line;
  /** The row above whose code is one level higher. */
  readonly above?: Line;
  readonly missing: string;
  readonly severity: Severity;
}

/** Rows without the parent that the other rows of their level have. */
function orphans(grid: Grid): readonly Orphan[] {
  const lines = listed(grid);
  const codes = new Set(lines.map(codeOf));
  return [5, 7].flatMap((length) => {
    const level = lines.filter((line) => codeOf(line).length === length);
    const parentOf = (line: Line): string => codeOf(line).slice(0, length - 2);
    const without = level.filter((line) => !codes.has(parentOf(line)));
    const missing = new Set(without.map(parentOf));
    const present = new Set(level.map(parentOf).filter((code) => codes.has(code)));
    // one level is left out on purpose where most parents are missing
    if (missing.size === 0 || missing.size > present.size) return [];
    return without.map((line): Orphan => {
      const above = lines.findLast((each) => each.row < line.row && codeOf(each).length === length - 2);
      // one row may have a wrong code; several rows without the same parent lack that parent
      const isAlone = without.filter((each) => parentOf(each) === parentOf(line)).length === 1;
      const isSlip = isAlone && above !== undefined && isOneSlip(codeOf(above), parentOf(line));
      const severity = isSlip ? "error" : severityOf(missing.size, present.size);
      return { line, missing: parentOf(line), severity, ...(isSlip && { above }) };
    });
  });
}

/** Rows with an amount that are not split, while most rows of their level are. */
function childless(grid: Grid): readonly { readonly line: Line; readonly severity: Severity }[] {
  const lines = listed(grid);
  const deepest = largest(lines.map((line) => codeOf(line).length));
  return [3, 5].flatMap((length) => {
    const level = lines.filter((line) => codeOf(line).length === length && hasMoney(grid, line));
    const isSplit = (line: Line): boolean =>
      lines.some((each) => each !== line && codeOf(each).length > length && codeOf(each).startsWith(codeOf(line)));
    const without = level.filter((line) => !isSplit(line));
    const split = level.length - without.length;
    const severity = severityOf(without.length, split);
    return length < deepest && without.length < split ? without.map((line) => ({ line, severity })) : [];
  });
}

/** 71101: no code of the classification begins so, which K01 reports; above it nothing can stand. */
const isOfNoClass = (line: Line, { panel }: Grid): boolean =>
  panel.rowsBy === "functional" && !codeOf(line).startsWith("2");

/** The row below has a code that does not exist: K01 speaks of it, and with the right code it may well be the part. */
function isSplitByWrongCode(line: Line, grid: Grid, { catalogue }: BudgetBook): boolean {
  const lines = listed(grid);
  const below = lines[lines.indexOf(line) + 1];
  const { rowsBy } = grid.panel;
  if (!below || (rowsBy !== "functional" && rowsBy !== "economic")) return false;
  return catalogue.find(rowsBy, codeOf(below)) === undefined && catalogue.find(rowsBy, codeOf(line)) !== undefined;
}
