import { parse } from "../lexicon/index";
import type { Fund, Nature, Subject } from "../model/subject";

const FUNDS: readonly (readonly [RegExp, Fund])[] = [
  [/政府性基金/, "fiscal/government-fund"],
  [/国有资本经营/, "fiscal/state-capital"],
  [/一般公共预算/, "fiscal/general"],
  [/财政拨款/, "fiscal"],
];

const NATURES: readonly (readonly [RegExp, Nature])[] = [
  [/基本支出/, "basic"],
  [/项目支出/, "project"],
];

/**
 * The fund and the nature that a title names: 财政拨款基本支出预算表, 财政专户管理资金预算支出表. The finest fund counts; two
 * natures are none.
 */
export function titleMeaning(title: string): Pick<Subject, "fund" | "nature"> {
  const fund = FUNDS.find(([pattern]) => pattern.test(title))?.[1] ?? parse(title).sense.fund;
  const natures = NATURES.filter(([pattern]) => pattern.test(title));
  const nature = natures.length === 1 ? natures[0]?.[1] : undefined;
  return { ...(fund && { fund }), ...(nature && { nature }) };
}
