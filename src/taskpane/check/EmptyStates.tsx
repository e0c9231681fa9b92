import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ClipboardCheckmarkRegular, DocumentTableRegular } from "../icons";
import { SafetyPromise, Steps } from "../parts/StartNotes";
import { EmptyState } from "../parts/EmptyState";
import { RESULT, START } from "./strings";

/** Before the first check. */
export function StartState() {
  return (
    <EmptyState icon={<ClipboardCheckmarkRegular />} title={START.title}>
      <Steps steps={START.steps} />
      <SafetyPromise text={START.promise} />
    </EmptyState>
  );
}

/** The workbook holds nothing that looks like a budget table. */
export function NoTablesState({ onOpenTables }: { readonly onOpenTables: () => void }) {
  const styles = useStyles();
  return (
    <EmptyState icon={<DocumentTableRegular />} title={RESULT.noTablesTitle}>
      <Text className={styles.body}>{RESULT.noTablesBody}</Text>
      <Button {...useRestoreFocusTarget()} onClick={onOpenTables}>
        {RESULT.openTables}
      </Button>
    </EmptyState>
  );
}

/** Nothing found; what was not judged is said in the same breath. */
export function CleanState({ evaluated, missed }: { readonly evaluated: number; readonly missed: number }) {
  const styles = useStyles();
  return (
    <EmptyState icon={<CheckmarkCircleRegular className={styles.clean} />} title={RESULT.cleanTitle}>
      <Text className={styles.body}>{RESULT.cleanBody(evaluated, missed)}</Text>
    </EmptyState>
  );
}

/** There are findings, but the filter or the search hides them all. */
export function NoMatchState({ count, onReset }: { readonly count: number; readonly onReset: () => void }) {
  const styles = useStyles();
  return (
    <EmptyState icon={<ClipboardCheckmarkRegular />} title={RESULT.noMatchTitle}>
      <Text className={styles.body}>{RESULT.noMatchBody(count)}</Text>
      <Button onClick={onReset}>{RESULT.resetFilter}</Button>
    </EmptyState>
  );
}

const useStyles = makeStyles({
  clean: { color: tokens.colorStatusSuccessForeground1 },
  body: { textAlign: "center", color: tokens.colorNeutralForeground2 },
});
