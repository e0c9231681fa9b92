import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TextSource } from "../../model/text-source";
import { CheckButton } from "../parts/CheckButton";
import { EmptyState } from "../parts/EmptyState";
import { DocumentTextRegular, TextProofingToolsRegular } from "../icons";
import { SafetyPromise, Steps } from "../parts/StartNotes";
import { AddTextButtons, useFilePicking } from "./AddText";
import { PasteDialog } from "./PasteDialog";
import { START } from "./strings";

interface AddingProps {
  readonly onAdd: (text: TextSource) => void;
  readonly onError: (error: unknown) => void;
}

/** Before the first check. */
export function StartState(adding: AddingProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <EmptyState icon={<TextProofingToolsRegular />} title={START.title}>
        <Steps steps={START.steps} />
        <CheckButton />
        <Adding {...adding} />
      </EmptyState>
    </div>
  );
}

/** The workbook holds tables only. */
export function NoTextState(adding: AddingProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <EmptyState icon={<DocumentTextRegular />} title={START.noTextTitle}>
        <Text className={styles.body}>{START.noTextBody}</Text>
        <Adding {...adding} />
      </EmptyState>
    </div>
  );
}

function Adding({ onAdd, onError }: AddingProps) {
  const [pasting, setPasting] = useState<string>();
  const { open, input, isReading } = useFilePicking(onAdd, onError);
  return (
    <>
      <AddTextButtons onPaste={() => setPasting("")} onOpen={open} isReading={isReading} />
      {input}
      <SafetyPromise text={START.promise} />
      <PasteDialog text={pasting} onAdd={onAdd} onClose={() => setPasting(undefined)} />
    </>
  );
}

const useStyles = makeStyles({
  page: { overflowY: "auto", height: "100%" },
  body: { textAlign: "center", color: tokens.colorNeutralForeground2 },
});
