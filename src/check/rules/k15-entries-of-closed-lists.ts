import { type ClosedList, closedListUnder, closestEntry, entryText, isEntry } from "../../catalogue/index";
import type { BudgetBook } from "../../model/book";
import { type CellRef, toA1 } from "../../model/cell";
import { as, BY_PRACTICE, defineRule } from "../rule";
import { quotable } from "../targets";
import { budgetTables, cellAt } from "../workbook-cells";

/** Fewer cells say nothing about a column, and in per cent how many have to be entries before the others are odd. */
const FEWEST = 3;
const SHARE = 60;

export default defineRule({
  code: "K15",
  group: "codes",
  name: "entries-of-closed-lists",
  title: "项目类别、项目属性、资金性质在规定的选项内",
  severity: "info",
  rests: ["print"],
  ...BY_PRACTICE,
  messages: {
    odd: "“{head}”一栏的“{word}”（{cell}）不是{list}的选项。最接近的是“{closest}”，请核对。",
    unknown: "“{head}”一栏的“{word}”（{cell}）不是{list}的选项（{entries}）。请核对。",
  },

  cases: (book) => columnsIn(book),
  none: () => "没有按规定选项填写的项目类别、项目属性或资金性质栏",

  *report({ list, head, cells }) {
    for (const { text, cell } of cells.filter((each) => !isEntry(list, each.text))) {
      const data = { head, word: quotable(text), cell: toA1(cell), list: list.name };
      const closest = closestEntry(list, text);
      const found = { cells: [as(cell, "text")], stated: text, group: `${list.name} ${entryText(text)}` };
      if (closest === undefined)
        yield { messageId: "unknown", data: { ...data, entries: list.entries.slice(0, 3).join("、") }, ...found };
      else yield { messageId: "odd", data: { ...data, closest }, expected: closest, ...found };
    }
  },
});

interface ListColumn {
  readonly list: ClosedList;
  readonly head: string;
  readonly cells: readonly { readonly text: string; readonly cell: CellRef }[];
}

/** Columns below the head of a list, most cells of which are entries: others are free texts. */
const columnsIn = (book: BudgetBook): readonly ListColumn[] =>
  budgetTables(book).flatMap(({ sheet, panels }) =>
    panels.flatMap(({ columns, rows }) =>
      columns.flatMap(({ path, column }): readonly ListColumn[] => {
        const head = path.at(-1) ?? "";
        const list = closedListUnder(head);
        if (!list) return [];
        const cells = rows.flatMap((row) => {
          const cell = { sheet, row, column };
          const text = String(cellAt(book, cell)?.value ?? "").trim();
          return text === "" || /^(?:合\s*计|小\s*计|总\s*计)$/.test(text) ? [] : [{ text, cell }];
        });
        const known = cells.filter(({ text }) => isEntry(list, text)).length;
        return cells.length >= FEWEST && known * 100 >= cells.length * SHARE ? [{ list, head, cells }] : [];
      }),
    ),
  );
