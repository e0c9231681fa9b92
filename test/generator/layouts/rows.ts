import type { Fund } from "../../../src/model/subject";
import { type Budget } from "../budget";
import { matches, type Selection } from "../ledger";
import { ANY } from "../selecting";
import type { About, ColumnSpec, RowSpec } from "../table-spec";

/** Words, columns and rows that several regions share. */

export const SPENT: Selection = { period: "budget", outcome: "spent" };
export const GENERAL: Selection = { ...SPENT, fund: "fiscal/general" };

export const BASIC: About = { subject: { nature: "basic" } };
export const PROJECT: About = { subject: { nature: "project" } };
export const PERSONNEL: About = { subject: { nature: "basic", use: "personnel" } };
export const PUBLIC: About = { subject: { nature: "basic", use: "public" } };

export const ofFund = (fund: Fund): About => ({ subject: { fund } });
export const forItem = (item: NonNullable<About["subject"]>["item"] & string): About => ({ subject: { item } });

/** 合计 over words that are merged, and all the money of its side. */
export const total = (words: RowSpec["words"], about: About = {}): RowSpec => ({
  words,
  about,
  role: "total",
  ...(words.length > 1 &&
    words[0] !== undefined &&
    words.slice(1).every((word) => word === undefined) && { merged: true }),
});

/** 收入总计 and 支出总计: with everything that was left before and is left after. */
export const grandTotal = (label: string, about: About = {}): RowSpec => ({
  words: [label],
  role: "total",
  about: { ...about, select: { source: ANY, outcome: ANY, ...about.select } },
});

export const current = (label: string): RowSpec => ({ words: [label], role: "current", about: forItem("current") });

export const sum = (parts: readonly number[], about?: About): ColumnSpec => ({ parts, ...(about && { about }) });
export const column = (about: About): ColumnSpec => ({ about });

/** True when the budget has no money of that kind. */
export const hasNone = (budget: Budget, selection: Selection): boolean =>
  !budget.ledgers[selection.period].some((money) => matches(money, selection));

export const hasThreePublic = (budget: Budget): boolean =>
  !hasNone(budget, { ...GENERAL, economics: ["30212", "30217", "30231", "31013"] });
