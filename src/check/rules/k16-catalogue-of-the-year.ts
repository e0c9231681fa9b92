import { BUNDLED_YEARS, KNOWN_UNTIL } from "../../catalogue/index";
import type { BudgetBook, IdentitySource } from "../../model/book";
import { codedLines } from "../coded-lines";
import { as, BY_POLICY, defineRule } from "../rule";
import { whyNoTableFits } from "../unjudged";

/** How the user knows the places in which a year was found that nobody printed in the tables. */
const PLACES: Readonly<Record<IdentitySource, string>> = {
  titles: "标题",
  text: "文字",
  "unread-titles": "标题",
  "sheet-names": "工作表名称",
  "file-name": "文件名",
};

/** Says once on what the judgements about codes rest; those themselves are limited by it. */
export default defineRule({
  code: "K16",
  group: "codes",
  name: "catalogue-of-the-year",
  title: "科目目录的年度",
  severity: "info",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    noYear:
      "标题和文字中都没有读到预算年度，科目按 {last} 年的目录核对，结果只作建议。请在表格标题中写明年度，如“{example}年…预算表”。",
    unsure:
      "预算年度 {year} 年只见于{place}“{words}”，表格和文字中都没有，因此按年度判断的问题最多作提醒。请在表格标题中写明年度。",
    later:
      "内置科目核对到 {last} 年 {month} 月，本文件是 {year} 年的；新增或更名的科目可能不认识，请导入 {year} 年科目表。科目编码只核对了位数和层级。",
    earlier:
      "内置科目从 {first} 年起，本文件是 {year} 年的：科目编码只核对了位数和层级，没有核对是否存在、名称是否相符。如需核对，请导入该年的科目表。",
  },

  cases(book) {
    const listed = codedLines(book);
    return listed.length === 0 ? whyNoTableFits(book, "科目编码") : [listed];
  },

  *report(listed, book) {
    const [first] = listed.filter(({ classification }) => !book.catalogue.covers(classification));
    const { year, evidence } = book.identity;
    const cells = cellsFor(book);
    if (year === undefined) {
      const last = String(BUNDLED_YEARS.last);
      yield { messageId: "noYear", data: { last, example: last }, cells };
      return;
    }
    if (evidence?.year?.isSure === false) {
      const { source, words } = evidence.year;
      yield { messageId: "unsure", data: { year: String(year), place: PLACES[source], words }, cells };
    }
    if (!first) return;
    const own = [as(first.codeCell, "text")];
    const data = { year: String(year) };
    if (year > BUNDLED_YEARS.last) {
      const known = { last: String(KNOWN_UNTIL.year), month: String(KNOWN_UNTIL.month) };
      yield { messageId: "later", data: { ...data, ...known }, cells: own };
    } else yield { messageId: "earlier", data: { ...data, first: String(BUNDLED_YEARS.first) }, cells: own };
  },
});

const cellsFor = (book: BudgetBook) =>
  codedLines(book)
    .slice(0, 1)
    .map(({ codeCell }) => as(codeCell, "text"));
