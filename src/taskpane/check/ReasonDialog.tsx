import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { Finding, RuleCode } from "../../model/finding";
import { DialogFrame, PaneDialog } from "../parts/PaneDialog";
import { usePane } from "../use-pane";
import { switchOff, waive } from "../decisions";
import { REASON } from "./strings";

/** What the user wants to decide, for which a reason is due. */
export type ReasonRequest =
  | { readonly kind: "waive"; readonly finding: Finding }
  | { readonly kind: "switch-off"; readonly code: RuleCode; readonly name: string };

interface ReasonDialogProps {
  readonly request: ReasonRequest | undefined;
  readonly onClose: () => void;
}

/** Asks for the reason of a decision; without one nothing is decided. */
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
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = reason.trim();
    if (given === "") return setIsMissing(true);
    onClose();
    if (request.kind === "waive") void controller.decide(waive(state.settings, request.finding, given), "none");
    else void controller.decide(switchOff(state.settings, request.code, given), "recheck");
  };
  const [title, hint, about] =
    request.kind === "waive"
      ? [REASON.waiveTitle, REASON.waiveHint, request.finding.message]
      : [REASON.offTitle, REASON.offHint, request.name];
  const actions = (
    <>
      <Button appearance="primary" type="submit">
        {REASON.save}
      </Button>
      <Button onClick={onClose}>{REASON.cancel}</Button>
    </>
  );
  return (
    <form noValidate onSubmit={submit}>
      <DialogFrame title={title} actions={actions}>
        <Text className={styles.about}>{about}</Text>
        <Field
          label={REASON.label}
          required
          hint={hint}
          {...(isMissing ? { validationState: "error" as const, validationMessage: REASON.missing } : {})}
        >
          <Textarea
            value={reason}
            placeholder={REASON.placeholder}
            rows={3}
            onChange={(_, { value }) => {
              setReason(value);
              setIsMissing(false);
            }}
          />
        </Field>
      </DialogFrame>
    </form>
  );
}

const useStyles = makeStyles({
  about: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
});
