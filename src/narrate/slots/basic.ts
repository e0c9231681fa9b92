import type { Use, Period } from "../../model/subject";
import { TERMS } from "../../model/terms";
import type { Source } from "../source";
import { firstOf, type SlotReading, type Slot, stated, sum, withMoney } from "./slot";

const BASIC_MONEY = { fund: "fiscal/general", nature: "basic" } as const;

/** 人员经费 is 301 and 303 of basic expenditure; every other class of the table is 公用经费. */
export const isPersonnel = (economic: string): boolean => /^30[13]/.test(economic);

/** 人员经费, 公用经费: the table's own column, else the sum of its classes. */
export const useSlot = (use: Use): Slot => ({
  id: `general.basic.${use}`,
  name: TERMS.use[use],
  about: { ...BASIC_MONEY, use },
  read: firstOf(
    stated({ ...BASIC_MONEY, use }, "basic-economic", "basic-function", "general-function", "general-economic"),
    sumOfClasses(use),
  ),
});

/** Only classes that are listed count; without any of them there is no answer. */
function sumOfClasses(use: Use): SlotReading {
  return (source, period) => {
    const codes = economicCodes(source, period).filter((code) => isPersonnel(code) === (use === "personnel"));
    const classes = codes.filter((code) => code.length === 3);
    const parts = (classes.length > 0 ? classes : codes).flatMap((code) => economicAmount(code)(source, period) ?? []);
    return parts.length > 0 ? sum(withMoney(parts)) : undefined;
  };
}

const economicAmount = (code: string): SlotReading => stated({ ...BASIC_MONEY, economic: code }, "basic-economic");

/** Codes of the basic table with their amounts stated or blank, sorted. */
export function economicCodes(source: Source, { year, stage }: Period): readonly string[] {
  const codes = source
    .entries(
      ({ table, subject }) =>
        table.type === "basic-economic" &&
        subject.economic !== undefined &&
        subject.year === year &&
        subject.stage === stage,
    )
    .map(({ subject }) => subject.economic ?? "");
  return [...new Set(codes)].sort();
}
