import type { Area, CellRef } from "../model/cell";
import type { EditedForm, FormEdit, FormFinding, IndicatorLibrary, SavedEdit } from "../model/edited-form";
import type { ComparedForms } from "../forms/index";
import type { Fen } from "../model/money";
import type { KindChoice, ProjectKind } from "../model/project-kind";
import type { TargetKind, TargetLayoutId, TargetScheme } from "../model/target";
import type { SheetPlan } from "../model/write";
import type { NewProject } from "../propose/index";
import type { OfWorkbook } from "./version";

/** Where a form stands in the workbook. */
export interface FormPlace {
  readonly sheet: string;
  readonly area: Area;
}

export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** A project of the budget, or a form, as the list shows it. */
export interface TargetItem {
  /** Stays the same when the workbook is opened again. */
  readonly id: string;
  readonly name: string;
  readonly kind: TargetKind;
  /** What the budget tables state, and where. */
  readonly amount?: Fen;
  readonly amountCell?: CellRef;
  /** An item of the classification with project money, where no table lists the projects. */
  readonly isItem?: true;
  /** Its form in the workbook, and what the rules say of it. */
  readonly form?: EditedForm;
  readonly place?: FormPlace;
  readonly counts: FindingCounts;
  /** What an editor begins with where there is no form. */
  readonly draft?: EditedForm;
}

export type { NewProject } from "../propose/index";
export type { ComparedForms } from "../forms/index";

interface LayoutChoice {
  readonly id: TargetLayoutId;
  readonly name: string;
}

/** Projects and forms of a workbook. */
export interface TargetsOverview {
  readonly items: readonly TargetItem[];
  /** The layout of the region. */
  readonly layout: TargetLayoutId;
  readonly layouts: readonly LayoutChoice[];
}

/** A workbook, and what was kept with it under the key of the targets. */
export interface KeptForms extends OfWorkbook {
  readonly kept?: string;
}

/** The sheet as it will be written, and what it does not hold. */
export interface WritePreview {
  readonly plan: SheetPlan;
  readonly lost: readonly { readonly form: string; readonly what: readonly string[] }[];
  /** Values left open, which are written as 【待填】. */
  readonly gaps: number;
}

export interface TargetQuestions {
  readonly targets: {
    readonly ask: OfWorkbook;
    readonly answer: TargetsOverview;
  };
  /** What the rules say of forms that are being edited; one list for each. */
  readonly judgeForms: {
    readonly ask: OfWorkbook & { readonly forms: readonly FormEdit[] };
    readonly answer: readonly (readonly FormFinding[])[];
  };
  /** The first form of a project that no table names; without a clear kind the kinds to choose from, the likeliest first. */
  readonly newProject: {
    readonly ask: OfWorkbook & { readonly project: NewProject };
    readonly answer: { readonly form: EditedForm } | { readonly choices: readonly KindChoice[] };
  };
  /** The first form of the whole unit, from the tables. */
  readonly newUnitForm: { readonly ask: OfWorkbook; readonly answer: EditedForm };
  /** What kind of project a name tells, and all kinds, the likeliest first. */
  readonly projectKinds: {
    readonly ask: { readonly name: string; readonly library?: readonly ProjectKind[] };
    readonly answer: { readonly guessed?: string; readonly choices: readonly KindChoice[] };
  };
  readonly targetLibrary: {
    readonly ask: {
      readonly name: string;
      readonly scheme: TargetScheme;
      readonly amount?: Fen;
      /** A bureau's own. */
      readonly library?: readonly ProjectKind[];
    };
    readonly answer: IndicatorLibrary;
  };
  /** A form beside last year's of the same project: what changed, what is new, what is left out. */
  readonly compareForms: {
    readonly ask: { readonly form: EditedForm; readonly last: EditedForm };
    readonly answer: ComparedForms;
  };
  /** The forms of another workbook, for example last year's. */
  readonly formsOf: {
    readonly ask: OfWorkbook;
    readonly answer: readonly EditedForm[];
  };
  /** What was kept with the workbook; undefined when the text is something else. */
  readonly savedEdits: {
    readonly ask: { readonly stored: string };
    readonly answer: readonly SavedEdit[] | undefined;
  };
  readonly planForms: {
    readonly ask: { readonly forms: readonly EditedForm[]; readonly layout: TargetLayoutId };
    readonly answer: WritePreview;
  };
  /** The forms alone as a Word file. */
  readonly targetsWord: {
    readonly ask: { readonly forms: readonly EditedForm[]; readonly layout: TargetLayoutId };
    readonly answer: Uint8Array;
  };
}
