import type { Finding } from "../../model/finding";
import { revoke } from "../decisions";
import { usePane } from "../use-pane";
import type { ReasonRequest } from "./ReasonDialog";

/** Asks for the reason for which a finding is accepted, or has it stand again where it is. */
export function useDecision(finding: Finding, onAskReason: (request: ReasonRequest) => void): () => void {
  const { state, controller } = usePane();
  return () => {
    if (finding.waived === undefined) onAskReason({ kind: "waive", finding });
    else void controller.decide(revoke(state.settings, finding), "none");
  };
}
