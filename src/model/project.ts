import type { Fact, FactBook } from "./fact";
import { groupBy } from "./group-by";
import { type Fen, sumFen } from "./money";
import type { Fund } from "./subject";
import { plain } from "./text";

/** A project of the budget tables, or an item with project money where no table lists the projects. */
export interface BudgetProject {
  readonly name: string;
  /** Functional item whose project money it is; absent for a project of a project table. */
  readonly functional?: string;
  readonly amount: Fen;
  readonly margin: Fen;
  /** The cells that state the amount: several where a project is split over units or items. */
  readonly facts: readonly Fact[];
}

/** The projects of the project table, added up by name. */
export function listedProjects(facts: FactBook, year: number): readonly BudgetProject[] {
  const stated = facts.all.filter(
    ({ table, subject }) =>
      table.type === "projects" && subject.year === year && subject.project !== undefined && subject.stage === "budget",
  );
  const totals = stated.filter(({ subject }) => subject.fund === undefined && subject.economic === undefined);
  const names = [...new Set(totals.map(({ subject }) => subject.project ?? ""))];
  return names.map((name) => projectOf(name, withoutParts(totals.filter(({ subject }) => subject.project === name))));
}

/** A table with a total column states there what 其他资金 and other columns of their own names are parts of. */
function withoutParts(facts: readonly Fact[]): readonly Fact[] {
  const withTotal = new Set(facts.filter(({ column }) => column.isTotal).map(({ table }) => table));
  return facts.filter(({ table, column }) => column.isTotal === true || !withTotal.has(table));
}

/** The functional items with project money, from the table that covers most money. */
export function projectItems(facts: FactBook, year: number): readonly BudgetProject[] {
  const stated = facts.all.filter(
    ({ subject, amount }) =>
      subject.year === year &&
      subject.stage === "budget" &&
      subject.nature === "project" &&
      subject.functional?.length === 7 &&
      subject.unit === undefined &&
      amount !== 0,
  );
  const first = ["expenditure", "general-function"].find((type) => stated.some(({ table }) => table.type === type));
  // 财政拨款 and 一般公共预算 are listed by two tables of one kind: an item stands in both
  const [widest] = [
    ...groupBy(
      stated.filter(({ table }) => table.type === first),
      ({ table }) => table,
    ).values(),
  ].sort((a, b) => sumFen(b.map(({ amount }) => amount)) - sumFen(a.map(({ amount }) => amount)));
  return (widest ?? []).map((fact) => ({
    ...projectOf(fact.line.name, [fact]),
    functional: fact.subject.functional ?? "",
  }));
}

function projectOf(name: string, facts: readonly Fact[]): BudgetProject {
  return {
    name,
    amount: sumFen(facts.map(({ amount }) => amount)),
    margin: sumFen(facts.map(({ margin }) => margin)),
    facts,
  };
}

/** What is spent on projects, and whether it is known for all money that is meant or only for what the treasury pays. */
export interface ProjectExpenditure {
  readonly amount: Fen;
  readonly margin: Fen;
  readonly facts: readonly Fact[];
  readonly covers: "all" | "fiscal";
}

/** The 项目支出 of the year, of one fund where one is meant; undefined when no table states it. */
export function projectExpenditure(facts: FactBook, year: number, meant?: Fund): ProjectExpenditure | undefined {
  const subject = { flow: "expenditure", year, stage: "budget", nature: "project" } as const;
  const whole = meant ? { ...subject, fund: meant } : subject;
  const all = facts.statements(whole).find(({ table }) => table.type !== "projects") ?? facts.find(whole);
  if (all) return { amount: all.amount, margin: all.margin, facts: [all], covers: "all" };
  const fiscal = facts.find({ ...subject, fund: "fiscal" });
  const funds = fiscal
    ? [fiscal]
    : (["fiscal/general", "fiscal/government-fund", "fiscal/state-capital"] as const).flatMap(
        (fund) => facts.find({ ...subject, fund }) ?? [],
      );
  if (funds.length === 0) return undefined;
  const spent = funds.filter(({ amount }) => amount !== 0);
  return {
    amount: sumFen(spent.map(({ amount }) => amount)),
    margin: sumFen(spent.map(({ margin }) => margin)),
    facts: spent.length > 0 ? spent : funds,
    covers: "fiscal",
  };
}

/** Names of projects compare without brackets, blanks, quotes and the words 项目 and 经费 at their end. */
export const bareProjectName = (name: string): string =>
  plain(name)
    .replace(/^\d{1,2}[.、]/, "")
    .replace(/[()·\-—]/g, "")
    .replace(/(?:项目|经费|资金|专项)+$/, "");

export const isSameProject = (a: string, b: string): boolean => {
  const [left, right] = [bareProjectName(a), bareProjectName(b)];
  return left !== "" && left === right;
};
