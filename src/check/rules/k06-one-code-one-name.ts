import { normaliseName } from "../../catalogue/index";
import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { groupBy } from "../../model/group-by";
import { type FixDrafts, together, wordsFix } from "../fixes/draft";
import { type CodedLine, codedLines } from "../coded-lines";
import { exchangedNames } from "../exchanged-names";
import { as, defineRule } from "../rule";
import { misnamedUnits, recodedUnits } from "../unit-names";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "K06",
  group: "codes",
  name: "one-code-one-name",
  title: "同码同名",
  severity: "error",
  rests: ["print"],
  basis: "由表内各数的含义直接得出",
  certainty: "definition",
  messages: {
    differs: "编码“{code}”有不同名称：{places}。请统一{standard}。",
    otherCode: "“{name}”在各表的编码不同：{places}。请核对编码。",
  },

  cases(book) {
    const [groups, units, alike] = [groupsOf(book), misnamedUnits(book), namesakes(book)];
    const recoded = recodedUnits(book);
    return groups.length + units.length + alike.length + recoded.length === 0
      ? whyNoTableFits(book, "在两处以上出现、又没有标准名称可以核对的科目编码")
      : [{ groups, units, alike, recoded }];
  },

  *report({ groups, units, alike, recoded }, book) {
    for (const group of groups) {
      const [first] = group;
      const places = distinct(group, book);
      if (!first || places.length < 2) continue;
      const entry = book.catalogue.find(first.classification, first.code);
      yield {
        messageId: "differs",
        data: {
          code: first.code,
          places: places.map(({ name, nameCell }) => `“${name}”（${toA1(nameCell)}）`).join("、"),
          standard: entry && book.catalogue.covers(first.classification) ? `为“${entry.name}”` : "名称",
        },
        cells: places.map(({ nameCell }) => as(nameCell, "stated")),
        severity: entry ? "warning" : "error",
        fixes: usualName(book, group),
      };
    }
    for (const names of units) {
      yield {
        messageId: "differs",
        data: {
          code: names[0]?.code ?? "",
          places: names.map(({ name, nameCell }) => `“${name}”（${toA1(nameCell)}）`).join("、"),
          standard: "名称",
        },
        cells: names.map(({ nameCell }) => as(nameCell, "stated")),
        severity: "warning",
      };
    }
    // codes of another list differ in many rows
    const isOneList = alike.filter(isDivided).length <= MOST_SLIPS;
    for (const group of alike) {
      const places = [...new Map(group.map((coded) => [coded.code, coded])).values()];
      if (places.length > 1) yield { ...otherCode(places), severity: isOneList ? "error" : "warning" };
    }
    for (const places of recoded) yield { ...otherCode(places), severity: "warning" };
  },
});

/** One name beside several codes. */
const otherCode = (places: readonly Pick<CodedLine, "code" | "name" | "codeCell">[]) => ({
  messageId: "otherCode" as const,
  data: {
    name: places[0]?.name ?? "",
    places: places.map(({ code, codeCell }) => `“${code}”（${toA1(codeCell)}）`).join("、"),
  },
  cells: places.map(({ codeCell }) => as(codeCell, "stated" as const)),
});

/** The name that most rows write, for the others. */
function usualName(book: BudgetBook, group: readonly CodedLine[]): FixDrafts {
  const byName = [...groupBy(group, ({ name }) => normaliseName(name)).values()].sort((a, b) => b.length - a.length);
  const [[usual] = [], ...others] = byName;
  if (!usual || (byName[0]?.length ?? 0) * 2 <= group.length) return [];
  return together(
    ...others
      .flat()
      .map(({ name, nameCell }) => wordsFix(book, nameCell, name, usual.name, { kind: "name", isCertain: false })),
  );
}

/** Rows with one code. */
function groupsOf(book: BudgetBook): readonly (readonly CodedLine[])[] {
  const named = codedLines(book).filter(({ name }) => name !== "");
  const groups = groupBy(named, ({ classification, code }) => `${classification}|${code}`);
  const exchanged = new Set(exchangedNames(book).flat());
  return [...groups.values()].filter(
    (group) => group.length > 1 && !isKnown(book, group) && !group.some((coded) => exchanged.has(coded)),
  );
}

/** K02 measures names by the standard name; where that is missing or doubtful, they can only be compared with each other. */
function isKnown({ catalogue }: BudgetBook, [first]: readonly CodedLine[]): boolean {
  if (!first || !catalogue.covers(first.classification)) return false;
  const entry = catalogue.find(first.classification, first.code);
  return entry !== undefined && entry.status !== "likely";
}

/**
 * Rows of one name below one parent in several tables, in years of which the catalogue is not known; no table lists the
 * name twice. Elsewhere K01 and K02 measure each code by itself.
 */
function namesakes(book: BudgetBook): readonly (readonly CodedLine[])[] {
  const uncovered = codedLines(book).filter(
    ({ classification, code, name }) =>
      !book.catalogue.covers(classification) && code.length > CLASS && name !== "" && isStandard(code),
  );
  const groups = groupBy(uncovered, ({ classification, code, name }) =>
    [classification, code.slice(0, -2), code.length, normaliseName(name)].join("|"),
  );
  return [...groups.values()].filter(
    (group) => group.length > 1 && new Set(group.map(({ line }) => line.panel)).size === group.length,
  );
}

const isDivided = (group: readonly CodedLine[]): boolean => new Set(group.map(({ code }) => code)).size > 1;

/** Two exchanged names are two names with other codes. */
const MOST_SLIPS = 2;

/** Digits of the code of a 类. */
const CLASS = 3;

const isStandard = (code: string): boolean => /^\d+$/.test(code);

/** The rows of a code whose names are no spellings of each other. */
function distinct(group: readonly CodedLine[], { catalogue }: BudgetBook): readonly CodedLine[] {
  const byName = new Map<string, CodedLine>();
  for (const coded of group) {
    const alias = catalogue.aliasOf(coded.classification, coded.code, coded.name);
    const name = normaliseName(alias?.standardName ?? coded.name);
    if (!byName.has(name)) byName.set(name, coded);
  }
  return [...byName.values()];
}
