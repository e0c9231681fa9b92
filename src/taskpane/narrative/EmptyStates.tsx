import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { EmptyState } from "../parts/EmptyState";
import { DocumentTableRegular, DocumentTextRegular } from "../icons";
import { SafetyPromise, Steps } from "../parts/StartNotes";
import { START } from "./strings";

/** Before the first text. */
export function StartState() {
  return (
    <EmptyState icon={<DocumentTextRegular />} title={START.title}>
      <Steps steps={START.steps} />
      <SafetyPromise text={START.promise} />
    </EmptyState>
  );
}

/** Without tables there is nothing to write from. */
export function NoTablesState() {
  const styles = useStyles();
  return (
    <EmptyState icon={<DocumentTableRegular />} title={START.noTablesTitle}>
      <Text className={styles.body}>{START.noTablesBody}</Text>
    </EmptyState>
  );
}

const useStyles = makeStyles({
  body: { textAlign: "center", color: tokens.colorNeutralForeground2 },
});
