import type { Flow, Subject } from "../model/subject";
import type { Sense } from "./sense";

/** What words say of the money itself. */
type MoneyMeaning = Pick<Subject, "fund" | "economic" | "nature" | "use" | "accounting" | "item">;

/** The same for a column, a line and an item of prose. `side` tells whether 结转 without a time is carried in or on. */
export function moneyIn(sense: Sense, side: Flow = "income"): MoneyMeaning {
  const { fund, economic, nature, use, accounting, carry } = sense;
  const item = sense.item ?? (carry && (side === "income" ? "carry-over-in" : "carry-over-out"));
  // 三公 is fiscal money by itself, whatever its heading calls it
  const whose = item?.startsWith("three-public") ? undefined : fund;
  return {
    ...(whose && { fund: whose }),
    ...(economic !== undefined && { economic }),
    ...(nature && { nature }),
    ...(use && { use }),
    ...(accounting && { accounting }),
    ...(item && { item }),
  };
}
