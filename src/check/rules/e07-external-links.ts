import type { CellRef } from "../../model/cell";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { as, BY_POLICY, defineRule } from "../rule";
import { cellsText } from "../wording";

export default defineRule({
  code: "E07",
  group: "workbook",
  name: "external-links",
  title: "外部链接",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    formulas: "{count} 处公式引用其他文件（{cells}）。请改为数值，否则公开后别人打开时会失效或提示更新。",
    links: "工作簿保留着到其他文件的链接（{files}），但没有公式使用它们。请在“数据”中的“编辑链接”里断开。",
  },

  cases({ snapshot }) {
    const cells = linkedCells(snapshot);
    return cells.length + snapshot.externalLinks.length === 0 ? [] : [cells];
  },

  *report(cells, { snapshot }) {
    const [sheet] = snapshot.sheets;
    if (cells.length > 0)
      yield {
        messageId: "formulas",
        data: { count: String(cells.length), cells: cellsText(cells) },
        cells: cells.map((cell) => as(cell, "stated")),
      };
    else if (sheet)
      yield {
        messageId: "links",
        data: { files: snapshot.externalLinks.slice(0, 3).join("、") },
        cells: [as({ sheet: sheet.name, row: sheet.cells[0]?.row ?? 1, column: sheet.cells[0]?.column ?? 1 }, "text")],
      };
  },
});

/** [预算.xlsx]收入!B5, '[1]Sheet1'!A1: a file in square brackets before the sheet; structured references have none. */
const EXTERNAL = /\[[^\][]+\][^\][!]*'?!/;

const linkedCells = ({ sheets }: WorkbookSnapshot): readonly CellRef[] =>
  sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ formula }) => formula !== undefined && EXTERNAL.test(formula.replace(/"[^"]*"/g, "")))
      .map(({ row, column }) => ({ sheet: name, row, column })),
  );
