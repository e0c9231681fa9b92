import { typedAmount } from "../../model/edited-form";
import type { Month } from "../../model/month";
import type { NewProject } from "../../questions/target-questions";

/** The fields of the dialog 新建项目, as typed; months as 2027-01. */
export interface TypedProject extends Readonly<Record<"name" | "kind" | "amount" | "fiscal", string>> {
  readonly from: string;
  readonly to: string;
  readonly department: string;
  readonly implementer: string;
}

export const NO_PROJECT: TypedProject = {
  name: "",
  kind: "",
  amount: "",
  fiscal: "",
  from: "",
  to: "",
  department: "",
  implementer: "",
};

/** Fields whose text cannot be used as it stands. */
export function wrongFields(typed: TypedProject): ReadonlySet<keyof TypedProject> {
  const [amount, fiscal] = [typedAmount(typed.amount)?.amount, typedAmount(typed.fiscal)?.amount];
  const [from, to] = [monthOf(typed.from), monthOf(typed.to)];
  const isOpen = typed.from === "" && typed.to === "";
  return new Set<keyof TypedProject>([
    ...(typed.amount.trim() !== "" && amount === undefined ? (["amount"] as const) : []),
    ...(typed.fiscal.trim() !== "" && (fiscal === undefined || amount === undefined || fiscal > amount)
      ? (["fiscal"] as const)
      : []),
    ...(!isOpen && !(from && to && countOf(from) <= countOf(to)) ? (["to"] as const) : []),
  ]);
}

/** The project as it is asked for; what was left empty is left out. */
export function projectOf(typed: TypedProject, guessed: string | undefined): NewProject {
  const kind = typed.kind === "" ? guessed : typed.kind;
  const [amount, fiscal] = [typedAmount(typed.amount)?.amount, typedAmount(typed.fiscal)?.amount];
  const [from, to] = [monthOf(typed.from), monthOf(typed.to)];
  return {
    name: typed.name.trim(),
    ...(kind !== undefined && { kind }),
    ...(amount !== undefined && { amount }),
    ...(fiscal !== undefined && { fiscal }),
    ...(from && to && { period: { from, to } }),
    ...(typed.department.trim() !== "" && { department: typed.department.trim() }),
    ...(typed.implementer.trim() !== "" && { implementer: typed.implementer.trim() }),
  };
}

/** Browsers without a field for months leave the text as typed: 2027-1, 2027.01, 2027年1月. */
function monthOf(text: string): Month | undefined {
  const [, year, month] = /^\s*(20\d\d)\s*[-./年]\s*(1[0-2]|0?[1-9])\s*月?\s*$/u.exec(text) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month) };
}

const countOf = ({ year, month }: Month): number => year * 12 + month;
