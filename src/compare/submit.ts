import { type Figure, figuresOf, wholeBudget } from "../book/figures/index";
import { AmountCertainty } from "../check/certainty/amounts";
import { namedUnits } from "../check/unit-names";
import { executions, executionText } from "../check/text/executions";
import { rowText } from "../check/wording";
import type { BudgetBook } from "../model/book";
import type { Finding } from "../model/finding";
import { groupBy } from "../model/group-by";
import { placesOf } from "../model/text-source";
import { isBalanceItem, keyOf, type Subject } from "../model/subject";
import type { ListedUnit, Submission, SubmittedAmount } from "../model/submission";
import type { TableId } from "../model/table-id";
import { copiedWording, changedBase, indicatorTexts } from "./texts";
import { findingKeys } from "./finding-key";
import { foldedName } from "./matching";

/** What a workbook states that others are compared with, and what its findings are about. */
export function submissionOf(book: BudgetBook, findings: readonly Finding[]): Submission {
  const { identity, documentKind, profile, tables, text, targets = [] } = book;
  const units = listedUnits(book);
  const own = units.filter(({ name }) => foldedName(name) === foldedName(identity.unitName ?? ""));
  const code = own.find((each) => each.code !== undefined)?.code;
  const base = changedBase(book);
  return {
    ...(identity.unitName !== undefined && { unitName: identity.unitName }),
    ...(code !== undefined && { unitCode: code }),
    ...(identity.year !== undefined && { year: identity.year }),
    isYearSure: identity.evidence?.year?.isSure !== false,
    ...(identity.kind && { kind: identity.kind }),
    ...(documentKind && { documentKind }),
    profile: { id: profile.id, name: profile.name },
    ...amountsOf(book, units),
    planned: plannedIn(book),
    units,
    emptyTables: kindsWithoutMoney(book),
    hasTables: tables.some(({ headRows }) => headRows.length > 0),
    hasText: text?.sources.some(({ kind }) => kind !== "note") === true,
    hasTargets: targets.length > 0,
    ...(base !== undefined && { changedBase: base }),
    wording: copiedWording(book),
    indicators: indicatorTexts(book),
    findingKeys: findingKeys(findings, book),
  };
}

/** 年初预算为 n万元 of final accounts: of general money, its 项, 三公 and its items. */
function plannedIn(book: BudgetBook): readonly SubmittedAmount[] {
  const { year } = book.identity;
  return executions(book).flatMap((each): readonly SubmittedAmount[] => {
    const { mention } = each.planned;
    const [meaning, ...others] = each.claim.subject.meanings;
    const [place] = mention ? placesOf(mention.paragraph, mention.span) : [];
    const isOther = each.rate !== undefined && each.rate.of !== "budget";
    if (!mention || !meaning || !place || others.length > 0 || year === undefined || isOther) return [];
    const { fund, functional, item } = meaning;
    const isItem = item?.startsWith("three-public") === true;
    return [
      {
        table: isItem ? "three-public" : "general-function",
        subject: {
          flow: "expenditure",
          year,
          stage: "budget",
          ...(isItem ? { item } : { ...(fund && { fund }), ...(functional !== undefined && { functional }) }),
        },
        what: executionText(each),
        amount: mention.amount,
        margin: mention.margin,
        unit: mention.unit,
        cell: place.cell,
      },
    ];
  });
}

/** Amounts of the whole budget, and those of each unit below it. */
function amountsOf(book: BudgetBook, units: readonly ListedUnit[]): Pick<Submission, "amounts" | "ofUnits"> {
  const certainty = new AmountCertainty(book);
  const figures = figuresOf(book);
  const submitted = (figure: Figure): SubmittedAmount => {
    const { table, amount, margin, unit, cell, line, isBlank, subject } = figure;
    return {
      table: table.type,
      subject,
      what: line ? rowText(line) : "",
      amount,
      margin,
      unit,
      cell,
      ...(isBlank && { isBlank }),
      ...(!certainty.isSure(figure) && { isDoubtful: true as const }),
    };
  };
  const named = new Map(units.flatMap(({ code, name }) => (code === undefined ? [] : [[code, name] as const])));
  const ofUnits = figures.stated.flatMap((figure) => {
    const { unit, ...subject } = figure.subject;
    if (unit === undefined || !isCompared(figure)) return [];
    const name = named.get(unit);
    const of: ListedUnit = name === undefined ? { name: unit } : { name, code: unit };
    return [{ ...submitted({ ...figure, subject }), of }];
  });
  return {
    amounts: onceEach(
      wholeBudget(figures).all.filter(isCompared),
      ({ table, subject }) => `${table.type}|${keyOf(subject)}`,
    ).map(submitted),
    ofUnits: onceEach(ofUnits, ({ table, subject, of }) => `${table}|${keyOf(subject)}|${of.name}`),
  };
}

/** Lines of their own, projects and parts named by 其中 are compared with no other workbook. */
const isCompared = ({ subject: { line, project, year }, column, line: row, table }: Figure): boolean =>
  line === undefined &&
  project === undefined &&
  year > 0 &&
  column.ofWhich !== true &&
  row?.ofWhich !== true &&
  COMPARED.has(table.type);

const COMPARED: ReadonlySet<TableId> = new Set([
  ...(["income-expenditure", "income", "expenditure", "fiscal", "general-function", "general-economic"] as const),
  ...(["basic-economic", "basic-function", "three-public", "government-fund", "state-capital"] as const),
  ...(["expenditure-economic", "procurement", "organ-running"] as const),
]);

/** A subject that a kind of table states with different amounts is told by none of them; `keyOfOne` says which are of one. */
function onceEach<Stated extends Pick<Figure, "amount"> & { readonly isBlank?: boolean }>(
  stated: readonly Stated[],
  keyOfOne: (each: Stated) => string,
): readonly Stated[] {
  return [...groupBy(stated, keyOfOne).values()].flatMap((group): readonly Stated[] => {
    const printed = group.filter(({ isBlank }) => isBlank !== true);
    const [first] = printed.length > 0 ? printed : group;
    return first && printed.every(({ amount }) => amount === first.amount) ? [first] : [];
  });
}

/** The units that a table of units lists, or that stand beside their amounts; each once. */
function listedUnits(book: BudgetBook): readonly ListedUnit[] {
  const beside = namedUnits(book).map(({ code, name }): ListedUnit => ({ code, name }));
  const listed = book.facts.lines
    .filter(({ table, label }) => table.type === "unit-list" && label !== "")
    .map(({ name, code }): ListedUnit => ({ name, ...(code !== undefined && { code }) }));
  const inRows = book.facts.all.flatMap(({ subject: { unit } }): readonly ListedUnit[] =>
    unit === undefined || /^\d+$/.test(unit) ? [] : [{ name: unit }],
  );
  const byName = groupBy([...beside, ...listed, ...inRows], ({ name }) => foldedName(name));
  return [...byName.values()].flatMap((same) => same.find(({ code }) => code !== undefined) ?? same[0] ?? []);
}

function kindsWithoutMoney({ tables }: BudgetBook): readonly TableId[] {
  const byKind = groupBy(
    tables.filter(({ headRows }) => headRows.length > 0),
    ({ type }) => type,
  );
  return [...byKind].flatMap(([type, all]) => (all.every(({ empty }) => empty) ? [type] : []));
}

/** Balances are no money of the year, and no part of what both years have in common. */
export const isBalance = ({ item }: Subject): boolean => item !== undefined && isBalanceItem(item);
