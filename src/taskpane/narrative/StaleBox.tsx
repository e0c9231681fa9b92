import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { toA1 } from "../../model/cell";
import type { WrittenNarrative } from "../../questions/narrative-questions";
import { SOURCE, STALE } from "./strings";
import { useNarrative } from "./use-narrative";

/** Cells that changed after the sheet was written: what its numbers were, what they are now. */
export function StaleBox({ text }: { readonly text: WrittenNarrative }) {
  const styles = useStyles();
  const { state, narrative } = useNarrative();
  const { stale } = text;
  if (stale.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        {STALE.title(stale.length)}
        <ul className={styles.list}>
          {stale.map(({ cell, then, now, lines }) => (
            <li key={toA1(cell)}>
              <Link
                as="button"
                inline
                className={styles.cell}
                aria-label={SOURCE.goTo(toA1(cell))}
                onClick={() => narrative.goTo(cell)}
              >
                {toA1(cell)}
              </Link>{" "}
              {STALE.change(then, now)}（{STALE.places(lines.length)}）
            </li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabledFocusable={state.work !== undefined && !state.work.isQuiet}
          onClick={() => void narrative.writeSheet()}
        >
          {STALE.update}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  body: { overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "18px", maxHeight: "160px", overflowY: "auto" },
  cell: { fontSize: tokens.fontSizeBase200 },
});
