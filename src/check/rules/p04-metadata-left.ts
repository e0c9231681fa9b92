import type { BudgetBook } from "../../model/book";
import type { CellRef } from "../../model/cell";
import { asPlace, BY_POLICY, defineRule } from "../rule";
import { cellsText } from "../wording";

export default defineRule({
  code: "P04",
  group: "privacy",
  name: "metadata-left",
  title: "批注和文件属性",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    comments: "工作簿留有 {count} 条批注（{cells}）。批注会随文件一起公开，公开前请核对并删除。",
    own: "工作簿里还有本工具写的批注 {count} 条（{cells}）。发布前请清除本工具的批注。",
    properties: "文件属性中填写了{names}。公开前可在“文件—信息—检查文档”中清除。",
  },

  cases: ({ snapshot }) => (snapshot.traces ? [snapshot.traces] : "在这里读不到批注和文件属性，请把文件存盘后再校验"),

  *report({ comments, ownNotes = [], properties }, book) {
    if (comments.length > 0) {
      yield {
        messageId: "comments",
        data: { count: String(comments.length), cells: cellsText(comments) },
        cells: comments.map((cell) => asPlace(cell)),
      };
    }
    if (ownNotes.length > 0) {
      yield {
        messageId: "own",
        data: { count: String(ownNotes.length), cells: cellsText(ownNotes) },
        cells: ownNotes.map((cell) => asPlace(cell)),
        severity: "info",
      };
    }
    const first = firstCell(book);
    if (properties.length === 0 || !first) return;
    yield {
      messageId: "properties",
      data: { names: properties.map((each) => `“${each}”`).join("、") },
      cells: [asPlace(first)],
      severity: "info",
    };
  },
});

/** Properties stand in no cell: the first one stands for the file. */
const firstCell = ({ snapshot }: BudgetBook): CellRef | undefined => {
  const sheet = snapshot.sheets.find(({ cells }) => cells.length > 0);
  const cell = sheet?.cells[0];
  return sheet && cell && { sheet: sheet.name, row: cell.row, column: cell.column };
};
