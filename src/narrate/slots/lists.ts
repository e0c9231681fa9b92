import { leaves as finest } from "../../book/figures/index";
import type { Catalogue, EntryStatus } from "../../model/catalogue";
import type { Line } from "../../model/fact";
import type { SourceCell } from "../../model/passage";
import type { Subject, Period } from "../../model/subject";
import type { TableId } from "../../model/table-id";
import type { SourcedFigure, Source } from "../source";
import { printable } from "../wording";
import { EXPENDITURE, FISCAL_EXPENDITURE, GENERAL_TOTAL } from "./expenditure";
import { firstOf, type ListedBy, type SlotReading, type Slot, stated, sum } from "./slot";

/** A code that a table lists, with the name it prints. */
export interface ListedCode {
  readonly code: string;
  readonly name: string;
}

const OTHER_DIMENSIONS = ["nature", "use", "accounting", "item", "unit", "project", "line"] as const;

/** Codes a table lists in its total column for a period, sorted; names as printed. */
export function listedCodes(source: Source, period: Period, by: ListedBy, type: TableId): readonly ListedCode[] {
  const names = new Map<string, string>();
  for (const { subject, line } of source.entries((entry) => isListed(entry, period, by, type))) {
    const code = subject[by] ?? "";
    if (!names.has(code)) names.set(code, printable(line?.name ?? ""));
  }
  return [...names].map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function isListed({ table, subject }: SourcedFigure, period: Period, by: ListedBy, type: TableId): boolean {
  const isPlain = (each: keyof Subject): boolean => subject[each] === undefined;
  const keepsNature = type === "basic-economic" || type === "basic-function";
  return (
    table.type === type &&
    subject[by] !== undefined &&
    subject.year === period.year &&
    subject.stage === period.stage &&
    OTHER_DIMENSIONS.every((each) => isPlain(each) || (keepsNature && each === "nature"))
  );
}

/** The finest codes: those under which no other code is listed. */
export const leaves = (listed: readonly ListedCode[]): readonly ListedCode[] => finest(listed, ({ code }) => code);

/** The classes of a list, whether their rows are listed or only the items below them. */
export function classesOf(listed: readonly ListedCode[], by: ListedBy, catalogue: Catalogue): readonly ListedCode[] {
  const codes = [...new Set(listed.map(({ code }) => code.slice(0, 3)))];
  return codes.map((code) => ({ code, name: nameOf(code, listed, by, catalogue) }));
}

function nameOf(code: string, listed: readonly ListedCode[], by: ListedBy, catalogue: Catalogue): string {
  const printed = listed.find((each) => each.code === code)?.name ?? "";
  return printed !== ""
    ? standardName({ code, name: printed }, by, catalogue)
    : printable(catalogue.find(by, code)?.name ?? code);
}

/**
 * The name as it stands in the classification of the year, where the table prints an older or misspelt one of the same
 * code and the entry is sure; else what the table prints. The table itself is never changed.
 */
export function standardName({ code, name }: ListedCode, by: ListedBy, catalogue: Catalogue): string {
  const entry = catalogue.find(by, code);
  if (!entry || name === "" || !SURE.has(entry.status)) return name;
  const alias = catalogue.aliasOf(by, code, name);
  const isFormer = catalogue.history(by, code).some((each) => each !== entry && printable(each.name) === name);
  const isOld = alias?.category === "obsolete" || alias?.category === "misspelling" || isFormer;
  return isOld ? printable(entry.name) : name;
}

const SURE: ReadonlySet<EntryStatus> = new Set<EntryStatus>(["documented", "official"]);

const BUDGET_OF_FUND = {
  "fiscal/general": "general-function",
  "fiscal/government-fund": "government-fund",
  "fiscal/state-capital": "state-capital",
} as const;

/** Funds whose items stand in a table of their own. */
export type ListedFund = keyof typeof BUDGET_OF_FUND;

export const tableOfFund = (fund: ListedFund): (typeof BUDGET_OF_FUND)[ListedFund] => BUDGET_OF_FUND[fund];

/** An item of the functional list of a fund; with a nature, only that part of it. */
export function itemSlot(fund: ListedFund, { code, name }: ListedCode, nature?: "basic" | "project"): Slot {
  const type = tableOfFund(fund);
  const narrows = { fund, ...(nature && { nature }) };
  const prefix = fund === "fiscal/general" ? "item" : `${type}.item`;
  return {
    id: `${prefix}.${code}${nature ? `.${nature}` : ""}`,
    name,
    about: { ...narrows, functional: code },
    read: stated({ ...narrows, functional: code }, type),
    item: { by: "functional", code, withCode: (other) => itemSlot(fund, { code: other, name }, nature) },
    whole: stated(narrows, type),
  };
}

/** A functional class of general money, as its table lists it or as the items below it add up. */
export const generalClass = (code: string): SlotReading =>
  firstOf(
    stated({ fund: "fiscal/general", functional: code }, "general-function"),
    sumBelow("general-function", "functional", code, { fund: "fiscal/general" }),
  );

/** A functional class: of all the money, or of fiscal money. */
export function functionClassSlot(of: "all" | "fiscal", { code, name }: ListedCode): Slot {
  const whole = of === "all" ? EXPENDITURE.read : FISCAL_EXPENDITURE.read;
  const read =
    of === "all"
      ? firstOf(
          stated({ functional: code }, "income-expenditure", "expenditure"),
          sumBelow("expenditure", "functional", code, {}),
          whereWholeIs(whole, GENERAL_TOTAL, generalClass(code)),
        )
      : firstOf(
          stated({ fund: "fiscal", functional: code }, "fiscal"),
          whereWholeIs(whole, GENERAL_TOTAL, generalClass(code)),
        );
  return {
    id: `${of === "all" ? "function-class" : "fiscal.class"}.${code}`,
    name,
    about: { ...(of === "fiscal" && { fund: "fiscal" as const }), functional: code },
    read,
    item: { by: "functional", code, withCode: (other) => functionClassSlot(of, { code: other, name }) },
    whole,
  };
}

/** An economic class of general expenditure; of its basic part where the whole is not listed by economic nature. */
export function economicClassSlot({ code, name }: ListedCode, of: "general" | "basic"): Slot {
  const fund = "fiscal/general";
  const type = of === "general" ? "general-economic" : "basic-economic";
  const narrows = { fund, ...(of === "basic" && { nature: "basic" as const }) } as const;
  return {
    id: `${of === "general" ? "economic-class" : "basic.class"}.${code}`,
    name,
    about: { ...narrows, economic: code },
    read: firstOf(stated({ ...narrows, economic: code }, type), sumBelow(type, "economic", code, narrows)),
    item: { by: "economic", code, withCode: (other) => economicClassSlot({ code: other, name }, of) },
    whole: stated(narrows, type),
  };
}

/** 款 of basic expenditure. */
export const basicItemSlot = ({ code, name }: ListedCode): Slot => ({
  id: `basic.item.${code}`,
  name,
  read: stated({ fund: "fiscal/general", nature: "basic", economic: code }, "basic-economic"),
});

/**
 * A government economic class: the sum of the 款 rows that carry its codes. Only where no row carries any, the panel of
 * the summary tables, which may count other money too.
 */
export function governmentClassSlot({ code, name }: ListedCode): Slot {
  const summary = firstOf(
    stated({ fund: "fiscal", governmentEconomic: code }, "fiscal"),
    stated({ governmentEconomic: code }, "income-expenditure"),
  );
  return {
    id: `government-class.${code}`,
    name,
    about: { governmentEconomic: code },
    read: (source, period) => (governmentLines(source, period).length > 0 ? sumBeside(code) : summary)(source, period),
    item: { by: "governmentEconomic", code, withCode: (other) => governmentClassSlot({ code: other, name }) },
    whole: (source, period) => (governmentLines(source, period).length > 0 ? GENERAL_TOTAL(source, period) : undefined),
  };
}

/** Government economic classes whose codes stand beside the economic ones. */
export const governmentClasses = (source: Source, period: Period): readonly string[] =>
  [
    ...new Set(governmentLines(source, period).map(({ line }) => (line?.governmentEconomic?.code ?? "").slice(0, 3))),
  ].sort();

const governmentLines = (source: Source, period: Period): readonly SourcedFigure[] =>
  source.entries(
    (entry) => isListed(entry, period, "economic", "general-economic") && entry.line?.governmentEconomic !== undefined,
  );

function sumBeside(code: string): SlotReading {
  return (source, period) => {
    const found = governmentLines(source, period).filter(({ line }) => isIn(line, code));
    return found.length > 0 ? sum(found.map(({ amount, cell }) => ({ amount, cells: [cell] }))) : undefined;
  };
}

const isIn = (line: Line | undefined, code: string): boolean =>
  line?.governmentEconomic?.code.startsWith(code) ?? false;

/** Sum of the finest rows below a code whose own row is not listed. */
function sumBelow(type: TableId, by: ListedBy, code: string, narrows: Partial<Subject>): SlotReading {
  return (source, period) => {
    const below = leaves(listedCodes(source, period, by, type)).filter((each) => each.code.startsWith(code));
    const parts = below.flatMap((each) => stated({ ...narrows, [by]: each.code }, type)(source, period) ?? []);
    return parts.length > 0 ? sum(parts.filter(({ amount }) => amount !== 0 || parts.length === 1)) : undefined;
  };
}

/** A reading that only says something about the whole where another whole is the same money. */
function whereWholeIs(whole: SlotReading, same: SlotReading, read: SlotReading): SlotReading {
  return (source, period) => {
    const a = whole(source, period);
    return a !== undefined && a.amount === same(source, period)?.amount ? read(source, period) : undefined;
  };
}

/** Cells of a list, for a number that counts its rows. */
export const cellsOfLines = (lines: readonly Line[]): readonly SourceCell[] =>
  lines.flatMap(({ labelCell }) => (labelCell ? [{ ...labelCell, amount: 0 as SourceCell["amount"] }] : []));
