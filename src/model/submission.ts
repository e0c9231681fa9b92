import type { BudgetKind } from "./book";
import type { CellRef } from "./cell";
import type { DocumentKind } from "./document-kind";
import type { Fen, Unit } from "./money";
import type { Subject } from "./subject";
import type { TableId } from "./table-id";

/**
 * What a workbook states that other workbooks are compared with. Plain data, small enough that hundreds are held at
 * once: it survives a structured clone and JSON.
 */
export interface Submission {
  readonly unitName?: string;
  /** As its own tables print it beside its name. */
  readonly unitCode?: string;
  readonly year?: number;
  /** False where only a name tells the year. */
  readonly isYearSure: boolean;
  readonly kind?: BudgetKind;
  readonly documentKind?: DocumentKind;
  readonly profile: { readonly id: string; readonly name: string };
  /** The whole budget, table by table; each subject once a table. */
  readonly amounts: readonly SubmittedAmount[];
  /** 年初预算 that the text of final accounts names; the cell is that of the sentence. */
  readonly planned?: readonly SubmittedAmount[];
  /** What its tables state of each unit below it, in the budget of a department. */
  readonly ofUnits: readonly (SubmittedAmount & { readonly of: ListedUnit })[];
  /** The units a department lists, in a table of them or beside their amounts. */
  readonly units: readonly ListedUnit[];
  /** Kinds of tables that state no money at all. */
  readonly emptyTables: readonly TableId[];
  readonly hasTables: boolean;
  readonly hasText: boolean;
  readonly hasTargets: boolean;
  /** The words by which the text says that both years are not counted alike: “机构改革”. */
  readonly changedBase?: string;
  /** Long paragraphs without numbers, without the name of the unit: equal ones were copied. */
  readonly wording: readonly SubmittedText[];
  /** Name and value of each performance indicator, in order; one text a form. */
  readonly indicators: readonly SubmittedText[];
  /** What each finding of the review is about, in the order of its findings. */
  readonly findingKeys: readonly FindingKey[];
}

export interface ListedUnit {
  readonly name: string;
  readonly code?: string;
}

export interface SubmittedAmount {
  readonly table: TableId;
  readonly subject: Subject;
  /** What the row is, for the user: “2010350 事业运行”, “合计”. */
  readonly what: string;
  readonly amount: Fen;
  /** Half a unit of the last printed place, in 分. */
  readonly margin: Fen;
  readonly unit: Unit;
  readonly cell: CellRef;
  /** Nothing is printed in the cell: it counts as zero. */
  readonly isBlank?: true;
  /** Something about it was not understood: nothing certain may rest on it. */
  readonly isDoubtful?: true;
}

export interface SubmittedText {
  readonly text: string;
  readonly cell: CellRef;
}

/** What a finding is about, whatever row it stands in by now. */
export interface FindingKey {
  /** Rule, table and meaning of its cells, or chapter and words. */
  readonly about: string;
  /** What is printed; "" where the finding is about no value. */
  readonly stated: string;
}
