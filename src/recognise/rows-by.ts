import { classificationOf } from "../catalogue/index";
import { readPrintedCode } from "../model/printed-code";
import type { RowsBy } from "../model/table";
import type { Candidate } from "./candidate";
import type { HeadColumn } from "./head";

/** What the rows of a panel stand for: codes of a classification, projects, units, purchases or plain lines. */
export function rowsByOf(candidate: Candidate, group: readonly HeadColumn[], isSide: boolean): RowsBy {
  const keys = group.filter(({ holds }) => holds === "code" || holds === "label");
  const said = keys.map(({ heading }) => heading.labelOf);
  // 项目类别 | 项目名称: whatever stands before it, a column of projects makes the rows projects
  const labelOf = said.includes("project") ? "project" : said.find(Boolean);
  if (labelOf === "procurement" || group.some(({ heading }) => heading.labelOf === "procurement")) return "procurement";
  // in a table of two sides 项目名称 heads plain lines
  if (labelOf === "project" && !isSide) return "project";
  const codeOf = keys.map((key) => key.codeOf).find((each) => each !== undefined && each !== "unit");
  if (codeOf) return codeOf;
  // 类, 款, 项 or a plain code column stand for the rows even where the unit is printed beside them
  const key =
    keys.find(({ holds, codeOf: of }) => holds === "code" && of !== "unit") ??
    keys.find((each) => each.codeOf !== "unit");
  const hasUnits = labelOf === "unit" || keys.some((each) => each.codeOf === "unit");
  // 单位名称 | 项目: lines of each unit
  const linesOfUnits = said.includes("line") && said.includes("unit");
  if (hasUnits && key?.holds !== "code" && !linesOfUnits) return "unit";
  if (!key) return "line";
  return codesIn(candidate, key.column) ?? (key.holds === "code" ? emptyCodesBy(group) : "line");
}

/**
 * A table of codes without any row: 基本支出 and 项目支出 stand over functions, 机关运行经费 over economic items, a single
 * amount over either.
 */
const emptyCodesBy = (group: readonly HeadColumn[]): RowsBy =>
  group.some(({ narrows }) => narrows.item === "organ-running") ||
  (group.some(({ narrows }) => narrows.use !== undefined) && !group.some(({ narrows }) => narrows.nature === "project"))
    ? "economic"
    : "functional";

/** Which classification the printed codes of a column belong to; undefined when it prints no codes. */
function codesIn({ block, body }: Candidate, column: number): RowsBy | undefined {
  const counts = new Map<RowsBy, number>();
  for (const row of body) {
    const code = readPrintedCode(block.grid.plainAt(row, column))?.code;
    // 1030102: income is coded by functions as well
    const of = code?.startsWith("1") ? "functional" : classificationOf(code);
    if (of) counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
