import type { SectionId } from "./section";
import type { UnitNature } from "./settings";
import type { Item } from "./subject";

/** How a province writes its 预算情况说明. Data only; what the blocks write is code in narrate/sections. */
export interface NarrativeProfile {
  /** Slots {org}, {year}, {kind} (单位 or 部门), as in every template here. */
  readonly title: string;
  readonly unitText: "万元" | "元";
  readonly decimals: number;
  readonly grouping: "none" | "comma";
  readonly zeroStyle: ZeroStyle;
  /** How the text speaks of the unit: {org}, 本单位. */
  readonly self: string;
  /** 年 or 年度, after the budget year. */
  readonly yearWord: "年" | "年度";
  readonly compare: CompareWords;
  readonly reasons: ReasonRule;
  /**
   * "of-printed": a printed change is the difference of the printed values, so that a reader's subtraction works.
   * "exact": it is the rounded exact difference. Percentages are of the exact values in both cases.
   */
  readonly displayedDifference: "of-printed" | "exact";
  /** Whether rounding gaps of listed parts are moved into the parts. */
  readonly sumPolicy: SumPolicy;
  readonly numbering: Numbering;
  /** Lines of the cover with fields of words, {附件号}; those with a field nobody answered are left out. */
  readonly cover?: { readonly attachment?: string; readonly title: readonly string[]; readonly date?: string };
  readonly outline: readonly OutlineEntry[];
}

/** How zero is printed: bare, or with the decimals of the other numbers. */
export type ZeroStyle = "0" | "0.00";

export type SumPolicy = "none" | "largest-remainder" | "last-item";

interface CompareWords {
  /** 比 or 较; 与 where 相比 follows the base. */
  readonly verb: "比" | "较" | "与";
  readonly after?: "相比";
  /** How fields of sentences compare; absent where with what the tables state. */
  readonly of?: { readonly totals: Compare; readonly items: Compare; readonly threePublic: Compare };
  /** What the text calls its base; slot {prior} is last year. */
  readonly base: { readonly budget: string; readonly outturn: string };
  readonly fall: "下降" | "降低";
  /** Slot {base}. */
  readonly unchanged: string;
  /** Slot {base}; "amount" prints the increase alone. Never a percentage. */
  readonly baseZero: string;
}

interface ReasonRule {
  /** Before the reason; slot {direction} is 增加, 减少, 增长 or 下降. */
  readonly lead: string;
  /** From which growth (in per cent) and which change (in 万元) an item needs a reason. */
  readonly percent: number;
  readonly amount: number;
}

interface Numbering {
  /** Slot {n} is a Chinese number. By level: 第{n}部分, 一、, （一）. */
  readonly levels: readonly [part: string, chapter: string, section: string];
  /** Numbers of chapters go on through the parts. */
  readonly continuesThroughParts: boolean;
}

/** A heading and what stands under it. */
export interface OutlineEntry {
  readonly id: SectionId;
  readonly level: 0 | 1 | 2;
  readonly heading: string;
  readonly blocks?: readonly NarrativeBlock[];
  readonly zeroStyle?: ZeroStyle;
  /** Written only where this condition holds: 是部门. */
  readonly when?: string;
  /** Starts counting again where numbers otherwise go on. */
  readonly restartsNumbers?: true;
}

/** With what an amount is compared, and what is said about it. */
export interface Compare {
  /** "stated": what the tables themselves state of last year; its budget where they state nothing. */
  readonly with: "budget" | "outturn" | "stated";
  readonly percent: boolean;
  /** always: whenever it changed; threshold: as ReasonRule; increase: any increase, decreases as ReasonRule. */
  readonly reason: "always" | "threshold" | "increase" | "never";
}

/** Which lines of a list are written: only those with money, those for which a cell states something, or all. */
export type ListedZeros = "omit" | "as-table" | "always";

interface ItemList {
  readonly zeros: ListedZeros;
  readonly compare?: Compare;
}

export type ThreePublicLeaf = Extract<Item, `three-public/${string}`>;

/** 一、 （一） 1. （1） before the paragraphs of a list; "inline" puts the list into one sentence. */
export type ListMarker = "一、" | "（一）" | "1." | "（1）" | "inline";

/** How an item is called: 2010350-事业运行, 事业运行（2010350）, 事业运行. */
export type ItemNaming = "code-name" | "name-code" | "name";

/** Paragraphs of one kind; each kind is one file of narrate/sections. */
export type NarrativeBlock =
  | {
      readonly block: "manual";
      readonly ask: string;
      readonly label: string;
      readonly question: string;
      readonly picks?: readonly string[];
    }
  | {
      readonly block: "form";
      readonly key: string;
      readonly text: string;
      readonly asks: Readonly<Record<string, FormAsk>>;
      /** Numbers that are the sum of others, by their ids: they are added up, never asked. */
      readonly sums?: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly block: "plain"; readonly key: string; readonly text: string }
  /** Sentences with fields in the language of templates; each string ends a paragraph. */
  | { readonly block: "sentences"; readonly key: string; readonly text: readonly string[] }
  | { readonly block: "units" }
  | { readonly block: "table-list" }
  | {
      readonly block: "income";
      readonly compare?: Compare;
      readonly sources: ItemList & { readonly by: "fund" | "fiscal" };
    }
  | {
      readonly block: "expenditure";
      readonly compare?: Compare;
      readonly natures?: ItemList;
      readonly general?: Compare;
    }
  | { readonly block: "by-nature"; readonly of: "all" | "fiscal"; readonly compare?: Compare }
  | { readonly block: "by-function"; readonly of: "all" | "fiscal"; readonly compare?: Compare }
  | { readonly block: "by-economic-class"; readonly compare?: Compare }
  | { readonly block: "balance" }
  | { readonly block: "income-kinds" }
  | { readonly block: "expenditure-kinds" }
  | { readonly block: "fiscal-balance" }
  | { readonly block: "fiscal-expenditure"; readonly compare: Compare }
  | { readonly block: "fiscal-general"; readonly compare: Compare }
  | { readonly block: "general"; readonly compare: Compare; readonly thrift: boolean }
  | {
      readonly block: "functions";
      readonly marker: ListMarker;
      readonly naming: ItemNaming;
      readonly use: boolean;
      readonly compare?: Compare;
    }
  | {
      readonly block: "economic";
      readonly classification: "economic" | "governmentEconomic";
      readonly compare: Compare;
    }
  | {
      readonly block: "basic";
      readonly amounts: boolean;
      readonly marker: "（一）" | "none";
      readonly bySource: boolean;
      readonly compare?: Compare;
    }
  | { readonly block: "projects"; readonly bySource: boolean; readonly compare: Compare }
  | {
      readonly block: "fund";
      readonly fund: "fiscal/government-fund" | "fiscal/state-capital";
      readonly statement: string;
      readonly printsZero: boolean;
      readonly compare: Compare;
      readonly naming: ItemNaming;
    }
  | ThreePublicBlock
  | { readonly block: "organ-running"; readonly compare: Compare }
  | { readonly block: "public-funds"; readonly compare: Compare }
  | { readonly block: "procurement"; readonly split: boolean }
  | AssetsBlock
  | AccountBlock
  | { readonly block: "targets"; readonly funds: boolean }
  | { readonly block: "project-notes" }
  | {
      readonly block: "glossary";
      readonly groups: boolean;
      /** A fixed list, the same for every unit; else the terms the text uses. */
      readonly terms?: readonly GlossaryTerm[];
    };

/** A term of a bureau's glossary; without words of its own it is explained by the library. */
export interface GlossaryTerm {
  readonly name: string;
  readonly definition?: string;
}

/** Chapters of 决算情况说明. What they print of last year is its account; 年初预算 is that of the year. */
type AccountBlock =
  | { readonly block: "account-totals"; readonly of: "all" | "fiscal"; readonly compare: Compare }
  | { readonly block: "account-income" }
  | { readonly block: "account-expenditure" }
  | { readonly block: "account-general"; readonly compare: Compare }
  | { readonly block: "account-classes" }
  | { readonly block: "account-items" }
  | { readonly block: "account-basic" }
  | { readonly block: "account-three-public"; readonly compare: Compare }
  | { readonly block: "account-three-public-items" }
  | {
      readonly block: "account-fund";
      readonly fund: "fiscal/government-fund" | "fiscal/state-capital";
      readonly what: string;
    }
  | { readonly block: "account-organ-running"; readonly compare: Compare };

interface FormAsk {
  /** Kinds of units that have such people; of others 0 is proposed. */
  readonly of?: readonly UnitNature[];
  readonly kind: "count" | "text" | "amount";
  readonly label: string;
  readonly question: string;
}

export interface ThreePublicBlock {
  readonly block: "three-public";
  readonly compare: Compare;
  /** sentence: amounts, then changes; headings: one heading an item; lines: one paragraph an item. */
  readonly layout: "sentence" | "headings" | "lines";
  /** Vehicles stand as one item with two parts, or as purchase and running. */
  readonly order: readonly ThreePublicLeaf[];
  /** One statement when everything is zero, or the zeros. */
  readonly allZero: "statement" | "amounts";
  readonly withMeetings: boolean;
  readonly names?: Readonly<Partial<Record<ThreePublicLeaf, string>>>;
}

export interface AssetsBlock {
  readonly block: "assets";
  /** Slot {prior}: 截至{prior}年12月31日. */
  readonly asOf: string;
  readonly vehicleKinds: readonly { readonly id: string; readonly name: string }[];
  /** 单价{n}万元以上设备, one question each. */
  readonly equipment: readonly { readonly id: string; readonly name: string }[];
  /** Kinds of vehicles are listed for purchases too. */
  readonly purchaseByKind: boolean;
  /** Final accounts say what is there, not what will be bought. */
  readonly stockOnly?: true;
}
