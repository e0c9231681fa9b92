export { suggestedIndicator } from "./draft";
export { proposeTargets, type TargetProposal } from "./propose-targets";
