import { normaliseName } from "../../catalogue/index";
import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { type CodedLine, codedLines } from "../coded-lines";
import { as, defineRule } from "../rule";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "K06",
  name: "one-code-one-name",
  title: "同码同名",
  severity: "error",
  rests: ["print"],
  basis: "由表内各数的含义直接得出",
  certainty: "definition",
  messages: {
    differs: "编码“{code}”有不同名称：{places}。请统一{standard}。",
  },

  skip: (book) =>
    groupsOf(book).length === 0 ? whyNoTableFits(book, "在两处以上出现、又没有标准名称可以核对的科目编码") : undefined,

  *check(book) {
    for (const group of groupsOf(book)) {
      const [first] = group;
      const places = distinct(group);
      if (!first || places.length < 2) continue;
      const entry = book.catalogue.find(first.classification, first.code);
      yield {
        messageId: "differs",
        data: {
          code: first.code,
          places: places.map(({ name, nameCell }) => `“${name}”（${toA1(nameCell)}）`).join("、"),
          standard: entry ? `为“${entry.name}”` : "名称",
        },
        cells: places.map(({ nameCell }) => as(nameCell, "stated")),
        severity: entry ? "warning" : "error",
      };
    }
  },
});

/** Rows with one code. */
function groupsOf(book: BudgetBook): readonly (readonly CodedLine[])[] {
  const groups = new Map<string, CodedLine[]>();
  for (const coded of codedLines(book).filter(({ name }) => name !== "")) {
    const key = `${coded.classification}|${coded.code}`;
    const group = groups.get(key);
    if (group) group.push(coded);
    else groups.set(key, [coded]);
  }
  return [...groups.values()].filter((group) => group.length > 1 && !isKnown(book, group));
}

/** K02 measures names by the standard name; where that is missing or doubtful, they can only be compared with each other. */
function isKnown({ catalogue }: BudgetBook, [first]: readonly CodedLine[]): boolean {
  const entry = first && catalogue.find(first.classification, first.code);
  return entry !== undefined && entry.status !== "likely";
}

function distinct(group: readonly CodedLine[]): readonly CodedLine[] {
  const byName = new Map<string, CodedLine>();
  for (const coded of group) {
    const name = normaliseName(coded.name);
    if (!byName.has(name)) byName.set(name, coded);
  }
  return [...byName.values()];
}
