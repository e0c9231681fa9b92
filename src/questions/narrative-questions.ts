import type { CellRef } from "../model/cell";
import type { ChartPicture } from "../model/chart";
import type { Advice, Answers, ChangeAsked, MergedLine, Narrative } from "../model/passage";
import type { EditedText } from "../model/edited-text";
import type { TextSource } from "../model/text-source";
import type { FormerNumber, GateItem } from "../model/gate";
import type { SheetPlan } from "../model/write";
import type { PreviewLine, PriorIdentity, PriorTrait } from "../narrate/index";
import type { KeptForms } from "./target-questions";
import type { OfWorkbook, Version } from "./version";

/** What the tab 情况说明 asks the worker. */
export interface NarrativeQuestions {
  readonly narrative: { readonly ask: NarrativeAsk; readonly answer: WrittenNarrative };
  /** The sheet 情况说明, and what has to be kept with the workbook once it is written. */
  readonly narrativeSheet: {
    readonly ask: Edited;
    readonly answer: { readonly plan: SheetPlan; readonly memory: string };
  };
  readonly narrativeWord: {
    readonly ask: Edited & {
      readonly tablesOf?: OfWorkbook;
      /** Where the performance forms are wanted too. */
      readonly targetsOf?: KeptForms;
      /** Pictures of the budget, painted where there is a canvas. */
      readonly pictures?: readonly ChartPicture[];
      /** Marked 草稿 on every page. */
      readonly isDraft?: boolean;
      /** As a page that a browser prints on the same pages. */
      readonly isPage?: boolean;
      /** Whose text it is; a draft keeps it, so that it can be read back. */
      readonly identity?: PriorIdentity;
    };
    readonly answer: Uint8Array;
  };
  /** A bureau's .docx with fields, filled with this workbook and the kept answers. */
  readonly narrativeTemplate: {
    readonly ask: NarrativeAsk & { readonly template: TemplateFile; readonly targetsOf: KeptForms };
    readonly answer: FilledTemplate;
  };
  /** 导出前清单 of a text. */
  readonly narrativeGate: {
    readonly ask: Edited & OfWorkbook & { readonly former: readonly FormerNumber[] };
    readonly answer: readonly GateItem[];
  };
  readonly narrativeAdvice: {
    readonly ask: AdviceAsk;
    readonly answer: readonly Advice[];
  };
}

export interface NarrativeAsk extends OfWorkbook {
  readonly answers: Answers;
  readonly lastYear?: LastYear;
  /** A Word file of ours that its user changed. */
  readonly edited?: EditedText;
  /** What was kept with the workbook when the sheet was written last. */
  readonly memory?: string;
}

/** Last year's budget as the user picked it: a workbook, its text as a document, or facts saved by the command line. */
export type LastYear = {
  readonly name: string;
  /** In what it differs from last year's file of this unit, as the user was asked and wants it to be used nevertheless. */
  readonly despite?: readonly PriorTrait[];
} & (
  | { readonly kind: "workbook"; readonly version: Version }
  | { readonly kind: "document"; readonly source: TextSource }
  | { readonly kind: "facts"; readonly text: string }
);

/** A bureau's document with fields, as the user picked it. */
interface TemplateFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The unit's document from it. */
interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Questions of its fields that are still to be answered or confirmed. */
  readonly open: number;
  /** Marks nobody knows, tables the workbook has not. */
  readonly notices: readonly string[];
}

/** A text with the user's edits. */
interface Edited {
  readonly narrative: Narrative;
  /** Absent where the sheet does not exist yet. */
  readonly merged?: readonly MergedLine[];
}

/** A reason or a use that is being typed. */
export interface AdviceAsk {
  readonly kind: "reason" | "use";
  readonly text: string;
  readonly about?: ChangeAsked;
  readonly itemName?: string;
}

/** The text with everything the tab shows beside it. */
export interface WrittenNarrative extends Edited {
  readonly profile: { readonly id: string; readonly name: string };
  readonly unitName?: string;
  readonly year?: number;
  /** The unit in which amounts are printed and typed. */
  readonly unit: "万元" | "元";
  /** How many tables were recognised. */
  readonly tables: number;
  readonly preview: readonly PreviewLine[];
  /** Numbers in the user's words that are older than their cells. */
  readonly former: readonly FormerNumber[];
  /** The Word file whose edits are in the text. */
  readonly readBack?: {
    readonly file: string;
    readonly isRecordLost: boolean;
    /** What was typed into its holes. */
    readonly typed: Answers;
  };
  readonly stale: readonly StaleCell[];
  /** The sheet 情况说明 as it was read, line by line. */
  readonly sheet?: readonly string[];
  /** Sheets with a 情况说明 besides the tables: ours, the user's own, and the user's that was set aside for ours. */
  readonly sheets: { readonly ours?: string; readonly users?: string; readonly aside?: string };
  /** The sheet exists, but nothing is known of what we wrote: every difference counts as the user's. */
  readonly isMemoryLost: boolean;
  /** Answers without a question in this text. */
  readonly unusedAnswers: number;
  readonly lastYear: LastYearFound;
}

/** A cell that changed since its numbers were written. */
export interface StaleCell {
  readonly cell: CellRef;
  /** "1253.18万元" */
  readonly then: string;
  /** Undefined when the cell states no amount any more. */
  readonly now?: string;
  /** Keys of the lines its numbers stand in. */
  readonly lines: readonly string[];
}

/** What last year's sources contributed. */
export interface LastYearFound {
  /** The file, as it describes itself; absent where none was picked. */
  readonly file?: {
    readonly name: string;
    readonly unitName?: string;
    readonly year?: number;
    /** Tables found in it. */
    readonly tables: number;
    /** In what it is not last year's file of this unit: nothing of it is used until the user has said so. */
    readonly mismatches: readonly PriorTrait[];
    /** Why it is not used, or what to make sure of. */
    readonly notes: readonly string[];
    /** Questions for last year's amounts that it answered. */
    readonly answered: number;
    /** Last year's words that stand in the text to be confirmed. */
    readonly carried: number;
  };
  /** Tables of last year in this workbook itself, which are used as they are. */
  readonly ownTables: number;
  /** The text was last written with a file of last year, and none is chosen now: its numbers would become holes. */
  readonly isMissing: boolean;
}
