import type { CellRef } from "../../model/cell";
import type { CellSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { as, BY_POLICY, defineRule } from "../rule";
import { cellsText } from "../wording";

/** More cells than this are counted, not carried along: a file written by a program has thousands. */
const MOST_CELLS = 200;

export default defineRule({
  code: "E14",
  group: "workbook",
  name: "formulas-without-results",
  title: "公式没有计算结果",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    missing:
      "公式没有计算结果：请用 Excel 或 WPS 打开并保存一次。共 {count} 处（{cells}）没有结果，这些数未知，涉及它们的校验没有进行{others}。",
    calculated:
      "公式没有计算结果：请用 Excel 或 WPS 打开并保存一次，否则有的软件打开时这些单元格是空白。共 {count} 处（{cells}），都是简单公式，本工具已算出并据此校验。",
  },

  cases: ({ snapshot }) => (hasFormulas(snapshot) ? [snapshot] : "工作簿没有公式"),

  *report(snapshot) {
    const missing = cellsWith(snapshot, "missing");
    const calculated = cellsWith(snapshot, "calculated");
    const named = missing.length > 0 ? missing : calculated;
    if (named.length === 0) return;
    const data = { cells: cellsText(named), count: String(named.length) };
    const cells = named.slice(0, MOST_CELLS).map((cell) => as(cell, "stated"));
    if (missing.length === 0) {
      yield { messageId: "calculated", data, cells, severity: "info" };
      return;
    }
    const others = calculated.length === 0 ? "" : `；另有 ${calculated.length} 处简单公式已由本工具算出`;
    yield { messageId: "missing", data: { ...data, others }, cells };
  },
});

/** Sheets of ours hold no formulas of the user's. */
const userSheets = ({ sheets }: WorkbookSnapshot): WorkbookSnapshot["sheets"] =>
  sheets.filter(({ own }) => own === undefined);

const hasFormulas = (snapshot: WorkbookSnapshot): boolean =>
  userSheets(snapshot).some(({ cells }) => cells.some(({ formula }) => formula !== undefined));

const cellsWith = (snapshot: WorkbookSnapshot, result: CellSnapshot["result"]): readonly CellRef[] =>
  userSheets(snapshot).flatMap(({ name, cells }) =>
    cells.filter((cell) => cell.result === result).map(({ row, column }) => ({ sheet: name, row, column })),
  );
