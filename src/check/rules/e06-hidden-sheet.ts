import type { SheetSnapshot } from "../../model/snapshot";
import { asPlace, BY_POLICY, defineRule } from "../rule";

export default defineRule({
  code: "E06",
  group: "workbook",
  name: "hidden-sheet",
  title: "隐藏工作表",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    hidden: "工作簿有隐藏的工作表：{sheets}。公开的版本中请删除或取消隐藏，以免误公开其中的内容。",
  },

  cases({ snapshot }) {
    const hidden = snapshot.sheets.filter(
      ({ visibility, own, cells }) =>
        visibility !== "visible" && (own === undefined || own === "aside") && cells.length > 0,
    );
    return hidden.length === 0 ? [] : [hidden];
  },

  *report(hidden) {
    yield {
      messageId: "hidden",
      data: { sheets: hidden.map(({ name }) => `“${name}”`).join("、") },
      cells: hidden.map((sheet) => asPlace({ sheet: sheet.name, ...firstOf(sheet) })),
    };
  },
});

const firstOf = ({ cells }: SheetSnapshot): { readonly row: number; readonly column: number } => ({
  row: cells[0]?.row ?? 1,
  column: cells[0]?.column ?? 1,
});
