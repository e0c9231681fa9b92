import type { Fund, Nature } from "../../model/subject";
import { TERMS } from "../../model/terms";
import { firstOf, type SlotReading, type Slot, stated, statedInLines, sum, sumOf, withMoney } from "./slot";

const GENERAL = { fund: "fiscal/general" } as const;

export const GENERAL_TOTAL: SlotReading = stated(
  GENERAL,
  "general-function",
  "general-economic",
  "fiscal",
  "expenditure",
);

/** 支出总计, with what is carried forward. */
export const EXPENDITURE: Slot = {
  id: "expenditure",
  name: "支出预算总额",
  about: {},
  read: firstOf(
    stated({}, "income-expenditure", "expenditure"),
    stated({ item: "current" }, "income-expenditure", "expenditure"),
  ),
};

export const CURRENT_EXPENDITURE: Slot = {
  id: "expenditure.current",
  name: "本年支出",
  about: { item: "current" },
  read: stated({ item: "current" }, "income-expenditure", "expenditure"),
};

export const CARRIED_OUT: Slot = {
  id: "expenditure.carry-over",
  name: "年末结转结余",
  read: firstOf(
    stated({ item: "carry-over-out" }, "income-expenditure", "expenditure"),
    statedInLines({ item: "carry-over-out" }, "income-expenditure", "expenditure"),
  ),
};

/** 基本支出, 项目支出 … of all the money. Where all of it is general money, the general table says the same. */
export const natureSlot = (nature: Nature): Slot => ({
  id: `expenditure.${nature}`,
  name: TERMS.nature[nature],
  about: { nature },
  read: firstOf(stated({ nature }, "expenditure", "income-expenditure"), whereAllIsGeneral(generalNature(nature))),
});

function generalNature(nature: Nature): SlotReading {
  const direct = stated({ ...GENERAL, nature }, "general-function");
  if (nature === "basic") return firstOf(direct, basicOf(), stated({ ...GENERAL, nature }, "general-economic"));
  return firstOf(direct, stated({ ...GENERAL, nature }, "general-economic"));
}

const basicOf = (): SlotReading =>
  firstOf(
    stated({ ...GENERAL, nature: "basic" }, "basic-economic", "basic-function", "general-function"),
    sumOf(
      stated({ ...GENERAL, nature: "basic", use: "personnel" }, "general-function", "basic-economic"),
      stated({ ...GENERAL, nature: "basic", use: "public" }, "general-function", "basic-economic"),
    ),
  );

function whereAllIsGeneral(read: SlotReading): SlotReading {
  return (source, period) => {
    const all = EXPENDITURE.read(source, period);
    const general = GENERAL_TOTAL(source, period);
    return all !== undefined && all.amount === general?.amount ? read(source, period) : undefined;
  };
}

/** 财政拨款支出: stated, or the sum of the three budgets where each has its table. */
export const FISCAL_EXPENDITURE: Slot = {
  id: "fiscal.expenditure",
  name: "财政拨款支出",
  about: { fund: "fiscal" },
  read: firstOf(
    stated({ fund: "fiscal" }, "fiscal"),
    stated({ fund: "fiscal", item: "current" }, "fiscal"),
    (source, period) => {
      const parts = [
        GENERAL_TOTAL(source, period),
        fundTotal("fiscal/government-fund")(source, period),
        fundTotal("fiscal/state-capital")(source, period),
      ];
      if (!parts.every((part) => part !== undefined)) return undefined;
      return sum(withMoney(parts));
    },
  ),
};

/** Of the year alone, without what is kept for the next. */
export const FISCAL_CURRENT_EXPENDITURE: Slot = {
  id: "fiscal.expenditure.current",
  name: "本年财政拨款支出",
  read: firstOf(stated({ fund: "fiscal", item: "current" }, "fiscal"), stated({ item: "current" }, "fiscal")),
};

export const FISCAL_CARRIED_OUT: Slot = {
  id: "fiscal.carry-over-out",
  name: "财政拨款年末结转结余",
  read: firstOf(
    stated({ fund: "fiscal", item: "carry-over-out" }, "fiscal"),
    stated({ item: "carry-over-out" }, "fiscal"),
    statedInLines({ fund: "fiscal", item: "carry-over-out" }, "fiscal"),
  ),
};

export const GENERAL_EXPENDITURE: Slot = {
  id: "general",
  name: "一般公共预算拨款支出",
  about: GENERAL,
  read: GENERAL_TOTAL,
};

export const GENERAL_PROJECT: Slot = {
  id: "general.project",
  name: "一般公共预算项目支出",
  about: { ...GENERAL, nature: "project" },
  read: generalNature("project"),
};

export const BASIC: Slot = {
  id: "general.basic",
  name: "一般公共预算基本支出",
  about: { ...GENERAL, nature: "basic" },
  read: basicOf(),
};

export type EarmarkedFund = Extract<Fund, "fiscal/government-fund" | "fiscal/state-capital">;

const FUND_TABLE = { "fiscal/government-fund": "government-fund", "fiscal/state-capital": "state-capital" } as const;

/** Expenditure from a fund: its own table, else the column of the fiscal table, else no money of that kind received. */
function fundTotal(fund: EarmarkedFund): SlotReading {
  const type = FUND_TABLE[fund];
  const total = firstOf(
    stated({ fund }, type),
    stated({ fund, item: "current" }, type),
    stated({ fund }, "fiscal", "expenditure"),
    stated({ fund, item: "current" }, "fiscal"),
  );
  return (source, period) => {
    const found = total(source, period);
    if (found) return found;
    const empty = source.tables(type).find((table) => table.empty);
    const anywhere = empty && source.entries(({ table, isBlank }) => table === empty && isBlank)[0];
    if (anywhere && period.stage === source.stage && period.year === source.year)
      return { amount: anywhere.amount, cells: [anywhere.cell] };
    const received = stated({ flow: "income", fund }, "fiscal", "income-expenditure", "income")(source, period);
    return received?.amount === 0 ? received : undefined;
  };
}

export const fundSlot = (fund: EarmarkedFund): Slot => ({
  id: `fund.${fund.slice("fiscal/".length)}`,
  name: `${TERMS.fund[fund]}拨款支出`,
  about: { fund },
  read: fundTotal(fund),
});

/** Of the year alone, where the fund's table has a line for it. */
export const fundCurrentSlot = (fund: EarmarkedFund): Slot => ({
  id: `fund.${fund.slice("fiscal/".length)}.current`,
  name: `${TERMS.fund[fund]}本年支出`,
  read: stated({ fund, item: "current" }, FUND_TABLE[fund]),
});

/** What is kept of the fund for next year. */
export const fundCarriedOutSlot = (fund: EarmarkedFund): Slot => ({
  id: `fund.${fund.slice("fiscal/".length)}.carry-over`,
  name: `${TERMS.fund[fund]}年末结转结余`,
  read: firstOf(
    stated({ fund, item: "carry-over-out" }, FUND_TABLE[fund]),
    statedInLines({ fund, item: "carry-over-out" }, FUND_TABLE[fund]),
  ),
});
