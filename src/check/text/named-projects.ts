import type { BudgetBook } from "../../model/book";
import type { Fen } from "../../model/money";
import { bareProjectName } from "../../model/project";
import { nameOfForm, statedAmount, type TargetAmount, type TargetForm } from "../../model/target";
import type { Claim, MoneyMention } from "../../model/text-claim";
import { readOnce } from "../../model/remembered";

/** An amount of the text under the name of a project that no table lists. */
interface NamedAmount {
  readonly claim: Claim;
  readonly mention: MoneyMention;
  /** As projects are compared: without 项目, 经费 at the end. */
  readonly name: string;
}

/** Shorter names are names of anything: 其他, 培训费. */
const SHORTEST = 4;

/** Amounts of projects in the chapters that speak of nothing else: 项目经费 and 绩效目标. */
export const namedAmounts = readOnce((book: BudgetBook): readonly NamedAmount[] =>
  (book.text?.claims ?? []).flatMap((claim): readonly NamedAmount[] => {
    const { amount, isAside, section, subject, binding } = claim;
    const isProject = section.id === "targets" || section.id === "project-notes";
    if (!amount || isAside || !isProject || binding.evidence.length > 0) return [];
    const name = bareProjectName(subject.text);
    return name.length >= SHORTEST && subject.meanings.every(({ project }) => project !== undefined)
      ? [{ claim, mention: amount, name }]
      : [];
  }),
);

/** The form of the project that bears this very name. */
export const formNamed = ({ targets = [] }: BudgetBook, name: string): TargetForm | undefined =>
  targets.find((form) => form.kind === "project" && bareProjectName(nameOfForm(form)) === name && statedAmount(form));

/** Any amount of the form: of the year, of the whole term, of one source. */
export const isInForm = ({ money }: TargetForm, amount: Fen, margin: Fen): boolean =>
  money.some((each) => each.amount !== undefined && Math.abs(each.amount - amount) <= margin + each.margin);

interface NearForm {
  readonly form: TargetForm;
  readonly target: TargetAmount;
  readonly amount: Fen;
}

/** The form whose year is nearest to an amount that no form states; nothing where all are far from it. */
export function nearestForm({ targets = [] }: BudgetBook, sum: Fen, margin: Fen): NearForm | undefined {
  const forms = targets.filter(({ kind }) => kind === "project");
  if (forms.some((form) => isInForm(form, sum, margin))) return undefined;
  const known = forms.flatMap((form): readonly NearForm[] => {
    const target = statedAmount(form);
    return target?.amount === undefined ? [] : [{ form, target, amount: target.amount }];
  });
  const miss = ({ amount }: NearForm): number => Math.abs(amount - sum);
  return known.filter((each) => miss(each) <= each.amount / 10).sort((a, b) => miss(a) - miss(b))[0];
}

/** Two places of the text that give one project two amounts, each pair once. */
export function contradictions(book: BudgetBook): readonly (readonly [NamedAmount, NamedAmount])[] {
  const all = namedAmounts(book);
  return all.flatMap((one, i) => {
    const other = all
      .slice(i + 1)
      .find(
        ({ name, claim }) =>
          name === one.name &&
          claim.section !== one.claim.section &&
          claim.paragraph.source === one.claim.paragraph.source,
      );
    if (!other || Math.abs(one.mention.amount - other.mention.amount) <= one.mention.margin + other.mention.margin)
      return [];
    return [[one, other] as const];
  });
}
