import { isBelow } from "../model/subject";
import type { Adds, Contested, Sense } from "./sense";

export const CONTESTED = [
  "flow",
  "fund",
  "nature",
  "use",
  "accounting",
  "item",
] as const satisfies readonly Contested[];

/** A sense, and what it says elsewhere in another way: the fund above, where the head below names another one. */
export interface Resolved {
  readonly sense: Sense;
  readonly within?: Pick<Sense, Contested>;
}

type Drafted = { -readonly [Field in keyof Adds]?: Adds[Field] | undefined };

type Within = { -readonly [Field in Contested]?: NonNullable<Sense[Field]> };

/** What the words of one text say together: the later word wins, the finer value of one dimension holds. */
export function resolve(words: readonly Adds[]): Resolved {
  const draft: Drafted = {};
  const within: Within = {};
  const periods = new Set<string>();
  for (const adds of words) {
    merge(draft, within, adds);
    const period = adds.year ?? (adds.time === "before" || adds.time === "now" ? adds.time : undefined);
    if (period !== undefined) periods.add(String(period));
  }
  const sense = finished(draft, periods.size > 1);
  return { sense, ...(Object.keys(within).length > 0 && { within }) };
}

/** A heading below another: the lower wins; totals, names and groups are those of the leaf alone. */
export function below(upper: Resolved, lower: Resolved): Resolved {
  const { total: _, group: __, nameOf, codePart, without: ___, own, ...inherited } = upper.sense;
  const draft: Drafted = { ...inherited, ...(lower.sense.fund === undefined && { own }) };
  const within: Within = { ...upper.within, ...lower.within };
  merge(draft, within, lower.sense);
  if (draft.measure === "code" || draft.measure === "label" || lower.sense.measure === undefined) {
    draft.nameOf ??= nameOf;
    draft.codePart ??= codePart;
  }
  if (lower.sense.year !== undefined) delete draft.offset;
  if (lower.sense.offset !== undefined) delete draft.year;
  return { sense: tidy(draft), ...(Object.keys(within).length > 0 && { within }) };
}

function merge(draft: Drafted, within: Within, adds: Adds): void {
  const before = { ...draft };
  Object.assign(draft, adds);
  for (const field of CONTESTED) keepFiner(draft, within, before, field);
  // 增减金额 is a change, 项目金额 is money
  const told = before.measure;
  if (adds.measure === "money" && told !== undefined && told !== "label" && told !== "text") draft.measure = told;
}

function keepFiner(draft: Drafted, within: Within, before: Drafted, field: Contested): void {
  const [upper, lower] = [before[field], draft[field]];
  if (upper === undefined || lower === undefined || upper === lower) return;
  if (isBelow(upper, lower)) Object.assign(draft, { [field]: upper });
  else if (!isBelow(lower, upper)) Object.assign(within, { [field]: upper });
}

/** What the words of a text say only together. */
function finished(draft: Drafted, comparesPeriods: boolean): Sense {
  balance(draft);
  measure(draft, comparesPeriods);
  period(draft);
  if (draft.account && draft.nameOf === undefined) draft.measure ??= "label";
  if (draft.measure === undefined && isAboutMoney(draft)) draft.measure = "money";
  return tidy(draft);
}

/** 上年 + 结转, 结转 + 下年; 结转 alone is told by the side it stands on. */
function balance(draft: Drafted): void {
  if (!draft.carry || draft.item !== undefined) {
    if (draft.item !== undefined) delete draft.carry;
    return;
  }
  const isIn = draft.time === "before" || draft.time === "start";
  if (!isIn && draft.time !== "next" && draft.time !== "end") return;
  draft.item = isIn ? "carry-over-in" : "carry-over-out";
  draft.flow = isIn ? "income" : "expenditure";
  delete draft.carry;
  delete draft.time;
}

/** 增减 + % is growth; % alone a share; two periods beside each other are compared. */
function measure(draft: Drafted, comparesPeriods: boolean): void {
  const changes = draft.measure === "change" || draft.measure === "growth" || draft.compares === true;
  if (draft.ratio) draft.measure = changes ? "growth" : "share";
  else if (draft.measure !== "growth" && (changes || comparesPeriods)) draft.measure = "change";
  if (draft.measure !== "change" && draft.measure !== "growth") return;
  delete draft.year;
  delete draft.time;
  delete draft.stage;
}

/** 本年 leaves balances out where it stands before 收入 or a fund, and is a period where a stage or a nature follows. */
function period(draft: Drafted): void {
  if (draft.time === "before") draft.offset = -1;
  if (draft.time !== "now") return;
  const narrower = draft.stage ?? draft.nature ?? draft.use ?? draft.accounting ?? draft.item ?? draft.measure;
  if (narrower === undefined && (draft.flow ?? draft.total ?? draft.fund) !== undefined) draft.current = true;
  else draft.offset = 0;
}

const isSaid = (value: unknown): boolean => value !== undefined;

const isAboutMoney = (draft: Drafted): boolean =>
  [draft.fund, draft.nature, draft.use, draft.accounting, draft.item, draft.economic].some(isSaid) ||
  [draft.rest, draft.own, draft.financing, draft.total].some(isSaid) ||
  [draft.year, draft.offset, draft.stage, draft.carry].some((each) => each !== undefined && isNoName(draft));

/** 预算科目 and 支出 + 预算 over other heads hold no money themselves. */
const isNoName = ({ nameOf, account, group, flow, year, offset, stage }: Drafted): boolean =>
  nameOf === undefined &&
  account === undefined &&
  group === undefined &&
  !(flow !== undefined && stage !== undefined && year === undefined && offset === undefined);

function tidy({ time: _, ratio: __, compares: ___, account: ____, ...sense }: Drafted): Sense {
  return Object.fromEntries(Object.entries(sense).filter(([, value]) => value !== undefined));
}
