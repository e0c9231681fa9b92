/** How a place prints its final accounts; every choice was seen somewhere. */
export interface AccountLayout {
  readonly id: string;
  readonly unit: "万元" | "元";
  /** 行次 beside the lines and 栏次 below the head. */
  readonly numbered: boolean;
  /** 类 | 款 | 项 in columns of their own, or one code. */
  readonly codes: "split" | "one";
  /** 年初预算数 | 全年预算数 | 决算数 on both sides of the two balances, or 决算数 alone. */
  readonly compared: boolean;
  readonly total: "first" | "last" | "in-head";
  /** 预算数 | 决算数 below each item; a block of each; one line an item with three columns. */
  readonly threePublic: "pairs" | "blocks" | "lines";
  /** The table of 一般公共预算 prints 年初结转 | 本年收入 | 本年支出 | 年末结转. */
  readonly generalFlows: boolean;
}

/** The form of the ministry: 公开01–09, with 行次. */
export const ministry: AccountLayout = {
  id: "ministry",
  unit: "万元",
  numbered: true,
  codes: "split",
  compared: false,
  total: "first",
  threePublic: "blocks",
  generalFlows: false,
};

/** A district's form: 类款项 in the last row of the head, which is the total as well; pairs of 预算数 and 决算数. */
export const district: AccountLayout = {
  id: "district",
  unit: "万元",
  numbered: false,
  codes: "split",
  compared: false,
  total: "in-head",
  threePublic: "pairs",
  generalFlows: false,
};

/** In 元, with the budget of the year beside what was spent, and money kept from year to year by item. */
export const compared: AccountLayout = {
  id: "compared",
  unit: "元",
  numbered: true,
  codes: "one",
  compared: true,
  total: "last",
  threePublic: "lines",
  generalFlows: true,
};

export const ACCOUNT_LAYOUTS: readonly AccountLayout[] = [ministry, district, compared];
