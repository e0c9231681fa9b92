import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { ArrowDownloadRegular, CopyRegular } from "../icons";
import type { PaneState } from "../pane-state";
import { useServices } from "../services";
import { diagnose } from "./diagnosis";
import { DIAGNOSIS } from "./strings";

interface DiagnosisDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly state?: PaneState;
  readonly error?: unknown;
}

/** Shows the whole diagnosis before it leaves the pane. */
export function DiagnosisDialog({ isOpen, onClose, state, error }: DiagnosisDialogProps) {
  const styles = useStyles();
  const { about, copyText, saveFile } = useServices();
  const [outcome, setOutcome] = useState("");
  const text = isOpen ? diagnose(about, navigator.userAgent, state, error) : "";
  const copy = async (): Promise<void> => setOutcome((await copyText(text)) ? DIAGNOSIS.copied : DIAGNOSIS.notCopied);
  const save = async (): Promise<void> =>
    setOutcome((await saveFile("预算公开助手诊断.txt", text)) ? DIAGNOSIS.saved : DIAGNOSIS.notSaved);
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{DIAGNOSIS.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{DIAGNOSIS.hint}</Text>
            <Textarea
              readOnly
              value={text}
              aria-label={DIAGNOSIS.text}
              textarea={{ className: styles.text }}
              resize="vertical"
            />
            <Text role="status">{outcome}</Text>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" icon={<ArrowDownloadRegular />} onClick={() => void save()}>
              {DIAGNOSIS.save}
            </Button>
            <Button icon={<CopyRegular />} onClick={() => void copy()}>
              {DIAGNOSIS.copy}
            </Button>
            <Button onClick={onClose}>{DIAGNOSIS.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: "min(560px, calc(100vw - 24px))", padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: { minHeight: "180px", maxHeight: "45vh", fontFamily: tokens.fontFamilyMonospace, fontSize: "12px" },
});
