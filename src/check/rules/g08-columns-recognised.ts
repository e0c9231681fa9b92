import { isUnknownMoney } from "../../book/column-reading";
import { doubtsOfUnread, isSurelyRead } from "../../book/doubts/index";
import type { BudgetBook } from "../../model/book";
import type { Doubt, DoubtKind } from "../../model/doubt";
import { type CellRef, contains } from "../../model/cell";
import type { Column, Table, Unrecognised } from "../../model/table";
import { as, BY_POLICY, defineRule } from "../rule";
import { blankIndicators, cellOf, formsWithUnreadValues, formText, headCell, namedIndicators } from "../targets";
import { budgetTables, startOf } from "../workbook-cells";
import { columnText, tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

/** Below this a recognition is a guess that the user has to confirm. */
const SURE = 0.6;

export default defineRule({
  code: "G08",
  group: "completeness",
  name: "columns-recognised",
  title: "表头识别",
  severity: "error",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    unknownColumn: "“{title}”的“{column}”一列有金额，但不知道它的含义，没有参与核对。请核对表头文字是否规范。",
    misheaded:
      "“{title}”有一栏的表头是“{column}”，下面却是科目或项目名称。表中没有“{column}”的金额。请改正表头，并补上该栏金额。",
    doubtful: "工作表“{sheet}”第 {row} 行的表格读作“{title}”，把握不大（{why}）。请在窗格中确认或改正表格类型。",
    apart: "工作表“{sheet}”第 {row} 行的“{title}”只核对了表内的数，没有与其他表核对：{why}。",
    summedColumn:
      "“{title}”的“{column}”一列不知道它的含义；表内加总相符，只是没有与其他表核对。如表头文字不规范，请改正。",
    unknownLine: "“{title}”有一行有金额，但不知道它的含义（{words}），没有参与核对。请核对名称；科目请写明编码。",
    unreadAmounts: "{words}，没有参与核对。如果是预算数，请核对标题和表头，或在窗格中指定表格类型。",
    unreadValues:
      "“{project}”的指标值栏没有识别或没有填写：{count} 个指标中有 {blank} 个没有值，指标值没有参与核对。请核对这一栏的表头是否写明“指标值”；尚未填写的请补填。",
    unread: "工作表“{sheet}”第 {row} 行起没有读取：{reason}。涉及该表的校验没有进行。",
  },

  cases(book) {
    const listed = book.tables;
    const isNothing = listed.length + formsWithUnreadValues(book).length === 0;
    return isNothing ? whyNoTableFits(book, "表头") : [listed];
  },

  // what we could not read is no proof of a mistake: the user is asked, nothing is held back
  *report(listed, book) {
    for (const table of budgetTables(book)) {
      const { sheet, evidence } = table;
      const readAs = {
        data: { sheet, row: String(table.area.top), title: tableText(table), why: evidence.join("；") },
        cells: [as(startOf(table), "text")],
      };
      // read by its heads and lines, compared with nothing: one sentence says so, whatever else it prints
      if (table.type === "other") {
        const severity = mayBeRequired(book, table) ? "warning" : "info";
        yield { messageId: "apart", ...readAs, severity, ...(table.title === "" && { kind: "untitled" }) };
        continue;
      }
      for (const { column, row } of unknownColumns(book, table)) {
        const isSummed = isInSums(book, table, column);
        yield {
          messageId: isSummed ? "summedColumn" : "unknownColumn",
          data: { title: tableText(table), column: columnText(column) },
          cells: [as({ sheet: table.sheet, row, column: column.column }, "text")],
          severity: isSummed ? "info" : "warning",
          group: `column|${tableText(table)}`,
        };
      }
      for (const column of misheaded(table)) {
        yield {
          messageId: "misheaded",
          data: { title: tableText(table), column: columnText(column) },
          cells: [as({ sheet: table.sheet, row: table.headRows[0] ?? table.area.top, column: column.column }, "text")],
          severity: "warning",
        };
      }
      for (const doubt of doubtsIn(book, table, "unknown-line")) {
        yield {
          messageId: "unknownLine",
          data: { title: tableText(table), words: doubt.words },
          cells: [as(placeOf(doubt), "text")],
          severity: "info",
          group: `line|${tableText(table)}`,
        };
      }
      if (table.confidence < SURE) yield { messageId: "doubtful", ...readAs, severity: "warning" };
    }
    for (const form of formsWithUnreadValues(book)) {
      const [named, blank] = [namedIndicators(form), blankIndicators(form)];
      yield {
        messageId: "unreadValues",
        data: { project: formText(form), count: String(named.length), blank: String(blank.length) },
        cells: [...headCell(form), ...blank.flatMap(({ value, name }) => cellOf(value.cell ? value : name, "text"))],
        severity: "warning",
        // the forms of one workbook are of one layout
        kind: "values",
        rests: ["form"],
      };
    }
    const isRead = ({ sheet, area }: Unrecognised): boolean =>
      listed.some((table) => table.sheet === sheet && contains(table.area, area.top, area.left));
    const untold = book.unrecognised.filter((each) => /标题像|找到标题/.test(each.reason) && !isRead(each));
    for (const doubt of doubtsOfUnread(book).filter((each) => !untold.some((part) => isWithin(each, part)))) {
      yield {
        messageId: "unreadAmounts",
        data: { words: doubt.words },
        cells: [as(placeOf(doubt), "text")],
        severity: "warning",
        group: "unread",
      };
    }
    for (const { sheet, area, reason } of untold) {
      yield {
        messageId: "unread",
        data: { sheet, row: String(area.top), reason },
        cells: [as({ sheet, row: area.top, column: area.left }, "text")],
        severity: "warning",
      };
    }
  },
});

/** What the sums do not explain either, in tables of a known kind. */
const doubtsIn = ({ doubts = [] }: BudgetBook, table: Table, kind: DoubtKind): readonly Doubt[] =>
  isSurelyRead(table) ? doubts.filter((each) => each.kind === kind && each.table === table && !each.isSummed) : [];

/** Its title or its head is like that of a kind of which the workbook has no other table. */
function mayBeRequired({ tables, unrecognised }: BudgetBook, { sheet, area }: Table): boolean {
  const kinds = unrecognised
    .filter((part) => part.sheet === sheet && part.area.top === area.top)
    .flatMap(({ resembles = [] }) => resembles);
  return kinds.length > 0 && !tables.some(({ type }) => kinds.includes(type));
}

/** The sums of the table hold with the money of the column. */
const isInSums = ({ doubts = [] }: BudgetBook, table: Table, { column }: Column): boolean =>
  doubts.some(
    ({ kind, table: of, area, isSummed }) =>
      kind === "unknown-column" && of === table && area.left === column && isSummed === true,
  );

const placeOf = ({ sheet, area }: Doubt): CellRef => ({ sheet, row: area.top, column: area.left });

const isWithin = ({ sheet, area }: Doubt, part: Unrecognised): boolean =>
  sheet === part.sheet && contains(part.area, area.top, area.left);

/** Label columns under the head of an amount that no other column states. */
const misheaded = ({ panels }: Table): readonly Column[] =>
  panels
    .filter(({ columns }) => !columns.some(({ isTotal }) => isTotal))
    .flatMap(({ columns }) => columns.filter(({ isMisheaded }) => isMisheaded));

/** Columns with money of which the heading says nothing; parts of a known column may have any name. */
function unknownColumns(book: BudgetBook, table: Table): readonly { readonly column: Column; readonly row: number }[] {
  const facts = book.facts
    .inTable(table)
    .filter(({ column, amount }) => isUnknownMoney(column) && column.path.length === 1 && amount !== 0);
  const columns = new Set(facts.map(({ column }) => column));
  return [...columns].map((column) => ({ column, row: table.headRows.at(-1) ?? table.area.top }));
}
