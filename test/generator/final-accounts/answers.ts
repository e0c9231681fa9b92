import type { Answers, Narrative, NarrativeGap } from "../../../src/model/passage";
import { type Account, LEAVES, type Leaf, type Steps, sum } from "./account";

const wan = (steps: Steps): string => (steps / 100).toFixed(2);

/** Last year's amounts by the slot they are asked for. */
const PRIOR: Readonly<Record<string, keyof Account["prior"]>> = {
  income: "total",
  "fiscal.income": "fiscal",
  general: "general",
  "three-public": "three-public",
  "general.basic.public": "public",
  "organ-running": "public",
};

/** Answers as somebody gives them who knows the account behind the tables; answers raise further questions. */
export function answersFor(write: (answers: Answers) => Narrative, account: Account): Answers {
  let answers: Answers = {};
  for (let round = 0; round < 4; round += 1) {
    const open = write(answers).gaps.filter(({ state }) => state !== "answered");
    if (open.length === 0) break;
    answers = { ...answers, ...Object.fromEntries(open.map((gap) => [gap.id, answerTo(gap, account)])) };
  }
  return answers;
}

function answerTo(
  { id, kind, choices, suggestion }: NarrativeGap & { readonly suggestion?: unknown },
  account: Account,
): string {
  const slot = id.replace(/^[a-z]+:/, "");
  if (kind === "choice") return choices?.[0] ?? String(suggestion ?? "");
  if (kind === "prior") return wan(account.prior[PRIOR[slot] ?? "total"]);
  if (id.startsWith("planned:")) return wan(plannedFor(slot, account));
  if (kind === "amount") return AMOUNTS[slot]?.(account) ?? "0";
  if (kind === "count") return slot.startsWith("targets") ? "3" : "2";
  if (slot === "targets.score") return "96.50";
  return kind === "reason" ? "执行中据实调整" : "保障年度工作的开展";
}

const AMOUNTS: Readonly<Record<string, (account: Account) => string>> = {
  "procurement.spent": ({ purchases }) => wan(sum(purchases)),
  "procurement.goods.spent": ({ purchases }) => wan(purchases[0]),
  "procurement.construction.spent": ({ purchases }) => wan(purchases[1]),
  "procurement.services.spent": ({ purchases }) => wan(purchases[2]),
};

function plannedFor(slot: string, { general, threePublic }: Account): Steps {
  const code = /^item\.(\d{7})$/.exec(slot)?.[1];
  if (code !== undefined) return general.find((each) => each.code === code)?.planned ?? 0;
  if (slot === "general") return sum(general.map(({ planned }) => planned));
  const leaf = slot.replaceAll(".", "/") as Leaf;
  return threePublic[leaf]?.planned ?? sum(LEAVES.map((each) => threePublic[each].planned));
}
