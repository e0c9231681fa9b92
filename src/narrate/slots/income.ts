import { fen } from "../../model/money";
import type { Fund } from "../../model/subject";
import type { TableId } from "../../model/table-id";
import { TERMS } from "../../model/terms";
import { firstOf, type Narrows, type SlotReading, type Slot, stated, statedInLines, sumOf } from "./slot";

const received = (narrows: Narrows): Narrows => ({ flow: "income", ...narrows });

const carriedIn = (narrows: Narrows, ...types: readonly TableId[]): SlotReading =>
  firstOf(
    stated(received({ ...narrows, item: "carry-over-in" }), ...types),
    statedInLines(received({ ...narrows, item: "carry-over-in" }), ...types),
  );

const carryOver = carriedIn({}, "income-expenditure", "income");

/** 收入总计, with what was carried over. */
export const INCOME: Slot = {
  id: "income",
  name: "收入预算总额",
  about: { flow: "income" },
  read: firstOf(
    stated(received({}), "income-expenditure", "income"),
    sumOf(stated(received({ item: "current" }), "income-expenditure", "income"), carryOver),
    // a list without any line for balances ends in 本年收入合计 alone
    stated(received({ item: "current" }), "income-expenditure", "income"),
  ),
};

/** 本年收入合计: stated, or the total where nothing was carried over. */
export const CURRENT_INCOME: Slot = {
  id: "income.current",
  name: "本年收入",
  read: firstOf(
    stated(received({ item: "current" }), "income-expenditure", "income"),
    whereNothing(carryOver, INCOME.read),
  ),
};

export const CARRIED_IN: Slot = { id: "income.carry-over", name: "上年结转", read: carryOver };

/** What a source of money brings in. */
export const sourceSlot = (fund: Fund): Slot => ({
  id: `income.${fund.replaceAll("/", ".")}`,
  name: sourceName(fund),
  about: { flow: "income", fund },
  read:
    fund === "fiscal"
      ? firstOf(
          stated(received({ fund }), "income-expenditure", "income"),
          stated(received({ fund, item: "current" }), "fiscal"),
          stated(received({ fund }), "fiscal"),
        )
      : stated(
          received({ fund }),
          "income-expenditure",
          "income",
          ...(fund.startsWith("fiscal") ? (["fiscal"] as const) : []),
        ),
});

/** 财政拨款收入, 一般公共预算拨款收入, 事业收入. */
export const sourceName = (fund: Fund): string =>
  fund === "fiscal"
    ? "财政拨款收入"
    : fund.startsWith("fiscal/")
      ? `${TERMS.fund[fund]}拨款收入`
      : (SOURCE_NAMES[fund] ?? TERMS.fund[fund]);

const SOURCE_NAMES: Readonly<Partial<Record<Fund, string>>> = { "special-account": "财政专户管理资金收入" };

/** 财政拨款收入总计 of the fiscal table, with what was carried over. */
export const FISCAL_INCOME: Slot = {
  id: "fiscal.income",
  name: "财政拨款收入",
  about: { flow: "income", fund: "fiscal" },
  read: firstOf(
    stated(received({ fund: "fiscal" }), "fiscal"),
    stated(received({ fund: "fiscal" }), "income", "income-expenditure"),
  ),
};

export const FISCAL_CARRIED_IN: Slot = {
  id: "fiscal.carry-over",
  name: "财政拨款上年结转结余",
  read: firstOf(carriedIn({ fund: "fiscal" }, "fiscal", "income-expenditure"), carriedIn({}, "fiscal")),
};

export const FISCAL_CURRENT: Slot = {
  id: "fiscal.current",
  name: "财政拨款本年收入",
  about: { flow: "income", fund: "fiscal" },
  read: firstOf(
    stated(received({ fund: "fiscal", item: "current" }), "fiscal"),
    stated(received({ fund: "fiscal" }), "income-expenditure", "income"),
    whereNothing(FISCAL_CARRIED_IN.read, FISCAL_INCOME.read),
  ),
};

/** 一般公共预算, 政府性基金 or 国有资本经营 money received this year. */
export const fiscalSourceSlot = (fund: "fiscal/general" | "fiscal/government-fund" | "fiscal/state-capital"): Slot => ({
  id: `fiscal.income.${fund.slice("fiscal/".length)}`,
  name: `${TERMS.fund[fund]}财政拨款收入`,
  read: stated(received({ fund }), "fiscal", "income-expenditure", "income"),
});

export const GENERAL_CARRIED_IN: Slot = {
  id: "general.carry-over",
  name: "一般公共预算上年结转结余",
  read: carriedIn({ fund: "fiscal/general" }, "fiscal", "income-expenditure"),
};

/** A reading that only holds where another one finds nothing or zero. */
function whereNothing(balance: SlotReading, read: SlotReading): SlotReading {
  return (source, period) => {
    const found = balance(source, period);
    return found === undefined || found.amount === fen(0) ? read(source, period) : undefined;
  };
}
