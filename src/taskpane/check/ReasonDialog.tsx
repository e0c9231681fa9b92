import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { type FormEvent, useMemo, useState } from "react";
import type { Finding, RuleCode } from "../../model/finding";
import { isWaivedBy, waiverOf } from "../../model/waiver";
import { DialogFrame, PaneDialog } from "../parts/PaneDialog";
import { usePane } from "../use-pane";
import { switchOff, waive } from "../decisions";
import { findingsOf } from "../pane-state";
import { SameRule } from "./SameRule";
import { REASON } from "./strings";
import { UsualReasons } from "./UsualReasons";

/** What the user wants to decide, for which a reason is due. */
export type ReasonRequest =
  | { readonly kind: "waive"; readonly finding: Finding }
  | { readonly kind: "switch-off"; readonly code: RuleCode; readonly name: string };

interface ReasonDialogProps {
  readonly request: ReasonRequest | undefined;
  readonly onClose: () => void;
}

/**
 * Asks for the reason of a decision; without one nothing is decided. The field stands first, so that it has the focus:
 * words typed at once are not lost.
 */
export function ReasonDialog({ request, onClose }: ReasonDialogProps) {
  return (
    <PaneDialog isOpen={request !== undefined} onClose={onClose}>
      {request && <ReasonForm request={request} onClose={onClose} />}
    </PaneDialog>
  );
}

function ReasonForm({ request, onClose }: { readonly request: ReasonRequest; readonly onClose: () => void }) {
  const styles = useStyles();
  const { state, controller } = usePane();
  const [reason, setReason] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<Finding>>(new Set());
  const others = useMemo(
    () => (request.kind === "waive" ? sameRule(request.finding, findingsOf(state)) : []),
    [request, state],
  );
  const give = (given: string): void => {
    setReason(given);
    setIsMissing(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = reason.trim();
    if (given === "") return setIsMissing(true);
    onClose();
    if (request.kind === "waive") {
      const findings = [request.finding, ...chosen];
      void controller.decide(waive(state.settings, findings, given), "none");
      controller.notify({ intent: "success", text: REASON.done(findings.length) });
    } else void controller.decide(switchOff(state.settings, request.code, given), "recheck");
  };
  const isWaiver = request.kind === "waive";
  const actions = (
    <>
      <Button appearance="primary" type="submit">
        {chosen.size > 0 ? REASON.saveAll(chosen.size + 1) : REASON.save}
      </Button>
      <Button onClick={onClose}>{REASON.cancel}</Button>
    </>
  );
  return (
    <form noValidate onSubmit={submit}>
      <DialogFrame title={isWaiver ? REASON.waiveTitle : REASON.offTitle} actions={actions}>
        <Text className={styles.about}>{isWaiver ? request.finding.message : request.name}</Text>
        <Field
          label={REASON.label}
          required
          hint={isWaiver ? REASON.waiveHint : REASON.offHint}
          {...(isMissing ? { validationState: "error" as const, validationMessage: REASON.missing } : {})}
        >
          <Textarea
            value={reason}
            placeholder={REASON.placeholder}
            rows={isWaiver ? 2 : 3}
            onChange={(_, { value }) => give(value)}
          />
        </Field>
        {isWaiver && <UsualReasons reason={reason} onChoose={give} />}
        {others.length > 0 && <SameRule others={others} chosen={chosen} onChoose={setChosen} />}
      </DialogFrame>
    </form>
  );
}

/** The other findings of a rule that still stand; one of the same cells goes with the first anyway. */
function sameRule(finding: Finding, findings: readonly Finding[]): readonly Finding[] {
  const own = waiverOf(finding, REASON.label);
  return findings.filter((each) => each.code === finding.code && each.waived === undefined && !isWaivedBy(each, own));
}

const useStyles = makeStyles({
  about: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
});
