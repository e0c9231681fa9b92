import type { Fen } from "./money";
import type { SectionId } from "./section";
import type { SourceCell } from "./passage";

/** An amount that a picture draws, and the cells it was read from: never none, but for what a complete list leaves out. */
export interface ChartAmount {
  readonly amount: Fen;
  readonly cells: readonly SourceCell[];
}

export interface ChartRow {
  readonly name: string;
  readonly now: ChartAmount;
  /** Last year's; in all rows of a chart, or in none. */
  readonly before?: ChartAmount;
  /** Per cent of the total with two places, without the sign: "94.37". */
  readonly share?: string;
}

export type ChartId = "income" | "expenditure" | "nature" | "changes" | "three-public";

/** `parts` of one total; `changes` from one total to the next; `pairs` of two years. */
type ChartShape = "parts" | "changes" | "pairs";

/** A picture of the budget as data. Its rows make up its total, as printed in 万元 with two places. */
export interface Chart {
  readonly id: ChartId;
  readonly shape: ChartShape;
  /** The statement it makes: “支出 1,253.18万元，94.4% 用于一般公共服务支出”. */
  readonly title: string;
  /** What it is drawn from: “按功能分类的类”. */
  readonly note: string;
  readonly rows: readonly ChartRow[];
  readonly total: ChartRow;
  /** What the amounts are called: “2025年预算”. */
  readonly now: string;
  readonly before?: string;
}

/** A picture that is not drawn: what it would show, and why there is nothing to draw. */
interface NoChart {
  readonly id: ChartId;
  readonly title: string;
  readonly reason: string;
}

export type ChartOrReason = Chart | NoChart;

export const isChart = (each: ChartOrReason): each is Chart => "rows" in each;

/** A chart as a picture for a document. */
export interface ChartPicture {
  readonly png: Uint8Array;
  /** In CSS pixels (96 an inch); the picture itself is finer. */
  readonly width: number;
  readonly height: number;
  /** The statement it makes. */
  readonly title: string;
  /** Unit, and what it is drawn from. */
  readonly note: string;
  /** Everything it shows, in words: for those who do not see it. */
  readonly says: string;
  /** The section it stands below: the first of these that the text has; at the end where it has none. */
  readonly sections: readonly SectionId[];
}
