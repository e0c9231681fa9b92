import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TextSource } from "../../model/text-source";
import { EmptyState } from "../check/EmptyStates";
import { RUN } from "../check/strings";
import { DocumentTextRegular, ShieldCheckmarkRegular, TextProofingToolsRegular } from "../icons";
import { usePane } from "../use-pane";
import { AddTextButtons, useFilePicking } from "./AddText";
import { PasteDialog } from "./PasteDialog";
import { START } from "./strings";

interface AddingProps {
  readonly onAdd: (text: TextSource) => void;
  readonly onError: (error: unknown) => void;
}

/** Before the first check. */
export function StartState({ isBusy, ...adding }: AddingProps & { readonly isBusy: boolean }) {
  const styles = useStyles();
  const { controller } = usePane();
  return (
    <div className={styles.page}>
      <EmptyState icon={<TextProofingToolsRegular />} title={START.title}>
        <ol className={styles.steps}>
          {START.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void controller.check()}>
          {isBusy ? RUN.checking : RUN.check}
        </Button>
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
  const styles = useStyles();
  const [pasting, setPasting] = useState<string>();
  const { open, input, isReading } = useFilePicking(onAdd, onError);
  return (
    <>
      <AddTextButtons onPaste={() => setPasting("")} onOpen={open} isReading={isReading} />
      {input}
      <div className={styles.promise}>
        <ShieldCheckmarkRegular aria-hidden className={styles.shield} />
        <Text size={200}>{START.promise}</Text>
      </div>
      <PasteDialog text={pasting} onAdd={onAdd} onClose={() => setPasting(undefined)} />
    </>
  );
}

const useStyles = makeStyles({
  page: { overflowY: "auto", height: "100%" },
  steps: {
    margin: 0,
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
  body: { textAlign: "center", color: tokens.colorNeutralForeground2 },
  promise: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  shield: { fontSize: "20px", flexShrink: 0, color: tokens.colorBrandForeground1 },
});
