export { describeForms } from "./describe-forms";
export { adaptForm } from "./draw/adapt";
export { compareForms, type ComparedForms } from "./edit/compare-last-year";
export { editedForm, editedIndicator } from "./edit/from-form";
export { DraftSheets } from "./edit/place-findings";
export { formsAsSaved, parseEdits } from "./edit/saved-edits";
export { formOf } from "./edit/to-form";
export { TARGET_LAYOUTS, targetLayout } from "./layouts/index";
export { readSheetForms } from "./read/read-form";
