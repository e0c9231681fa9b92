import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { WrittenNarrative } from "../../questions/narrative-questions";
import { HEADER } from "./strings";

/** What the user should know about this text as a whole. */
export function Notes({ text }: { readonly text: WrittenNarrative }) {
  const styles = useStyles();
  const { narrative, isMemoryLost, unusedAnswers, lastYear } = text;
  // what is wrong with last year's file stands beside its name already
  const notices = narrative.notices.filter((each) => !lastYear.file?.notes.includes(each));
  const notes = [
    ...notices,
    ...(isMemoryLost ? [HEADER.memoryLost] : []),
    ...(unusedAnswers > 0 ? [HEADER.unusedAnswers(unusedAnswers)] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <div className={styles.notes}>
      {notes.map((note) => (
        <MessageBar key={note} intent={note === HEADER.memoryLost ? "warning" : "info"} layout="multiline">
          <MessageBarBody className={styles.body}>{note}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  body: { overflowWrap: "anywhere" },
});
