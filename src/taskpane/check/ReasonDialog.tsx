import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { Finding, RuleCode } from "../../model/finding";
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
  const styles = useStyles();
  return (
    <Dialog open={request !== undefined} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        {request && <ReasonForm request={request} onClose={onClose} />}
      </DialogSurface>
    </Dialog>
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
  return (
    <form noValidate onSubmit={submit}>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.content}>
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
        </DialogContent>
        <DialogActions fluid>
          <Button appearance="primary" type="submit">
            {REASON.save}
          </Button>
          <Button onClick={onClose}>{REASON.cancel}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: "min(480px, calc(100vw - 24px))", padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  about: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
});
