import { areaToA1, columnLetters } from "../../model/cell";
import type { ToldMeanings } from "../../model/correction";
import type { TableCorrection } from "../../model/settings";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { TableReading } from "../../model/table-reading";
import { TERMS } from "../../model/terms";
import { drawingOf } from "./drawn-cell";

export { CASE_SHEET, caseSheet, caseWorkbook } from "./case-sheet";

/** What the user said about the table alone: places are counted within it. */
interface CaseCorrections extends ToldMeanings {
  readonly tableTypes: readonly TableCorrection[];
}

/**
 * A reading in lines, rows and columns by their numbers within the table: what a test compares. Names are left out, so
 * that it is the same whoever's table it is.
 */
export function linesOfReading({ area, panels, unit }: TableReading): readonly string[] {
  const row = (each: number): number => each - area.top + 1;
  return [
    `单位 ${unit}`,
    ...panels.flatMap(({ flow, columns, rows }) => [
      `${TERMS.flow[flow]}一侧`,
      ...columns.map(({ column, readAs, meaning }) =>
        ["列", columnLetters(column - area.left + 1), readAs, meaning].join(" "),
      ),
      ...rows.map(({ row: at, readAs, meaning, partOf }) =>
        ["行", row(at), readAs, meaning, ...(partOf ? [`⊂ ${row(partOf.row)}`] : [])].join(" "),
      ),
    ]),
  ];
}

/** The user's word on a table, by the places that its columns and rows have when it stands alone. */
export function caseCorrections(
  { panels, area }: TableReading,
  alone: TableReading | undefined,
  tableTypes: readonly TableCorrection[],
): CaseCorrections {
  return {
    tableTypes,
    columns: panels.flatMap(({ columns }, i) =>
      columns.flatMap(({ told, column }) => {
        const own = alone?.panels[i]?.columns.find((each) => each.column === column - area.left + 1);
        return told && own ? [{ ...own.place, as: told }] : [];
      }),
    ),
    rows: panels.flatMap(({ rows }, i) =>
      rows.flatMap(({ told, row }) => {
        const own = alone?.panels[i]?.rows.find((each) => each.row === row - area.top + 1);
        return told && own ? [{ ...own.place, as: told }] : [];
      }),
    ),
  };
}

/** The file: what it holds, the drawing, the user's word, and how the drawing is read. */
export function caseText(
  { sheets: [sheet], fileName = "" }: WorkbookSnapshot,
  corrections: CaseCorrections,
  alone: TableReading | undefined,
): string {
  return [
    "# 预算公开助手：一张表的读法用例",
    "# 含表题、表头、编码、科目和行的名称、金额；单位和项目的名称已经替换，备注等文字没有写入。",
    `文件：${fileName}`,
    `合并：${(sheet?.merges ?? []).map(areaToA1).join(" ")}`,
    `指定：${JSON.stringify(corrections)}`,
    "== 表格 ==",
    drawingOf(sheet?.cells ?? []),
    "== 读法 ==",
    ...(alone ? linesOfReading(alone) : ["没有读法"]),
    "",
  ].join("\n");
}
