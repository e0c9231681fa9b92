import type { BudgetBook } from "../../model/book";
import type { Fact, Line } from "../../model/fact";
import type { Claim, ClaimList, Section } from "../../model/text-claim";
import type { Dimension } from "../../model/subject";
import { groupBy } from "../../model/group-by";

/** A list of the text in one classification, and the rows of the table that it should name. */
export interface ItemList {
  readonly section: Section;
  readonly by: Dimension;
  readonly list?: ClaimList;
  /** The amount the list splits. */
  readonly parent?: Claim;
  /** The class that the heading names: （一）公共安全支出（类）. */
  readonly heading?: string;
  readonly members: readonly Claim[];
  /** Rows of the members' table and column, on the members' level, that state an amount. */
  readonly rows: readonly Fact[];
  readonly missing: readonly Fact[];
  /** Members that no row of the table corresponds to. */
  readonly unknown: readonly Claim[];
}

const LISTED: readonly Dimension[] = ["functional", "economic", "governmentEconomic"];

/** Lists of items with amounts, by chapter and list; a few items named in passing are no list. */
export function itemLists(book: BudgetBook, by: Dimension): readonly ItemList[] {
  const members = (book.text?.claims ?? []).filter((claim) => isMember(claim, by));
  // the amount of an item may be said again in its own paragraph: that is no member of any list
  const said = groupBy(members, (claim) => `${claim.paragraph.index}|${codeOf(claim, by)}`);
  const first = [...said.values()].flatMap(([claim]) => claim ?? []);
  const lists = groupBy(first, listOf);
  return [...lists.values()].flatMap((claims) => readList(book, by, claims) ?? []);
}

const listOf = ({ list, subject, section }: Claim): unknown =>
  list ?? (subject.by === "context" ? section.parent : section);

function isMember(
  { amount, isAside, subject, otherYear }: Claim & { readonly otherYear?: boolean },
  by: Dimension,
): boolean {
  const [meaning] = subject.meanings;
  if (!amount || isAside || otherYear === true || !meaning) return false;
  return meaning[by] !== undefined && meaning.financing === undefined && LISTED.includes(by);
}

function readList(book: BudgetBook, by: Dimension, claims: readonly Claim[]): ItemList | undefined {
  const level = usualLevel(claims, by);
  const members = claims.filter((claim) => codeOf(claim, by).length === level);
  const [first] = members;
  const column = members.map(factOf(book)).find((fact) => fact !== undefined);
  if (!first || !column || members.length < 2) return undefined;
  const heading = headingClass(first, members, by, book);
  const rows = book.facts.all.filter(
    (fact) =>
      fact.column === column.column &&
      isOnPageOf(column, fact.line) &&
      (fact.subject[by] ?? "").startsWith(heading ?? "") &&
      !isSaidOtherwise(fact, first, book) &&
      fact.subject.unit === undefined &&
      fact.subject[by]?.length === level &&
      fact.amount !== 0 &&
      isWithin(fact, first.parent, by),
  );
  const known = new Set(rows.map(({ subject }) => subject[by]));
  return {
    section: first.section,
    by,
    ...(first.list && { list: first.list }),
    ...(first.parent && { parent: first.parent }),
    ...(heading !== undefined && { heading }),
    members,
    rows,
    // a list may name a 项 instead of its class: then the class is not left out, however wrong the amount
    missing: rows.filter(({ subject }) => !claims.some((claim) => codeOf(claim, by).startsWith(subject[by] ?? "?"))),
    unknown: members.filter(
      (claim) => !known.has(codeOf(claim, by)) && claim.amount?.amount !== 0 && !isNamedIn(claim, column, book),
    ),
  };
}

/** The code of the class that the heading above the items names, where all of them belong to it. */
function headingClass(
  { section }: Claim,
  members: readonly Claim[],
  by: Dimension,
  { facts }: BudgetBook,
): string | undefined {
  const printed = /^(.+?)(?:\((?:类|款)\))$/.exec(section.heading.normalize("NFKC").replace(/\s/g, ""))?.[1];
  if (printed === undefined || members.some((claim) => claim.section !== section)) return undefined;
  const named = facts.lines.find(
    ({ code, name }) => code !== undefined && code.length < 7 && plainName(name) === plainName(printed),
  );
  const code = named?.code;
  return code !== undefined && members.every((claim) => codeOf(claim, by).startsWith(code)) ? code : undefined;
}

/** A paragraph of the chapter states the amount under a name that was not understood: it is not left out. */
const isSaidOtherwise = ({ amount }: Fact, { section }: Claim, { text }: BudgetBook): boolean =>
  (text?.claims ?? []).some(
    (claim) => claim.section === section && claim.binding.evidence.length === 0 && claim.amount?.amount === amount,
  );

/** The pages of a table that goes on on further sheets have the columns of the first one. */
const isOnPageOf = ({ line }: Fact, { panel }: Line): boolean => panel.columns === line.panel.columns;

/** A row bears the item's name under another code: K01 and K02 speak of the code. */
function isNamedIn({ subject }: Claim, listed: Fact, { facts }: BudgetBook): boolean {
  const name = plainName(subject.text.split(/\([类款]\)/).at(-1) ?? "");
  return subject.by !== "code" && facts.lines.some((line) => isOnPageOf(listed, line) && plainName(line.name) === name);
}

const plainName = (name: string): string => name.normalize("NFKC").replace(/\(项\).*$|\s|支出$/g, "");

const codeOf = ({ subject }: Claim, by: Dimension): string => subject.meanings[0]?.[by] ?? "";

const factOf =
  (book: BudgetBook) =>
  ({ binding }: Claim): Fact | undefined => {
    const isSure = binding.certainty === "A" || binding.certainty === "B";
    const [evidence] = isSure ? binding.evidence : [];
    const [cell] = evidence?.kind === "fact" ? evidence.cells : [];
    const fact = cell && book.facts.at(cell);
    return fact && fact.kind !== "growth" ? fact : undefined;
  };

/** 款 under 工资福利支出 only, when the list belongs to that class; 人员 when it belongs to 人员经费. */
function isWithin({ subject }: Fact, parent: Claim | undefined, by: Dimension): boolean {
  const meaning = parent?.subject.meanings[0];
  const above = meaning?.[by];
  if (above !== undefined && !(subject[by] ?? "").startsWith(above)) return false;
  if (by !== "economic" || meaning?.use === undefined) return true;
  return /^30[13]/.test(subject.economic ?? "") === (meaning.use === "personnel");
}

function usualLevel(claims: readonly Claim[], by: Dimension): number {
  const counts = new Map<number, number>();
  for (const claim of claims) {
    const { length } = codeOf(claim, by);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** How surely a list means to be complete: it says so by its form, or only begins with 其中. */
export function completeness({ list, members, missing, heading }: ItemList): "complete" | "of-which" | "limited" {
  if (list?.isLimited === true) return "limited";
  if (heading !== undefined) return missing.length <= members.length ? "complete" : "limited";
  if (members.length < missing.length) return "limited";
  // items that no list holds together may be a choice
  if (!list) return members.length >= 3 && missing.length * 3 <= members.length ? "complete" : "limited";
  if (list.kind === "of-which" && list.paragraph === members[0]?.paragraph) return "of-which";
  return "complete";
}
