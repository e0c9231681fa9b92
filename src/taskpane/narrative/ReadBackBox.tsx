import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { WrittenNarrative } from "../../questions/narrative-questions";
import { READ_BACK } from "./leaving-strings";
import { useNarrative } from "./use-narrative";

/** The text holds what was changed in a Word file; it stays only once the sheet is written. */
export function ReadBackBox({ readBack }: Pick<WrittenNarrative, "readBack">) {
  const styles = useStyles();
  const { state, narrative } = useNarrative();
  const isBusy = state.work !== undefined && !state.work.isQuiet;
  if (!readBack || !state.edited) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>
        {READ_BACK.isIn(readBack.file)}
        {readBack.isRecordLost && READ_BACK.recordLost}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void narrative.writeSheet()}>
          {READ_BACK.write}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isBusy}
          onClick={() => void narrative.dropReadBack()}
        >
          {READ_BACK.drop}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({ body: { overflowWrap: "anywhere" } });
