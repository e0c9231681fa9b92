import { isPlausibleAmount, toFen } from "../model/money";
import type { Month } from "../model/month";
import { readNumber } from "../model/number";
import type { ProjectKind } from "../model/project-kind";
import { kindChoices, type NewProject, type NewProjectDraft } from "../questions/index";
import { misuse } from "./usage";

/** The options of `targets --new`, as they were typed. */
export interface NewProjectOptions {
  readonly new?: string;
  readonly kind?: string;
  readonly amount?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The new project the options describe; undefined without --new. Throws a UserError that names the wrong option. */
export function newProjectOf(
  { new: name, kind, amount, from, to }: NewProjectOptions,
  library?: readonly ProjectKind[],
): NewProject | undefined {
  if (name === undefined) {
    if ([kind, amount, from, to].every((each) => each === undefined)) return undefined;
    throw misuse("--kind、--amount、--from、--to 要与 --new 一起使用");
  }
  if (name.trim() === "") throw misuse("--new 后面要写项目名称");
  const choices = kindChoices(library);
  if (kind !== undefined && !choices.some(({ id }) => id === kind)) {
    throw misuse(`没有“${kind}”这类项目，可用：${choices.map((each) => `${each.id}（${each.name}）`).join("、")}`);
  }
  const period = periodOf(from, to);
  return {
    name: name.trim(),
    ...(kind !== undefined && { kind }),
    ...(amount !== undefined && { amount: amountOf(amount) }),
    ...(period && { period }),
  };
}

function amountOf(text: string) {
  const number = readNumber(text);
  if (!number || number.decimal.startsWith("-") || !isPlausibleAmount(number.decimal, "万元")) {
    throw misuse(`--amount 要写项目的金额（万元），例如 120 或 98.5，不能是“${text}”`);
  }
  return toFen(number.decimal, "万元");
}

function periodOf(from: string | undefined, to: string | undefined): NewProject["period"] {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || to === undefined) throw misuse("--from 和 --to 要一起使用");
  const period = { from: monthOf("--from", from), to: monthOf("--to", to) };
  if (countOf(period.from) > countOf(period.to)) throw misuse("--from 不能晚于 --to");
  return period;
}

const countOf = ({ year, month }: Month): number => year * 12 + month;

function monthOf(option: string, text: string): Month {
  const [, year = "", month = ""] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === "") throw misuse(`${option} 要写成 2027-01 这样的年月，不能是“${text}”`);
  return { year: Number(year), month: Number(month) };
}

/** What was taken for the kind of the project, or what there is to choose from. */
export function kindText({ draft, kind, kinds }: NewProjectDraft, library?: readonly ProjectKind[]): string {
  const name = draft.name?.value ?? "";
  const named = kindChoices(library).find(({ id }) => id === kind)?.name;
  if (named !== undefined) return `  新项目  ${name}  类别：${named}，指标 ${draft.indicators.length} 条，指标值待填`;
  const choices = kinds.map((each) => `${each.kind.name}（--kind ${each.kind.id}）`).join("、");
  return `  新项目  ${name}  类别不能由名称确定，请用 --kind 选定${choices === "" ? "" : `，例如 ${choices}`}`;
}

export const newProjectJson = ({ draft, kind, kinds }: NewProjectDraft) => ({
  name: draft.name?.value ?? "",
  kind: kind ?? null,
  suggestedKinds: kinds.map((each) => ({ id: each.kind.id, name: each.kind.name })),
});
