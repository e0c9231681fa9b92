import { withoutListPrefix } from "../../lexicon/index";
import type { TextReading } from "../../model/text-claim";
import { type Paragraph, quoteOf } from "../../model/text-source";
import { readOnce, remembered } from "../../model/remembered";

/** A line as printed, without blanks, leaders and page number. */
export const titleOf = (paragraph: Paragraph): string =>
  quoteOf(paragraph, { start: 0, end: paragraph.text.length })
    .replace(/[\s\u3000]+/g, "")
    .replace(/(?<![.．…·])[.．…·]+\d*$/, "");

/** Titles without numbering, year, words that vary, page numbers, and what a bracket behind them adds: （功能科目）. */
export const plainTitle = remembered((title) =>
  withoutListPrefix(title.normalize("NFKC"))
    .replace(/^[:：]/, "")
    .replace(FORM_NUMBER, "")
    .replace(/\.{2,}\d*$|\d+$/, "")
    // 一般公共预算支出预算表（功能科目）: the contents leave the suffix out
    .replace(/(?<=表)\([^()]{1,20}\)$/, "")
    .replace(/[“”"'《》\s]/g, "")
    .replace(/汇总表|总表/g, "表")
    .replace(/(?<=采购)支出|[及和与、]/g, "")
    .replace(/20\d{2}年(?:度)?|预算|财政拨款|拨款|部门|单位|综合|情况|说明|公开|关于|的|总体/g, ""),
);

/** 表一, 附表1-2：, 预算02表 before a title; contents and tables number them in different ways. */
const FORM_NUMBER =
  /^(?:(?:部门|单位)?(?:预算|公开)*)?(?:附?表(?:[一二三四五六七八九十]+|\d{1,2})(?:[-.]\d+)*|\d+(?:[-.]\d+)*表)[:、.]?(?=\p{Script=Han}{2}|20\d{2})/u;

export const isSameTitle = (a: string, b: string): boolean =>
  a !== "" && (a === b || (a.length >= 4 && b.length >= 4 && (a.endsWith(b) || b.endsWith(a))));

/**
 * The lines of the contents: on a sheet of their own, or between 目录 and the heading that repeats its first entry. Lines
 * of a sheet of their own are no paragraphs of the text.
 */
export const contentsOf = (text: TextReading | undefined): readonly Paragraph[] => (text ? contentsIn(text) : []);

const contentsIn = readOnce((text: TextReading): readonly Paragraph[] => {
  if (text.contents.length > 0) return text.contents;
  const paragraphs = text.paragraphs.filter(({ source }) => source.kind !== "note");
  const start = paragraphs.findIndex((each) => each.text === "目录");
  const first = start < 0 ? undefined : paragraphs[start + 1];
  if (!first) return [];
  const key = plainTitle(titleOf(first));
  const end = paragraphs.findIndex((each, i) => i > start + 1 && isSameTitle(plainTitle(titleOf(each)), key));
  return end < 0 ? [] : paragraphs.slice(start + 1, end).filter((each) => each.text.length <= 60);
});
