import { Text } from "@fluentui/react-components";
import { LeavingText } from "../parts/LeavingText";
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
  const { about } = useServices();
  const text = isOpen ? diagnose(about, navigator.userAgent, state, error) : "";
  return (
    <LeavingText words={DIAGNOSIS} text={text} fileName="预算公开助手诊断.txt" isOpen={isOpen} onClose={onClose}>
      <Text>{DIAGNOSIS.hint}</Text>
    </LeavingText>
  );
}
