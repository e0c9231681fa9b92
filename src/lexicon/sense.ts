import type { Accounting, Flow, Fund, Item, Nature, Stage, Use } from "../model/subject";

/** What a column or a cell holds, as far as words can say it. */
type HeldMeasure = "money" | "change" | "growth" | "share" | "count" | "code" | "label" | "text";

/** Whose code or name a column holds, or what its labels name. */
type NameOf = "functional" | "economic" | "governmentEconomic" | "unit" | "project" | "procurement" | "line";

/** 小计 < 合计 < 总计. */
export type Rank = "subtotal" | "total" | "grand";

/**
 * Where a text stands, as far as that decides what its words mean: below a heading or among lines of this item (购置费
 * under 公务用车), or in a list that is parted in this way (经营支出 among kinds of accounting).
 */
export type WordPlace =
  | Item
  | "functional"
  | "economic"
  | "governmentEconomic"
  | "accounting"
  | "income"
  | "expenditure"
  | "projects";

/** When, seen from the budget year: 上年, 本年, 下年, 年初, 年末. */
type Time = "before" | "now" | "next" | "start" | "end";

/** What words say. An absent field is not spoken of; what is spoken of and not understood is never in here. */
export interface Sense {
  readonly flow?: Flow;
  readonly fund?: Fund;
  readonly nature?: Nature;
  readonly use?: Use;
  readonly accounting?: Accounting;
  readonly item?: Item;
  /** The 款 that bears the name: 会议费 among economic items. */
  readonly economic?: string;
  /** 其他支出: what a list leaves over, whatever it parts. */
  readonly rest?: true;
  /** Money that is known by name and has no value in the model: 非同级财政拨款, 专用结余. */
  readonly own?: true;
  readonly financing?: "current" | "carry-over";
  readonly year?: number;
  /** Years from the budget year: -1 for 上年. */
  readonly offset?: number;
  readonly stage?: Stage;
  /** 全年预算数, 调整预算数: the budget after its changes in the year. */
  readonly revised?: true;
  readonly measure?: HeldMeasure;
  readonly nameOf?: NameOf;
  /** 类, 款, 项 of a split code. */
  readonly codePart?: "class" | "group" | "item";
  readonly total?: Rank;
  /** 本年, 当年: without balances. */
  readonly current?: true;
  readonly ofWhich?: true;
  /** 资金来源, 部门预算: a heading over others that says nothing of its own. */
  readonly group?: true;
  /** 结转, 结余 without a time: in or out, as the side tells. */
  readonly carry?: true;
  /** What is taken out: 专户资金 of 事业收入（不含专户资金）. */
  readonly without?: string;
}

/** What one word adds. Some words tell only together: 上年 + 结转, 增减 + %. */
export interface Adds extends Sense {
  readonly time?: Time;
  /** %, 率, 比例: what it measures is the word before it. */
  readonly ratio?: true;
  /** 比, 较: two periods are compared. */
  readonly compares?: true;
  /** 科目: names of a classification, or labels where none is named. */
  readonly account?: true;
}

/** Dimensions of which a text may name two that contradict each other. */
export type Contested = "flow" | "fund" | "nature" | "use" | "accounting" | "item";
