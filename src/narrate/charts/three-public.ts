import { type Chart, type ChartOrReason, type ChartRow, isChart } from "../../model/chart";
import type { Item, Period } from "../../model/subject";
import { TERMS } from "../../model/terms";
import { threePublicSlot } from "../slots/three-public";
import { type Asked, beforeOf, periodText } from "./asked";
import { amountText } from "./fitting";
import { changeText, ofTwoYears } from "./two-years";

const VEHICLES = ["three-public/vehicles/purchase", "three-public/vehicles/running"] as const;

/** “三公”经费 by item, this year and, where tables state it, last year. A blank cell of the table counts as zero. */
export function threePublicChart(asked: Asked): ChartOrReason {
  const name = `${TERMS.item["three-public"]}各项`;
  const whole = rowOf(asked, "three-public", undefined);
  if (!whole) return { id: "three-public", title: name, reason: "没有认出“三公”经费的合计" };
  for (const before of beforeOf(asked)) {
    const chart = drawn(asked, before);
    const found = chart && ofTwoYears(chart, name);
    if (found && isChart(found)) return found;
  }
  const alone = drawn(asked, undefined);
  return alone ? ofTwoYears(alone, name) : { id: "three-public", title: name, reason: "没有认出“三公”经费的各项" };
}

function drawn(asked: Asked, before: Period | undefined): Chart | undefined {
  const row = (item: Item): ChartRow | undefined => rowOf(asked, item, before);
  const total = row("three-public");
  const parts = VEHICLES.map(row);
  const vehicles = parts.every((each) => each !== undefined) ? parts : [row("three-public/vehicles")];
  const rows = [row("three-public/abroad"), row("three-public/reception"), ...vehicles];
  if (!total || !rows.every((each) => each !== undefined)) return undefined;
  const base = before && periodText(before, "上年");
  // in words: the text around the picture writes zero as its profile does
  const whole = total.now.amount === 0 ? "没有安排" : ` ${amountText(total.now.amount)}`;
  const said = total.before && base !== undefined ? changeText(total.now, total.before, base) : "";
  return {
    id: "three-public",
    shape: "pairs",
    title: `“三公”经费${whole}${said === "" ? "" : `，${said}`}`,
    note: base === undefined ? "表中没有上年各项的数" : "按项目，今年与上年",
    rows,
    total: { ...total, name: "合计" },
    now: periodText(asked.now, "本年预算"),
    ...(base !== undefined && { before: base }),
  };
}

/** An item of both years, or of this one; undefined where a year does not state it. */
function rowOf({ source, now }: Asked, item: Item, before: Period | undefined): ChartRow | undefined {
  const { name, read } = threePublicSlot(item);
  const value = read(source, now);
  const then = before && read(source, before);
  if (!value || (before && !then)) return undefined;
  return { name, now: value, ...(then && { before: then }) };
}
