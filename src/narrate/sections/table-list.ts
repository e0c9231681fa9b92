import { TABLE_TERMS } from "../../model/table-id";
import { sentence } from "../wording";
import type { Writing } from "../writing";
import type { SectionWriter } from "./section";

/** The budget tables of the workbook by their printed titles; they follow the text or stand in the workbook. */
export const tableList: SectionWriter<"table-list"> = (w) => {
  const titles = tableTitles(w).map((title) => `《${title}》`);
  return titles.length === 0 ? [] : w.paragraph("titles", sentence`本部分公开以下表格：${titles.join("、")}。`);
};

/** Each title once, in the order of the workbook. */
export function tableTitles(w: Writing): readonly string[] {
  const { tables, profile } = w.desk.book;
  const titles = tables
    .filter(({ type }) => !["narrative", "cover", "contents", "unit-list"].includes(type))
    .map(({ title, type }) => w.fill(profile.captions?.[type] ?? (title === "" ? TABLE_TERMS[type] : title)));
  return [...new Set(titles.map(saidOnce))];
}

/** A title that prints a word twice in a row (2025年2025年, 支出支出表) is told without the second. */
const saidOnce = (title: string): string => title.replace(/(\d{4}年(?:度)?|[\u4e00-\u9fff]{2,8})\1/gu, "$1");
