import { sheetOf } from "../../book/sheet-cells";
import type { BudgetBook } from "../../model/book";
import { type CellRef, toA1 } from "../../model/cell";
import { as, defineRule } from "../rule";

export default defineRule({
  code: "G19",
  group: "completeness",
  name: "secrecy-review",
  title: "保密审查",
  severity: "info",
  rests: ["text"],
  basis: "《保守国家秘密法》（2024年修订）第三十五条；《政府信息公开条例》（2019年修订）第十七条",
  certainty: "read",
  messages: {
    empty: "“保密审查情况”没有填写（{cell}）。公开前请完成审查并填写。",
    pending: "“保密审查情况”写的是“{content}”（{cell}）。公开前请完成审查并填写结果。",
  },

  cases: (book) => fields(book),
  none: () => "表式中没有保密审查栏；公开前仍须完成保密审查",

  *report({ cell, content }) {
    if (content !== "" && !/未审|待审/.test(content)) return;
    yield {
      ...(content === ""
        ? { messageId: "empty" as const, data: { cell: toA1(cell) } }
        : { messageId: "pending" as const, data: { cell: toA1(cell), content } }),
      cells: [as(cell, "text")],
      quote: "保密审查",
    };
  },
});

/** Fields like “保密审查情况：已审查”, on covers and in the text; the content may stand in the next cell. */
const fields = (book: BudgetBook): readonly { readonly cell: CellRef; readonly content: string }[] =>
  [
    ...new Set(book.tables.filter(({ type }) => type === "cover" || type === "narrative").map(({ sheet }) => sheet)),
  ].flatMap((sheet) => {
    const cells = sheetOf(book.snapshot, sheet)?.cells ?? [];
    return cells.flatMap(({ row, column, value }) => {
      const match = typeof value === "string" ? /保密审查(?:情况|结论|意见)?[：:]([\s\S]*)$/.exec(value) : null;
      if (!match) return [];
      const beside = cells
        .filter((other) => other.row === row && other.column > column)
        .map((other) => String(other.value));
      return [{ cell: { sheet, row, column }, content: [match[1] ?? "", ...beside].join("").trim() }];
    });
  });
