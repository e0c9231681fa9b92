import { bySureness } from "../book/doubts/index";
import type { FactBook } from "../model/fact";
import { type BudgetProject, isSameProject, listedProjects, projectItems } from "../model/project";
import { statedAmount, type TargetForm } from "../model/target";

/** A project found in the budget tables, in a form, or in both. */
export interface FoundProject {
  readonly name: string;
  /** What the budget tables state; absent when only a form names the project. */
  readonly budget?: BudgetProject;
  /** Its form, where there is one. */
  readonly form?: TargetForm;
  /** `amount` when form and item were paired by equal amounts, as the tables list no projects. */
  readonly pairedBy?: "name" | "amount";
}

/**
 * Every project of the year: those of the project table (else items with project money), then forms without one. Of a
 * project that only a table names whose kind is a guess, the amount is for the user to fill.
 */
export function findProjects(
  allFacts: FactBook,
  year: number | undefined,
  forms: readonly TargetForm[],
): readonly FoundProject[] {
  const { sure: facts, guessed } = bySureness(allFacts);
  const listed = year === undefined ? [] : listedProjects(facts, year);
  const items = year === undefined || listed.length > 0 ? [] : projectItems(facts, year);
  const open = new Set(forms.filter(({ kind }) => kind === "project"));
  const take = (fits: (form: TargetForm) => boolean): TargetForm | undefined => {
    const form = [...open].find(fits);
    if (form) open.delete(form);
    return form;
  };
  const named = listed.map((budget): FoundProject => {
    const form = take(({ name }) => isSameProject(name?.value ?? "", budget.name));
    return found(budget.name, budget, form, "name");
  });
  const guesses = guessed && year !== undefined && listed.length === 0 ? listedProjects(guessed, year) : [];
  const asked = guesses.map(({ name }) =>
    found(
      name,
      undefined,
      take((form) => isSameProject(form.name?.value ?? "", name)),
      "name",
    ),
  );
  const paired = items
    .map((budget) => ({ budget, form: take((each) => statedAmount(each)?.amount === budget.amount) }))
    // an item whose money is that of several forms together has its forms: they are listed by themselves
    .filter(({ budget, form }) => form !== undefined || !(isRunning(budget) || isSumOfForms(budget, [...open])))
    .map(({ budget, form }) => found(form?.name?.value ?? budget.name, budget, form, "amount"));
  const alone = [...open].map((form) => found(form.name?.value ?? "", undefined, form, "name"));
  return [...named, ...asked, ...paired, ...alone];
}

/** An item that keeps a unit running: whatever its project money is for, it is no project of this name. */
const isRunning = ({ name }: BudgetProject): boolean => /^(?:行政运行|事业运行|机关服务)$/.test(name.trim());

/** More forms than this are not tried in all combinations. */
const MOST_FORMS = 16;

/** True when the amounts of some of the forms add up to the item's, within the printed places of the item. */
function isSumOfForms({ amount, margin }: BudgetProject, forms: readonly TargetForm[]): boolean {
  const amounts = forms
    .flatMap((form) => statedAmount(form) ?? [])
    .flatMap((each) => (each.amount ? [each.amount] : []));
  const all = amounts.reduce((sum, each) => sum + each, 0);
  if (amounts.length < 2) return false;
  if (amounts.length > MOST_FORMS) return Math.abs(all - amount) <= margin;
  const sums = amounts.reduce<ReadonlySet<number>>(
    (known, each) => new Set([...known, ...[...known].map((sum) => sum + each)]),
    new Set([0]),
  );
  return [...sums].some((sum) => Math.abs(sum - amount) <= margin);
}

function found(
  name: string,
  budget: BudgetProject | undefined,
  form: TargetForm | undefined,
  pairedBy: "name" | "amount",
): FoundProject {
  return {
    name,
    ...(budget && { budget }),
    ...(form && { form }),
    ...(form && budget && { pairedBy }),
  };
}
