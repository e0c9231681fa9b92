import { type Chart, type ChartAmount, type ChartOrReason, type ChartRow, isChart } from "../../model/chart";
import { ZERO } from "../../model/money";
import type { Period } from "../../model/subject";
import type { TableId } from "../../model/table-id";
import { CURRENT_EXPENDITURE, EXPENDITURE, FISCAL_EXPENDITURE, GENERAL_TOTAL } from "../slots/expenditure";
import { classesOf, functionClassSlot, generalClass, type ListedCode, listedCodes } from "../slots/lists";
import type { SlotReading } from "../slots/slot";
import { type Asked, beforeOf, periodText } from "./asked";
import { changeText, isUnchanged, ofTwoYears } from "./two-years";

const NAME = "比上年的变化";

/** Money whose total and classes tables may state for two years, the widest first. */
interface Money {
  readonly name: string;
  readonly total: SlotReading;
  readonly classOf: (each: ListedCode) => SlotReading;
  readonly lists: readonly TableId[];
}

const MONEY: readonly Money[] = [
  ...[EXPENDITURE, CURRENT_EXPENDITURE].map(({ read }): Money => ({
    name: "支出",
    total: read,
    classOf: (each) => functionClassSlot("all", each).read,
    lists: ["income-expenditure", "expenditure"],
  })),
  {
    name: "财政拨款支出",
    total: FISCAL_EXPENDITURE.read,
    classOf: (each) => functionClassSlot("fiscal", each).read,
    lists: ["fiscal"],
  },
  {
    name: "一般公共预算支出",
    total: GENERAL_TOTAL,
    classOf: ({ code }) => generalClass(code),
    lists: ["general-function"],
  },
];

/** From last year's total to this year's, by functional class: of the widest money that tables state for both years. */
export function changesChart(asked: Asked): ChartOrReason {
  const found = beforeOf(asked).flatMap((before) => MONEY.flatMap((money) => drawn(asked, money, before) ?? []));
  const none: ChartOrReason = { id: "changes", title: NAME, reason: "表中没有上年各类支出的数" };
  return found.find(isChart) ?? found[0] ?? none;
}

function drawn(asked: Asked, money: Money, before: Period): ChartOrReason | undefined {
  const [now, then] = [asked.now, before].map((period) => money.total(asked.source, period));
  const type = money.lists.find((each) => listed(asked, each, before).length > 0);
  if (!now || !then || type === undefined) return undefined;
  const lists = { now: listed(asked, type, asked.now), before: listed(asked, type, before) };
  if (lists.now.length === 0) return undefined;
  const codes = new Map([...lists.before, ...lists.now].map((each) => [each.code, each]));
  const rows = [...codes.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((each): ChartRow => {
      const read = money.classOf(each);
      return {
        name: each.name,
        now: read(asked.source, asked.now) ?? NOTHING,
        before: read(asked.source, before) ?? NOTHING,
      };
    })
    .filter((row) => row.now.amount !== 0 || row.before?.amount !== 0);
  const base = periodText(before, "上年");
  const chart: Chart = {
    id: "changes",
    shape: "changes",
    title: `${money.name}${changeText(now, then, base)}`,
    note: rows.every(isUnchanged) ? "各类都没有变化" : "按功能分类的类",
    rows,
    total: { name: "合计", now, before: then },
    now: periodText(asked.now, "本年预算"),
    before: base,
  };
  return ofTwoYears(chart, NAME);
}

/** A class that the list of a year leaves out has no money there. */
const NOTHING: ChartAmount = { amount: ZERO, cells: [] };

const listed = ({ source, catalogue }: Asked, type: TableId, period: Period): readonly ListedCode[] =>
  classesOf(listedCodes(source, period, "functional", type), "functional", catalogue);
