import { BUNDLED_YEARS } from "../../catalogue/index";
import type { BudgetBook } from "../../model/book";
import type { CatalogueEntry, EntryStatus } from "../../model/catalogue";
import { toA1 } from "../../model/cell";
import { plain } from "../../model/text";
import type { Severity } from "../../model/finding";
import { type FixDrafts, heldIn, wordsFix } from "../fixes/draft";
import { type CodedLine, linesInCatalogue, whyNotInCatalogue } from "../coded-lines";
import { type Exchanged, exchangedNames } from "../exchanged-names";
import { type LaterSlip, laterSlips } from "../later-slips";
import { codeMeant, isListed } from "../mistyped-code";
import { type FilledRun, filledRuns, isFilledDown } from "../filled-codes";
import { as, defineRule } from "../rule";
import { whyNoTableFits } from "../unjudged";
import { cellsText } from "../wording";

export default defineRule({
  code: "K02",
  group: "codes",
  name: "name-matches-code",
  title: "科目名称与编码相符",
  severity: "error",
  rests: ["catalogue"],
  basis: "财政部《政府收支分类科目》（当年）",
  certainty: "unverified",
  messages: {
    differs: "“{code}”的名称写为“{stated}”（{cell}），{year} 年标准名称为“{standard}”。请核对编码和名称。",
    other:
      "“{code}”的名称写为“{stated}”（{cell}），该名称是“{otherCode}”的名称，“{code}”应为“{standard}”。请核对编码和名称。",
    later:
      "“{code}”的名称写为“{stated}”（{cell}），该名称是“{otherCode}”的名称，两个编码只差一位。请核对编码；内置科目截至 {last} 年，本年科目有调整的，请导入本年科目表。",
    exchanged:
      "“{one}”写为“{nameOfOne}”（{cellOfOne}），“{other}”写为“{nameOfOther}”（{cellOfOther}），两行名称像是对调了。请核对。",
    filled:
      "“{first}”至“{last}”的编码一行比一行大 1（{cells}），其中 {count} 个与名称不符（{names}），像是下拉填充而成。请按科目表逐行改正编码。",
  },

  cases: (book) =>
    exchangedNames(book).length + laterSlips(book).length > 0
      ? [book]
      : (whyNotInCatalogue(book) ??
        (namedLines(book).length === 0 ? whyNoTableFits(book, "同时列出编码和名称的科目") : [book])),

  *report(book) {
    for (const run of filledRuns(book)) yield filledDraft(book, run);
    for (const pair of exchangedNames(book)) yield exchangedDraft(pair);
    for (const slip of laterSlips(book)) yield laterDraft(slip, book);
    for (const { coded, entry } of namedLines(book)) {
      if (isFilledDown(book, coded)) continue;
      const severity = mismatch(book, coded, entry);
      if (!severity) continue;
      const { classification, code, name, nameCell, codeCell } = coded;
      const data = { code, stated: name, cell: toA1(nameCell), standard: entry.name };
      const owners = book.catalogue
        .named(classification, name)
        .filter((each) => each.code.length === code.length && each.code !== code);
      const [owner] = owners;
      const isOther = owner !== undefined && owners.length === 1;
      const body = {
        fixes: owner
          ? eitherFix(book, coded, entry, isOther ? owner : undefined)
          : nameFix(book, coded, entry, severity === "error"),
        ...(owner && !isListed(book, coded, owner) && { misplaced: [coded.line] }),
        cells: [as(nameCell, "stated"), ...(owner ? [as(codeCell, "stated")] : [])],
        stated: name,
        expected: entry.name,
        severity: isOther && severity === "warning" && codeMeant(book, coded) ? ("error" as const) : severity,
      };
      yield isOther
        ? { messageId: "other", data: { ...data, otherCode: owner.code }, ...body }
        : { messageId: "differs", data: { ...data, year: String(book.catalogue.year) }, ...body };
    }
  },
});

/** The standard name, where the classification is sure of it. */
const nameFix = (
  book: BudgetBook,
  { name, nameCell }: CodedLine,
  entry: CatalogueEntry,
  isCertain: boolean,
): FixDrafts =>
  entry.status === "likely" ? [] : wordsFix(book, nameCell, name, entry.name, { kind: "name", isCertain });

/** The name of the code or the code of the name: none where one of them cannot be put in. */
function eitherFix(
  book: BudgetBook,
  coded: CodedLine,
  entry: CatalogueEntry,
  owner: CatalogueEntry | undefined,
): FixDrafts {
  const names = nameFix(book, coded, entry, false);
  const codes = owner ? codeFix(book, coded, owner) : [];
  return names.length > 0 && codes.length > 0 ? [...names, ...codes] : [];
}

/** The code of the name, written as far as its cell writes the code: the cells above or beside may hold the rest. */
function codeFix(book: BudgetBook, { code, codeCell }: CodedLine, owner: CatalogueEntry): FixDrafts {
  const digits = plain(String(heldIn(book, codeCell)));
  const above = code.length - digits.length;
  if (!code.endsWith(digits) || owner.code.slice(0, above) !== code.slice(0, above)) return [];
  return wordsFix(book, codeCell, digits, owner.code.slice(above), { kind: "code", isCertain: false });
}

/** One slip with the list of what it did; the code that the name has is named where there is just one. */
function filledDraft({ catalogue }: BudgetBook, { lines, wrong }: FilledRun) {
  const meant = ({ classification, code, name }: CodedLine): string => {
    const [owner, ...others] = catalogue.named(classification, name).filter((each) => each.code.length === code.length);
    return owner && others.length === 0 ? `${code}“${name}”应为 ${owner.code}` : `${code}“${name}”`;
  };
  const cells = wrong.map(({ codeCell }) => codeCell);
  return {
    messageId: "filled" as const,
    data: {
      first: lines[0]?.code ?? "",
      last: lines.at(-1)?.code ?? "",
      cells: cellsText(lines.map(({ codeCell }) => codeCell)),
      count: String(wrong.length),
      names: wrong.map(meant).join("、"),
    },
    cells: cells.map((cell) => as(cell, "stated" as const)),
    misplaced: wrong.map(({ line }) => line),
  };
}

const laterDraft = ({ coded, meant }: LaterSlip, book: BudgetBook) => ({
  messageId: "later" as const,
  data: {
    code: coded.code,
    stated: coded.name,
    cell: toA1(coded.nameCell),
    otherCode: meant.code,
    last: String(BUNDLED_YEARS.last),
  },
  cells: [as(coded.codeCell, "stated"), as(coded.nameCell, "stated")],
  expected: meant.code,
  severity: "warning" as const,
  ...(!isListed(book, coded, meant) && { misplaced: [coded.line] }),
});

const exchangedDraft = ([one, other]: Exchanged) => ({
  messageId: "exchanged" as const,
  data: {
    one: one.code,
    nameOfOne: one.name,
    cellOfOne: toA1(one.nameCell),
    other: other.code,
    nameOfOther: other.name,
    cellOfOther: toA1(other.nameCell),
  },
  cells: [as(one.nameCell, "stated"), as(other.nameCell, "stated")],
  severity: "warning" as const,
});

interface NamedLine {
  readonly coded: CodedLine;
  readonly entry: CatalogueEntry;
}

const namedLines = (book: BudgetBook): readonly NamedLine[] =>
  linesInCatalogue(book).flatMap((coded) => {
    const entry = book.catalogue.find(coded.classification, coded.code);
    return entry && coded.name !== "" ? [{ coded, entry }] : [];
  });

const SEVERITY: Readonly<Record<EntryStatus, Severity>> = {
  official: "error",
  documented: "error",
  known: "warning",
  likely: "info",
};

/** How serious a name is that is not the standard one; undefined when it is, or an accepted spelling of it. */
function mismatch(
  { catalogue }: BudgetBook,
  { classification, code, name }: CodedLine,
  entry: CatalogueEntry,
): Severity | undefined {
  if (name === entry.name) return undefined;
  const alias = catalogue.aliasOf(classification, code, name);
  if (alias?.category === "variant" || alias?.category === "abbreviation") return undefined;
  if (alias?.category === "obsolete") return undefined; // K03 reports it
  if (alias) return SEVERITY[alias.status] === "error" ? "warning" : SEVERITY[alias.status];
  if (catalogue.named(classification, name).some((each) => each.code === code)) return undefined;
  return SEVERITY[entry.status];
}
