import { type Figure, leaves } from "../book/figures/index";
import { groupBy } from "../model/group-by";
import { isBelow } from "../model/subject";
import type { Evidence, Meaning } from "../model/text-claim";
import { evidenceOfSum } from "./evidence";
import { fits } from "./fitting";
import { agree } from "./meaning";

/** A class whose items are listed without it, 人员经费 of a table without such a column, 政府经济 in a second column. */
export const derivedSums = (stated: readonly Figure[], meaning: Meaning): readonly Evidence[] => [
  ...itemSums(stated, meaning),
  ...useSums(stated, meaning),
  ...secondCodes(stated, meaning),
];

/** The finest codes listed below a code, column by column. */
function itemSums(stated: readonly Figure[], meaning: Meaning): readonly Evidence[] {
  const by = (["functional", "economic"] as const).find((dimension) => meaning[dimension] !== undefined);
  if (by === undefined) return [];
  const code = meaning[by] ?? "";
  const parts = stated.filter(
    (figure) =>
      figure.subject[by] !== undefined &&
      isBelow(figure.subject[by], code) &&
      fits({ ...figure, subject: { ...figure.subject, [by]: code } }, meaning),
  );
  return [...groupBy(parts, ({ table }) => table).values()].flatMap((own) =>
    [
      ...groupBy(
        leaves(own, ({ subject }) => subject[by] ?? ""),
        ({ column }) => column,
      ).values(),
    ].map(evidenceOfSum),
  );
}

/** The classes of basic expenditure that a use is made of. */
function useSums(stated: readonly Figure[], { use, nature, fund, economic, functional }: Meaning): readonly Evidence[] {
  if (use === undefined || nature !== "basic" || economic !== undefined || functional !== undefined) return [];
  const ofUse = stated.filter(
    ({ subject, table }) =>
      table.type === "basic-economic" &&
      subject.economic?.length === 3 &&
      subject.use === undefined &&
      subject.line === undefined &&
      subject.nature === "basic" &&
      isOfFund(subject.fund, fund) &&
      isOfUse(subject.economic, use),
  );
  return [...groupBy(ofUse, ({ column }) => column).values()].map((own) => {
    const withMoney = own.filter(({ amount }) => amount !== 0);
    return evidenceOfSum(withMoney.length > 0 ? withMoney : own.slice(0, 1));
  });
}

/** 301 and 303 are 人员, everything else 公用. */
const isOfUse = (economic: string, use: "personnel" | "public"): boolean =>
  (economic.startsWith("301") || economic.startsWith("303")) === (use === "personnel");

/** Rows whose second code is the one asked for, or below it. */
function secondCodes(
  stated: readonly Figure[],
  { governmentEconomic: code, fund, nature }: Meaning,
): readonly Evidence[] {
  if (code === undefined) return [];
  const rows = stated.filter(
    ({ line, subject, column }) =>
      line?.governmentEconomic?.code.startsWith(code) === true &&
      (column.isTotal === true || nature !== undefined) &&
      subject.nature === nature &&
      isOfFund(subject.fund, fund),
  );
  return [...groupBy(rows, ({ table }) => table).values()].map(evidenceOfSum);
}

const isOfFund = (own: Meaning["fund"], asked: Meaning["fund"]): boolean =>
  asked === undefined || own === undefined || agree({ fund: asked }, { fund: own });
