import { type Flow, isBelow, type Item, type Subject } from "../../src/model/subject";
import type { Budget } from "./budget";
import type { Outcome, Period, Selection, Source } from "./ledger";
import type { About } from "./table-spec";

const THREE_PUBLIC: Readonly<Partial<Record<Item, readonly string[]>>> = {
  "three-public": ["30212", "30217", "30231", "31013"],
  "three-public/abroad": ["30212"],
  "three-public/reception": ["30217"],
  "three-public/vehicles": ["30231", "31013"],
  "three-public/vehicles/running": ["30231"],
  "three-public/vehicles/purchase": ["31013"],
  "three-public-and-meetings": ["30212", "30215", "30216", "30217", "30231", "31013"],
  meetings: ["30215"],
  training: ["30216"],
};

const SOURCES: Readonly<Partial<Record<Item, Source>>> = {
  current: "current",
  "carry-over-in": "carry-over",
  "account-balance-in": "account-balance",
};

const OUTCOMES: Readonly<Partial<Record<Item, Outcome>>> = {
  "carry-over-out": "carried-over",
  "account-balance-out": "account-balance",
};

const YEARS_BACK: Readonly<Record<Period, number>> = { budget: 0, "prior-budget": 1, "prior-outturn": 1 };

/**
 * What a cell is about and which money it counts: panel, column and row together, the row having the last word.
 * Undefined where column and row speak of different funds: such a cell stays blank.
 */
export function meaningOf(
  budget: Budget,
  flow: Flow,
  abouts: readonly (About | undefined)[],
): { readonly subject: Subject; readonly selection: Selection } | undefined {
  const given = abouts.flatMap((about) => about ?? []);
  if (areApart(given.flatMap(({ subject: each }) => each?.fund ?? []))) return undefined;
  const period = given.map((about) => about.period).findLast((each) => each !== undefined) ?? "budget";
  const narrows = given.reduce<Partial<Subject>>((merged, about) => finer(merged, about.subject ?? {}), {});
  const subject: Subject = {
    flow,
    year: budget.year - YEARS_BACK[period],
    stage: period === "prior-outturn" ? "outturn" : "budget",
    ...narrows,
  };
  const chosen = given.reduce<Partial<Selection>>((merged, about) => ({ ...merged, ...about.select }), {});
  const selection = { ...selectionFor(subject), ...chosen, period };
  return { subject, selection: withoutAny(selection) };
}

const areApart = (funds: readonly string[]): boolean =>
  funds.some((a) => funds.some((b) => a !== b && !isBelow(a, b) && !isBelow(b, a)));

/** The narrower of two funds wins, whichever side names it. */
function finer(wide: Partial<Subject>, narrow: Partial<Subject>): Partial<Subject> {
  const { fund } = wide;
  const keeps = fund !== undefined && narrow.fund !== undefined && isBelow(fund, narrow.fund);
  return { ...wide, ...narrow, ...(keeps && { fund }) };
}

/** Which money a subject counts where the table says nothing else. */
function selectionFor(subject: Subject): Partial<Selection> {
  const { flow, fund, functional, economic, governmentEconomic, nature, use, accounting, item, project } = subject;
  const economics = item && THREE_PUBLIC[item];
  const source = item && SOURCES[item];
  const outcome = item && OUTCOMES[item];
  return {
    ...(fund && { fund }),
    ...(functional && { functional }),
    ...(economic && { economic }),
    ...(governmentEconomic && { governmentEconomic }),
    ...(nature && { nature }),
    ...(use && { use }),
    ...(accounting && { accounting }),
    ...(project && { project }),
    ...(economics && { economics, fund: "fiscal/general" }),
    ...(flow === "income" ? incomeSource(source, fund) : { outcome: outcome ?? "spent" }),
    ...(flow === "expenditure" && item === "carry-over-in" && { source: "carry-over" as const }),
  };
}

/** A source of money means new money, unless its line says otherwise. */
function incomeSource(source: Source | undefined, fund: string | undefined): Partial<Selection> {
  if (source) return { source };
  if (fund === "surplus") return { source: "surplus" };
  return fund === undefined ? {} : { source: "current" };
}

/** Tables say "any" to take back what a subject would mean elsewhere. */
export const ANY = "any" as never;

const withoutAny = (selection: Selection): Selection =>
  Object.fromEntries(
    Object.entries(selection)
      .filter(([, value]) => value !== ANY && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as unknown as Selection;
