export { draftForm, type DraftSource, suggestedIndicator, typedValue } from "./draft";
export { findProjects, type FoundProject } from "./find-projects";
export { type ProposalContext, proposeTargets, type TargetProposal } from "./propose-targets";
