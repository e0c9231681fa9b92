import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { TEXTS } from "./strings";

interface ProblemBarProps {
  /** One sentence each. */
  readonly problems: readonly string[];
  /** What several together are called. */
  readonly titleOf: (count: number) => string;
  readonly onDismiss: () => void;
}

/** What could not be done, never higher than a line until the user wants to read all of it. */
export function ProblemBar({ problems, titleOf, onDismiss }: ProblemBarProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  if (problems.length === 0) return null;
  const isOne = problems.length === 1;
  return (
    <MessageBar
      intent="warning"
      layout={isOne ? "auto" : isOpen ? "multiline" : "singleline"}
      role="alert"
      className={styles.bar}
    >
      <MessageBarBody className={styles.body}>
        {isOne ? problems[0] : titleOf(problems.length)}
        {isOpen && !isOne && (
          <ul className={styles.list}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions>
        {!isOne && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? TEXTS.fold : TEXTS.why}
          </Button>
        )}
        <Button size="small" onClick={onDismiss}>
          {TEXTS.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  bar: { flexShrink: 0, maxHeight: "40vh", overflowY: "auto" },
  body: { overflowWrap: "anywhere" },
  list: { margin: "4px 0", paddingLeft: "20px" },
});
