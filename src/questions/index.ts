/** What the shells ask of the product beside the questions of a session, and what their tests look at. */
export { recalculated } from "../read/results";
export { readPriorText } from "../read/prior-text";
export { withOwnSheet } from "../read/text";
export { importCatalogue } from "./catalogue";
export { type TemplateDocument, templateWord } from "./template";
export { type ChosenFields, templateFrom } from "./make-template";
export { readLibrary } from "./library";
export { parseLibrary } from "./library-text";
export { narrativePage, narrativeWord, type TargetsInWord, targetsWord } from "./word";
export { answersIn, type ReadBack, readBack } from "./edited-word";
export { narrativeGate } from "./gate";
export { planNarrative } from "./narrative";
export { packageText, parsePackage } from "./yearly-package";
export { planReport, RULE_LIST } from "./rules";
export { KNOWN_UNTIL } from "../catalogue/index";
export { meaningOf, understoodShare } from "../book/fact-meaning";
export { requireBudget, requireWholeAccount } from "./requires-budget";
export {
  editForm,
  indicatorLibrary,
  judgeForms,
  kindChoices,
  newProject,
  newUnitForm,
  planTargets,
  reviewTargets,
  TARGET_LAYOUT_LIST,
  type TargetReview,
} from "./targets";
export type { NewProject, NewProjectDraft } from "../propose/index";
export type { OfficialImport, SheetShare } from "../catalogue/index";
export type { LibraryImport } from "../catalogue/indicators/index";
/** Forms as `targets --format json` prints them; the form an editor holds, for writing; what was kept with a workbook. */
export { describeForms as describeTargets, formOf as formFromEdit, formsAsSaved, parseEdits } from "../forms/index";
export {
  formerNumbers,
  linesOf,
  memoryOf,
  mergeEdits,
  narrate,
  type NarrateOptions,
  narrativeText,
  placeIn,
  previewOf,
  type PreviewLine,
  type PriorIdentity,
  priorMismatches,
  type PriorTrait,
  remember,
  type SavedBudget,
  savedBudgetOf,
  type StaleNumber,
  staleNumbers,
} from "../narrate/index";
export { textsOfSheet } from "../write/narrative-sheet";
