import type { BudgetBook } from "../../model/book";
import { bareLabel } from "../../lexicon/list-prefix";
import type { CatalogueEntry, NameAlias } from "../../model/catalogue";
import { type CellRef, toA1 } from "../../model/cell";
import type { Line } from "../../model/fact";
import type { Severity } from "../../model/finding";
import { type Paragraph, quoteOf, type TextSpan } from "../../model/text-source";
import { passageFix, together, wordsFix } from "../fixes/draft";
import { type CodedLine, linesInCatalogue, whyNotInCatalogue } from "../coded-lines";
import { as, defineRule } from "../rule";
import { chainsIn, DIGITS, isNameOf, type LevelledName } from "../text/chains";
import { sectionText, textCells } from "../text/places";

export default defineRule({
  code: "K03",
  group: "codes",
  name: "renamed-or-abolished",
  title: "已更名或停用的科目",
  severity: "error",
  rests: ["catalogue"],
  basis: "财政部《政府收支分类科目》（当年）",
  certainty: "unverified",
  messages: {
    renamed: "“{stated}”（{cell}）是“{code}”的旧名称，{reason}，{year} 年应写“{current}”。请更新。",
    renamedInText: "{section}：“{stated}（{level}）”是“{code}”的旧名称，{reason}，{year} 年应写“{current}”。请更新。",
    abolished: "科目“{code} {stated}”（{cell}）自 {since} 年起不再使用{successor}。请更新。",
    notYet: "科目“{code} {stated}”（{cell}）从 {since} 年起才使用，本表为 {year} 年。请核对编码。",
  },

  cases(book) {
    const [labels, inText] = [formerLabels(book), formerInText(book)];
    const why = labels.length + inText.length > 0 ? undefined : whyNotInCatalogue(book);
    return why ?? [{ labels, inText }];
  },

  *report({ labels, inText }, book) {
    for (const coded of linesInCatalogue(book)) {
      const { classification, code, name, codeCell, nameCell } = coded;
      const entry = book.catalogue.find(classification, code);
      const alias = entry && book.catalogue.aliasOf(classification, code, name);
      const year = String(book.catalogue.year);
      if (entry && alias?.category === "obsolete") {
        const isCertain = isFormer(alias, entry);
        yield {
          messageId: "renamed",
          data: {
            stated: name,
            cell: toA1(nameCell),
            code,
            reason: alias.reason.split(/[；;]/)[0] ?? "",
            year,
            current: entry.name,
          },
          cells: [as(nameCell, "stated")],
          stated: name,
          expected: entry.name,
          severity: isCertain ? "error" : "warning",
          fixes: wordsFix(book, nameCell, name, entry.name, { kind: "name", isCertain }),
        };
      }
      if (!entry) {
        const draft = endedOrNotYet(book, coded);
        if (draft) yield { ...draft, cells: [as(codeCell, "stated")], stated: code, misplaced: [] };
      }
    }
    const year = String(book.catalogue.year);
    for (const [first, ...others] of sameLabels(labels)) {
      const { line, code, cell, alias } = first;
      yield {
        messageId: "renamed",
        data: { stated: bareLabel(line.name).name, cell: toA1(cell), code, year, ...renaming(alias) },
        cells: [first, ...others].map((each) => as(each.cell, "stated")),
        stated: bareLabel(line.name).name,
        expected: alias.standardName,
        severity: first.isCertain ? "error" : "warning",
        fixes: together(
          ...[first, ...others].map((each) =>
            wordsFix(book, each.cell, bareLabel(each.line.name).name, alias.standardName, {
              kind: "name",
              isCertain: each.isCertain,
            }),
          ),
        ),
      };
    }
    for (const { paragraph, name, code, alias, isCertain } of inText) {
      const section = book.text?.sectionOf[paragraph.index];
      yield {
        messageId: "renamedInText",
        data: {
          section: section ? sectionText(section, paragraph.source.name) : paragraph.source.name,
          stated: name.name,
          level: name.level,
          code,
          year,
          ...renaming(alias),
        },
        cells: textCells(paragraph, name.span),
        quote: quoteOf(paragraph, name.span),
        stated: name.name,
        expected: alias.standardName,
        severity: isCertain ? "error" : "warning",
        fixes: passageFix(paragraph, bareName(paragraph, name), alias.standardName, { kind: "name", isCertain }),
      };
    }
  },
});

/** Why and into what a name was changed. */
const renaming = ({ reason, standardName }: NameAlias) => ({
  reason: reason.split(/[；;]/)[0] ?? "",
  current: standardName,
});

interface FormerLabel {
  readonly line: Line;
  readonly code: string;
  readonly cell: CellRef;
  readonly alias: NameAlias;
  readonly isCertain: boolean;
}

/** Rows without a code that bear the former name of a class and hold an amount. */
function formerLabels(book: BudgetBook): readonly FormerLabel[] {
  const { catalogue, facts } = book;
  if (!catalogue.covers("functional")) return [];
  const isFilled = (line: Line): boolean =>
    facts.inTable(line.table).some((fact) => fact.line === line && fact.amount !== 0);
  return facts.lines.flatMap((line): readonly FormerLabel[] => {
    const { labelCell, code, narrows } = line;
    const { functional } = narrows;
    if (code !== undefined || !labelCell || functional === undefined) return [];
    const alias = catalogue.aliasOf("functional", functional, bareLabel(line.name).name);
    if (alias?.category !== "obsolete" || !isFilled(line)) return [];
    const isCertain = isFormer(alias, catalogue.find("functional", functional));
    return [{ line, code: functional, cell: labelCell, alias, isCertain }];
  });
}

/** One name in several tables is one finding. */
function sameLabels(labels: readonly FormerLabel[]): readonly (readonly [FormerLabel, ...FormerLabel[]])[] {
  const groups = new Map<string, [FormerLabel, ...FormerLabel[]]>();
  for (const each of labels) {
    const key = `${each.code}|${each.alias.alias}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

interface FormerName {
  readonly paragraph: Paragraph;
  readonly name: LevelledName;
  readonly code: string;
  readonly alias: NameAlias;
  readonly isCertain: boolean;
}

/** Former names in chains of the text; where the table bears the same name, the table is what needs the change. */
function formerInText(book: BudgetBook): readonly FormerName[] {
  if (!book.catalogue.covers("functional")) return [];
  return chainsIn(book).flatMap(({ paragraph, names, code, isInGlossary }) =>
    names.flatMap((name): readonly FormerName[] => {
      const own = code.slice(0, DIGITS[name.level]);
      const alias = isNameOf(name, own, book) ? undefined : book.catalogue.aliasOf("functional", own, name.name);
      if (alias?.category !== "obsolete") return [];
      // a glossary explains words, it states no money
      const isCertain = !isInGlossary && isFormer(alias, book.catalogue.find("functional", own));
      return [{ paragraph, name, code: own, alias, isCertain }];
    }),
  );
}

/** The name without its level: 卫生健康支出（类）. */
function bareName({ text }: Paragraph, { span, name }: LevelledName): TextSpan {
  const start = Math.max(span.start, text.indexOf(name, span.start));
  return { start, end: Math.min(span.end, start + name.length) };
}

const isSure = (status: CatalogueEntry["status"]): boolean => status === "documented" || status === "official";

/** The name of this year is printed in the classification, and what stands there is known to be an older one. */
const isFormer = ({ status }: NameAlias, entry: CatalogueEntry | undefined): boolean =>
  status !== "likely" && entry !== undefined && isSure(entry.status) && entry.areYearsDoubtful !== true;

type Ended =
  | {
      readonly messageId: "abolished";
      readonly data: Record<"code" | "stated" | "cell" | "since" | "successor", string>;
      readonly severity: Severity;
    }
  | {
      readonly messageId: "notYet";
      readonly data: Record<"code" | "stated" | "cell" | "since" | "year", string>;
      readonly severity: Severity;
    };

/** A code of other years. Years that were not compared with the official text prove nothing: 提示. */
function endedOrNotYet(
  { catalogue }: BudgetBook,
  { classification, code, name, codeCell }: CodedLine,
): Ended | undefined {
  const history = catalogue.history(classification, code);
  const last = history.at(-1);
  const [first] = history;
  if (!last || !first) return undefined;
  const common = { code, stated: name, cell: toA1(codeCell) };
  const isDoubtful = history.some(({ areYearsDoubtful }) => areYearsDoubtful === true);
  const severity = isSure(last.status) && !isDoubtful ? "error" : "warning";
  if (last.validTo !== undefined && last.validTo < catalogue.year) {
    const successors = catalogue.successors(classification, code).map((each) => `“${each.code} ${each.name}”`);
    const successor = successors.length > 0 ? `，现为${successors.join("、")}` : "";
    return { messageId: "abolished", data: { ...common, since: String(last.validTo + 1), successor }, severity };
  }
  if (first.validFrom !== undefined && first.validFrom > catalogue.year) {
    const data = { ...common, since: String(first.validFrom), year: String(catalogue.year) };
    return { messageId: "notYet", data, severity: "warning" };
  }
  return undefined;
}
