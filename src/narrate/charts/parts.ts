import type { ChartAmount, ChartOrReason } from "../../model/chart";
import type { TableId } from "../../model/table-id";
import { LISTS } from "../sections/by-function";
import { sourceSlots } from "../sections/income";
import { CARRIED_OUT, CURRENT_EXPENDITURE, EXPENDITURE, natureSlot } from "../slots/expenditure";
import { CARRIED_IN, CURRENT_INCOME, INCOME } from "../slots/income";
import { classesOf, functionClassSlot, listedCodes } from "../slots/lists";
import type { Slot } from "../slots/slot";
import { type Asked, partsOf, periodText } from "./asked";
import { composition, type NamedAmount } from "./composition";

const NATURES = ["basic", "project", "operating", "to-superior", "to-subordinate"] as const;

/** Where the money comes from. */
export function incomeChart(asked: Asked): ChartOrReason {
  const ways = (["fund", "fiscal"] as const).map((by) => sourceSlots(by));
  return composition({
    id: "income",
    name: "收入构成",
    whole: "收入",
    verb: "来自",
    note: "按资金来源",
    now: periodText(asked.now, "本年预算"),
    total: totalOf(asked, [INCOME, CURRENT_INCOME]),
    lists: ways.flatMap((slots) => [partsOf(asked, [...slots, CARRIED_IN]), partsOf(asked, slots)]),
  });
}

/** What it is spent on, by functional class. */
export function expenditureChart(asked: Asked): ChartOrReason {
  const lists = LISTS.all.map((type) => partsOf(asked, classSlots(asked, type)));
  return expenditure(asked, { id: "expenditure", name: "支出构成", verb: "用于", note: "按功能分类的类" }, lists);
}

/** 基本支出 and 项目支出. */
export function natureChart(asked: Asked): ChartOrReason {
  const lists = [partsOf(asked, NATURES.map(natureSlot))];
  return expenditure(asked, { id: "nature", name: "基本支出与项目支出", verb: "是", note: "按支出性质" }, lists);
}

/** The list as it is, or with what is carried on to the next year: both may make up 支出总计. */
const expenditure = (
  asked: Asked,
  about: { readonly id: "expenditure" | "nature"; readonly name: string; readonly verb: string; readonly note: string },
  lists: readonly (readonly NamedAmount[])[],
): ChartOrReason =>
  composition({
    ...about,
    whole: "支出",
    now: periodText(asked.now, "本年预算"),
    total: totalOf(asked, [EXPENDITURE, CURRENT_EXPENDITURE]),
    lists: lists.flatMap((parts) => (parts.length > 0 ? [parts, [...parts, ...partsOf(asked, [CARRIED_OUT])]] : [])),
  });

const classSlots = (asked: Asked, type: TableId): readonly Slot[] =>
  classesOf(listedCodes(asked.source, asked.now, "functional", type), "functional", asked.catalogue).map((each) =>
    functionClassSlot("all", each),
  );

const totalOf = ({ source, now }: Asked, slots: readonly Slot[]): ChartAmount | undefined =>
  slots.map(({ read }) => read(source, now)).find((each) => each !== undefined);
