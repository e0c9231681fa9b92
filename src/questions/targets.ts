import { kindNamed, kindsSuggestedBy, kindsWith } from "../catalogue/indicators/index";
import { check, rulesOf } from "../check/index";
import { adaptForm, DraftSheets, editedForm, editedIndicator, TARGET_LAYOUTS, targetLayout } from "../forms/index";
import type { BudgetBook } from "../model/book";
import type { EditedForm, FormEdit, FormFinding, IndicatorLibrary } from "../model/edited-form";
import type { Finding } from "../model/finding";
import type { Fen } from "../model/money";
import type { KindChoice, ProjectKind } from "../model/project-kind";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings";
import type { TargetForm, TargetLayoutId, TargetScheme } from "../model/target";
import {
  draftNewProject,
  draftUnitForm,
  type NewProject,
  type NewProjectDraft,
  proposeTargets,
  suggestedIndicator,
  type TargetProposal,
} from "../propose/index";
import { planTargetSheet, type TargetSheetPlan } from "../write/target-sheet";
import { requireBudget } from "./requires-budget";

/** The performance forms of a workbook: what stands in them, what the rules say, and drafts for projects without one. */
export interface TargetReview {
  readonly forms: readonly TargetForm[];
  readonly proposals: readonly TargetProposal[];
  /** Findings of group J. */
  readonly findings: readonly Finding[];
  /** The layout of the region, for writing. */
  readonly layout: TargetLayoutId;
}

/** Judges and proposes performance forms, of a budget only; `lastYear` are the forms of last year's workbook, if the user has it. */
export function reviewTargets(
  book: BudgetBook,
  settings: Settings = DEFAULT_SETTINGS,
  lastYear: readonly TargetForm[] = [],
): TargetReview {
  requireBudget(book);
  const { facts, identity, profile, targets: forms = [] } = book;
  const layout = targetLayout(profile.targetLayout);
  const { year, unitName } = identity;
  return {
    forms,
    proposals: proposeTargets({
      facts,
      forms,
      scheme: layout.scheme,
      lastYear,
      ...(layout.room.weight && { weights: profile.targetWeights }),
      ...(year !== undefined && { year }),
      ...(unitName !== undefined && { unitName }),
      ...(settings.library && { library: settings.library }),
    }),
    findings: check(book, settings, rulesOf("targets")).findings,
    layout: layout.id,
  };
}

/** The first form of a project that the workbook does not name yet, in the scheme of the region. */
export function newProject(
  book: BudgetBook,
  project: NewProject,
  { library }: Pick<Settings, "library"> = {},
): NewProjectDraft {
  requireBudget(book);
  const { year, unitName } = book.identity;
  const { scheme, room } = targetLayout(book.profile.targetLayout);
  return draftNewProject(project, {
    scheme,
    ...(room.weight && { weights: book.profile.targetWeights }),
    ...(year !== undefined && { year }),
    ...(unitName !== undefined && { implementer: unitName }),
    ...(library && { library }),
  });
}

/** The first form of the whole unit, from the tables of the workbook. */
export function newUnitForm(book: BudgetBook): TargetForm {
  requireBudget(book);
  const { year, unitName } = book.identity;
  return draftUnitForm({
    facts: book.facts,
    scheme: targetLayout("shaanxi-unit").scheme,
    ...(year !== undefined && { year }),
    ...(unitName !== undefined && { unitName }),
  });
}

/** The kinds of projects of a bureau's own library and of ours. */
export const kindChoices = (library: readonly ProjectKind[] = []): readonly KindChoice[] =>
  kindsWith(library).map(({ id, name }) => ({ id, name }));

/** The kind that a name tells, and all kinds to choose from, the likeliest first. */
export function projectKinds(
  name: string,
  library: readonly ProjectKind[] = [],
): { readonly guessed?: string; readonly choices: readonly KindChoice[] } {
  const likely = kindsSuggestedBy(name, library).map(({ kind }) => kind.id);
  const guessed = kindNamed(name, library)?.id;
  const rank = ({ id }: KindChoice): number => (likely.includes(id) ? likely.indexOf(id) : likely.length);
  return {
    ...(guessed !== undefined && { guessed }),
    choices: [...kindChoices(library)].sort((a, b) => rank(a) - rank(b)),
  };
}

/** What group J says about forms that are being edited, as if they stood in the workbook; one list for each form. */
export function judgeForms(
  book: BudgetBook,
  settings: Settings,
  edits: readonly FormEdit[],
): readonly (readonly FormFinding[])[] {
  const replaced = new Set(edits.map(({ replaces }) => JSON.stringify(replaces)));
  const drafts = new DraftSheets(edits.map(({ form }) => form));
  const kept = (book.targets ?? []).filter(({ place }) => !replaced.has(JSON.stringify(place)));
  // that other projects have no form is no matter of this one
  const rules = rulesOf("targets").filter(({ code }) => code !== "J01");
  return drafts.placed(check({ ...book, targets: [...kept, ...drafts.forms] }, settings, rules).findings);
}

/** The sheet 绩效目标表 with forms in one layout, and what the layout has no place for. */
export const planTargets = (forms: readonly TargetForm[], layout: TargetLayoutId): TargetSheetPlan =>
  planTargetSheet(forms, targetLayout(layout));

/** The layouts a form can be written in. */
export const TARGET_LAYOUT_LIST = TARGET_LAYOUTS.map(({ id, name }) => ({ id, name }));

/**
 * A form as an editor holds it, with every place of its layout; from another layout it is brought into this one. What is
 * known of the project stays in the editor also where the layout prints it nowhere: rules ask for it, and writing the
 * form says what found no place.
 */
export function editForm(form: TargetForm, layout: TargetLayoutId = form.layout): EditedForm {
  const wanted = targetLayout(layout);
  if (form.layout === layout) return editedForm(form, wanted.room);
  const { year, department, implementer, attribute, period, remark } = editedForm(form);
  const known = { year, department, implementer, attribute, period, remark };
  return { ...editedForm(adaptForm(form, wanted).form, wanted.room), ...known };
}

/** The core library for a project: rows to add to its form, by kind, the likeliest kind named. Values are never invented. */
export function indicatorLibrary(
  name: string,
  scheme: TargetScheme,
  amount?: Fen,
  library: readonly ProjectKind[] = [],
): IndicatorLibrary {
  const guessed = kindNamed(name, library)?.id;
  return {
    ...(guessed !== undefined && { guessed }),
    kinds: kindsWith(library).map(({ id, name: kindName, indicators }) => ({
      id,
      name: kindName,
      rows: indicators.map((each) => ({
        isCore: each.role === "core",
        indicator: editedIndicator(suggestedIndicator(each, scheme, amount), each.name),
      })),
    })),
  };
}
