export { describeForms } from "./describe-forms";
export { draftForm, type DraftSource, suggestedIndicator, typedValue } from "./draft";
export { editedForm, editedIndicator } from "./edit/from-form";
export { DraftSheets } from "./edit/place-findings";
export { formOf } from "./edit/to-form";
export { findProjects, type FoundProject } from "./find-projects";
export { type ProposalContext, proposeTargets, type TargetProposal } from "./propose-targets";
export { readTargets } from "./read-targets";
export { parseValue, printValue } from "./value/parse-value";
