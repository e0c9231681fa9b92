export { draftUnitForm } from "./draft-unit";
export { suggestedIndicator } from "./draft";
export { draftNewProject, type NewProject, type NewProjectDraft } from "./new-project";
export { proposeTargets, type TargetProposal } from "./propose-targets";
