import type { Period } from "../model/subject";
import type { SumList } from "./display";
import type { Source } from "./source";
import { economicCodes, isPersonnel, useSlot } from "./slots/basic";
import { BASIC, EXPENDITURE, FISCAL_EXPENDITURE, GENERAL_EXPENDITURE, natureSlot } from "./slots/expenditure";
import { basicItemSlot, functionClassSlot, itemSlot, leaves, listedCodes } from "./slots/lists";
import type { Slot } from "./slots/slot";

/** The lists a text prints under a total, for provinces that move rounding gaps into the parts. Wider lists come first. */
export function sumLists(source: Source): readonly SumList[] {
  const period: Period = source.current;
  const list = (total: Slot, parts: readonly Slot[]): readonly SumList[] => {
    const whole = total.read(source, period);
    const known = parts.flatMap((slot) => slot.read(source, period) ?? []);
    return whole && known.length > 1 ? [{ total: whole.amount, parts: known }] : [];
  };
  const items = leaves(listedCodes(source, period, "functional", "general-function"));
  const codes = [...new Set(items.map(({ code }) => code.slice(0, 3)))].map((code) => ({ code, name: "" }));
  const economic = leaves(economicCodes(source, period).map((code) => ({ code, name: "" })));
  return [
    ...list(EXPENDITURE, (["basic", "project"] as const).map(natureSlot)),
    ...list(
      EXPENDITURE,
      codes.map((each) => functionClassSlot("all", each)),
    ),
    ...list(
      FISCAL_EXPENDITURE,
      codes.map((each) => functionClassSlot("fiscal", each)),
    ),
    ...list(
      GENERAL_EXPENDITURE,
      items.map((each) => itemSlot("fiscal/general", each)),
    ),
    ...list(BASIC, (["personnel", "public"] as const).map(useSlot)),
    ...(["personnel", "public"] as const).flatMap((use) =>
      list(useSlot(use), economic.filter(({ code }) => isPersonnel(code) === (use === "personnel")).map(basicItemSlot)),
    ),
  ];
}
