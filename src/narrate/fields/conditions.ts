import type { AmountFieldName, FieldCondition } from "../../model/fields";
import { sumFen } from "../../model/money";
import type { Run } from "../../model/passage";
import { sourceSlots } from "../sections/income";
import { projectForms } from "../sections/targets";
import { CARRIED_IN, INCOME } from "../slots/income";
import { GENERAL_EXPENDITURE } from "../slots/expenditure";
import type { Writing } from "../writing";
import { amountOf } from "./amounts";

/** Whether a condition holds, as the tables say or as somebody answered; else its question. */
export function conditionHolds(
  w: Writing,
  condition: FieldCondition,
): { readonly holds: boolean | undefined; readonly hole: readonly Run[] } {
  const known = fromTables(w, condition);
  if (known !== undefined) return { holds: known, hole: [] };
  const [yes, no] = condition.name.startsWith("有") ? (["有", "没有"] as const) : (["是", "不是"] as const);
  const what = condition.name.replace(/^[有是]/, "");
  const label = `${yes}${no}${what}`;
  const gap = {
    id: `choice:condition.${what}`,
    kind: "choice",
    label,
    question: `本单位${label}？范本中有一段按此取舍。`,
    quickPicks: [yes, no].map((each) => ({ label: each, text: each })),
  } as const;
  const answer = w.desk.gaps.choice(gap, w.section, [yes, no]);
  return answer === undefined
    ? { holds: undefined, hole: [w.desk.gaps.mark(gap)] }
    : { holds: answer === yes, hole: [] };
}

/** A source of money that no table names has none where those that are named make up the total. */
function isListedInFull(w: Writing, name: AmountFieldName): boolean {
  if (!SOURCES.has(name)) return false;
  const total = w.known(INCOME);
  const parts = [...sourceSlots("fiscal"), CARRIED_IN].flatMap((slot) => w.known(slot) ?? []);
  return total !== undefined && sumFen(parts.map(({ amount }) => amount)) === total.amount;
}

const SOURCES: ReadonlySet<AmountFieldName> = new Set<AmountFieldName>(["上年结转", "事业收入", "其他收入"]);

function fromTables(w: Writing, condition: FieldCondition): boolean | undefined {
  if ("amount" in condition) {
    const known = amountOf(w, condition.amount);
    return known ? known.amount !== 0 : isListedInFull(w, condition.amount) ? false : undefined;
  }
  if ("kind" in condition) return w.word("kind") === condition.kind;
  if ("nature" in condition) return w.desk.nature === undefined ? undefined : w.desk.nature === condition.nature;
  if ("forms" in condition) return projectForms(w).length > 0;
  return w.desk.prior.find(GENERAL_EXPENDITURE, w.desk.statedStage) !== undefined;
}
