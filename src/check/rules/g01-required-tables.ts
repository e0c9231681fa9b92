import type { BudgetBook } from "../../model/book";
import type { FindingCell } from "../../model/finding";
import type { Paragraph } from "../../model/text-source";
import { TABLE_TERMS, type TableId } from "../../model/table-id";
import type { Unrecognised } from "../../model/table";
import { isWhole, missingTables } from "../missing-tables";
import { asPlace, defineRule } from "../rule";
import { titleOf } from "../text/contents";
import { lostEntries, type NumberGap } from "../text/lost-entries";
import { textCells } from "../text/places";
import { budgetTables, startOf } from "../workbook-cells";

export default defineRule({
  code: "G01",
  group: "completeness",
  name: "required-tables",
  title: "必备表齐全",
  severity: "error",
  // it names what was not read itself
  rests: ["print"],
  basis: "财预〔2016〕143号《地方预决算公开操作规程》（所列八张表）；其余各表为本省表样",
  certainty: "unverified",
  messages: {
    missing:
      "按{profile}表样应当公开的表没有找到：{titles}。{listed}{candidate}请补充，或在窗格中指定它在哪里；确实没有这项内容的，也要公开空表并说明。",
  },

  cases: (book) => (isWhole(book) ? [book] : "工作簿只有部分公开表格，不判断是否齐全"),

  *report(book) {
    const types = missingTables(book).map(({ type }) => type);
    const entries = missingTables(book).flatMap((each) => each.entries);
    const gaps = lostEntries(book).flatMap(({ entry, gap }) => (gap && entries.includes(entry) ? [gap] : []));
    const nearest = book.unrecognised.find((part) => mayBe(book, part, types));
    const cells = placeOf(book, nearest);
    if (types.length === 0 || cells.length === 0) return;
    yield {
      messageId: "missing",
      data: {
        profile: book.profile.name,
        titles: types.map((type) => `“${TABLE_TERMS[type]}”`).join("、"),
        listed:
          entries.length > 0
            ? `目录列有${entries.map((entry) => `“${titleOf(entry)}”`).join("、")}${gapsText(gaps)}。`
            : "",
        candidate: nearest
          ? `工作表“${nearest.sheet}”第 ${nearest.area.top} 行起有一处没有认出（${nearest.reason}）。`
          : "",
      },
      cells: [...cells, ...[...entries, ...gaps.flatMap(({ before, after }) => [before, after])].flatMap(wholeText)],
      // absence from the workbook is no proof of absence from the publication
      severity: "warning",
    };
  },
});

const wholeText = (paragraph: Paragraph): readonly FindingCell[] =>
  textCells(paragraph, { start: 0, end: paragraph.text.length }).map((cell) => ({ ...cell, isPlaceOnly: true }));

/** The numbers of the headings tell it too: one finding says both. */
const gapsText = (gaps: readonly NumberGap[]): string =>
  gaps.map(({ before, after }) => `，正文编号从“${titleOf(before)}”跳到“${titleOf(after)}”`).join("");

/** A part not recognised may be one of the missing tables, unless its own title names another. */
const mayBe = ({ tables }: BudgetBook, { sheet, area, resembles }: Unrecognised, types: readonly TableId[]): boolean =>
  resembles?.some((type) => types.includes(type)) ??
  !tables.some((table) => table.sheet === sheet && table.area.top === area.top && table.title !== "");

/** A finding names a cell: the part not recognised, or else the first table. */
function placeOf(book: BudgetBook, nearest: Unrecognised | undefined): readonly FindingCell[] {
  if (nearest) return [asPlace({ sheet: nearest.sheet, row: nearest.area.top, column: nearest.area.left })];
  return budgetTables(book)
    .slice(0, 1)
    .map((table) => asPlace(startOf(table)));
}
