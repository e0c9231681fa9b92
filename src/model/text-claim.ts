import type { CellRef } from "./cell";
import type { Fen, Unit } from "./money";
import type { SectionId } from "./section";
import type { Dimension, Direction, Stage, Subject } from "./subject";
import type { Table } from "./table";
import type { Paragraph, TextPlace, TextSource, TextSpan } from "./text-source";

/** What words say a number is about. Open dimensions are left to the context. */
export type Meaning = Partial<Omit<Subject, "year" | "stage">> & {
  /** 本年 leaves balances out, 总 takes them in; neither word leaves it open. */
  readonly balance?: "current" | "total";
  /** 本年收入安排, 上年结转安排: which money pays for a part of the expenditure. */
  readonly financing?: "current" | "carry-over";
};

/** A heading and the text below it. */
export interface Section {
  readonly id: SectionId;
  /** As printed, without its numbering; empty for text before the first heading. */
  readonly heading: string;
  /** As printed: "（一）", "三、"; empty without one. */
  readonly numbering: string;
  /** 0 for 第一部分, 1 for 一、, 2 for （一） … */
  readonly level: number;
  readonly parent?: Section;
  /** What the heading says about the numbers below it, with what the headings above say. */
  readonly scope: Meaning;
  readonly paragraph?: Paragraph;
}

/** A number with a unit, where it stands. */
export interface NumberMention {
  readonly paragraph: Paragraph;
  /** Number and unit. */
  readonly span: TextSpan;
  /** Plain decimal as written. */
  readonly decimal: string;
  readonly decimals: number;
}

export interface MoneyMention extends NumberMention {
  readonly unit: Unit;
  readonly amount: Fen;
  /** Half a unit of the last printed place. */
  readonly margin: Fen;
}

/** Words of the text with their place, as normalised. */
export interface Passage {
  readonly text: string;
  readonly span: TextSpan;
}

/** Why an amount changed; it may stand in a later paragraph than the amount. */
export interface Reason extends Passage {
  readonly paragraph: Paragraph;
}

/** How the subject of a claim was found, from the surest to the least sure. */
export type FoundBy = "code" | "chain" | "name" | "words" | "context" | "alias";

export interface ClaimSubject extends Passage {
  /** Every meaning the words may have here; none when they were not understood. */
  readonly meanings: readonly Meaning[];
  readonly by: FoundBy;
  /** The subject itself, without organisation, year and verb; empty for a pronoun. */
  readonly name: TextSpan;
  /** The code that the text itself prints. */
  readonly code?: string;
  /** Dimensions that the words themselves, or the list they stand in, name; the others come from the heading. */
  readonly explicit: readonly (Dimension | "flow" | "balance")[];
  /** “…等”: the name stands for several. */
  readonly isOpen: boolean;
}

/** 上年, 2024年预算, 2024年执行数: what a change compares with. */
export interface Base extends Passage {
  readonly year?: number;
  readonly stage?: Stage;
}

/** 增加 n, 减少 n, 持平. */
export interface ClaimedChange extends Passage {
  readonly direction: Direction;
  readonly word: string;
  /** Absent where the text only says 持平. */
  readonly mention?: MoneyMention;
  readonly base?: Base;
  /** 增加0: a direction without a change. */
}

/** 增长 n%. */
export interface GrowthClaim {
  readonly direction: Direction;
  readonly word: string;
  readonly mention: NumberMention;
  readonly span: TextSpan;
}

/** 占 … 的 n%. */
export interface Share {
  readonly mention: NumberMention;
  readonly span: TextSpan;
  /** The words between 占 and 的; empty when they are left out. */
  readonly whole: string;
  readonly wholeMeanings: readonly Meaning[];
  /** What the tables state about the words between 占 and 的. */
  readonly wholeEvidence: readonly Evidence[];
}

/** 完成年初预算的 n%. */
export interface Rate {
  readonly mention: NumberMention;
  readonly span: TextSpan;
  /** The budget that the words name. */
  readonly of: Stage;
}

/** 2024年预算数为 n. */
export interface Prior {
  readonly mention: MoneyMention;
  readonly base: Base;
}

/** One list of the text: 其中, 包括, 按功能分类, numbered items. */
export interface ClaimList {
  readonly kind: "of-which" | "consists-of" | "split" | "items";
  /** The words that open it. */
  readonly opening: Passage;
  readonly paragraph: Paragraph;
  /** The dimension that the words name: 按功能科目. */
  readonly by?: Dimension;
  /** 主要包括, 等: not everything is listed. */
  readonly isLimited: boolean;
  readonly parent?: Claim;
  readonly children: readonly Claim[];
}

/** What one place of the text says about one subject. */
export interface Claim {
  readonly paragraph: Paragraph;
  readonly section: Section;
  /** From the subject to the last number. */
  readonly span: TextSpan;
  readonly subject: ClaimSubject;
  readonly amount?: MoneyMention;
  /** “…本年没有安排”: the amount is zero without a number. */
  readonly none?: Passage;
  /** 增减不可比: the base is zero. */
  readonly incomparable?: Passage;
  readonly change?: ClaimedChange;
  readonly growth?: GrowthClaim;
  readonly share?: Share;
  readonly prior?: Prior;
  /** Of final accounts: what the amount is, where it is not what was spent. */
  readonly stage?: Stage;
  readonly rates?: readonly Rate[];
  readonly reason?: Reason;
  readonly use?: Passage;
  readonly parent?: Claim;
  readonly list?: ClaimList;
  /** Stands in a reason, a use or a remark: may be confirmed, never contradicted. */
  readonly isAside: boolean;
  readonly binding: Binding;
}

/** “本单位没有使用政府性基金预算拨款安排的支出”. */
export interface NoneStatement extends Passage {
  readonly paragraph: Paragraph;
  readonly section: Section;
  /** Undefined when its scope was not understood. */
  readonly meaning?: Meaning;
  /** What the tables state about that scope. */
  readonly evidence: readonly Evidence[];
}

/** A count: 公务用车 2 辆, 项目 3 个. */
export interface CountClaim {
  readonly paragraph: Paragraph;
  readonly section: Section;
  readonly mention: NumberMention;
  /** The words before the number, as normalised. */
  readonly words: Passage;
  readonly measure: string;
  readonly parent?: CountClaim;
}

/** What the tables state about a subject: one cell, cells that add up to it, or a blank that counts as zero. */
export interface Evidence {
  readonly kind: "fact" | "sum" | "blank" | "empty-table";
  readonly amount: Fen;
  readonly margin: Fen;
  readonly unit: Unit;
  readonly decimals: number;
  readonly cells: readonly CellRef[];
  readonly table: Table;
}

/** A: by code; B: one exact name in scope; C: alias, or agreed by its value; D: not bound. */
export type Certainty = "A" | "B" | "C" | "D";

export interface Binding {
  readonly certainty: Certainty;
  /** Any of these may be what the text speaks of; the first is the most natural. */
  readonly evidence: readonly Evidence[];
  /** The same name elsewhere: another fund, another nature. */
  readonly elsewhere: readonly Evidence[];
  /** Last year's amount, for comparisons. */
  readonly priors: readonly Evidence[];
}

/** What became of a number: compared with the tables or by arithmetic, typed without a table behind it, or not bound. */
export type NumberState = "checked" | "manual" | "unbound";

/** Plain data, for the pane and for reports. */
export interface NumberReading {
  readonly places: readonly TextPlace[];
  /** As printed, with its unit. */
  readonly text: string;
  readonly state: NumberState;
  readonly kind: "amount" | "change" | "prior" | "threshold" | "aside" | "other";
  /** Cells of the tables it was compared with. */
  readonly cells: readonly CellRef[];
}

/** How many money amounts the text holds, and what became of them. */
export interface TextCoverage {
  readonly amounts: number;
  readonly checked: number;
  readonly manual: number;
  readonly unbound: number;
}

/** A text, read: what it says and what of it the tables know. */
export interface TextReading {
  readonly sources: readonly TextSource[];
  readonly paragraphs: readonly Paragraph[];
  /** Entries of contents on a sheet of their own; they are no part of the text. */
  readonly contents: readonly Paragraph[];
  readonly sections: readonly Section[];
  /** The section of each paragraph, by paragraph index. */
  readonly sectionOf: readonly Section[];
  readonly claims: readonly Claim[];
  readonly lists: readonly ClaimList[];
  readonly noneStatements: readonly NoneStatement[];
  readonly counts: readonly CountClaim[];
  readonly numbers: readonly NumberReading[];
  readonly coverage: TextCoverage;
}
