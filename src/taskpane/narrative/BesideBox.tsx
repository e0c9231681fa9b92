import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { WrittenNarrative } from "../../questions/narrative-questions";
import { DialogFrame, PaneDialog } from "../parts/PaneDialog";
import { BESIDE } from "./strings";
import { useNarrative } from "./use-narrative";

/** Our sheet and the user's own beside it, or the user's set aside for ours: one of them alone is to be published. */
export function BesideBox({ text }: { readonly text: WrittenNarrative }) {
  const { ours, users, aside } = text.sheets;
  if (aside !== undefined) return <SetAside aside={aside} />;
  return ours !== undefined && users !== undefined ? <Beside ours={ours} users={users} /> : null;
}

function Beside({ ours, users }: { readonly ours: string; readonly users: string }) {
  const styles = useStyles();
  const { state, narrative } = useNarrative();
  const [isKept, setKept] = useState(false);
  if (isKept) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{BESIDE.two(ours, users)}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabledFocusable={state.work !== undefined}
          onClick={() => void narrative.replaceUsers(users)}
        >
          {BESIDE.replace}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setKept(true)}>
          {BESIDE.keep}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function SetAside({ aside }: { readonly aside: string }) {
  const styles = useStyles();
  const { state, narrative } = useNarrative();
  const [isAsking, setAsking] = useState(false);
  const isBusy = state.work !== undefined;
  const remove = (): void => {
    setAsking(false);
    void narrative.removeUsers(aside);
  };
  const actions = (
    <>
      <Button appearance="primary" onClick={remove}>
        {BESIDE.remove}
      </Button>
      <Button onClick={() => setAsking(false)}>{BESIDE.cancel}</Button>
    </>
  );
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{BESIDE.aside(aside)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void narrative.giveBackUsers()}>
          {BESIDE.back}
        </Button>
        <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={() => setAsking(true)}>
          {BESIDE.removeAsk}
        </Button>
      </MessageBarActions>
      <PaneDialog isAlert isOpen={isAsking} onClose={() => setAsking(false)}>
        <DialogFrame title={BESIDE.remove} actions={actions}>
          <Text>{BESIDE.isFinal(aside)}</Text>
        </DialogFrame>
      </PaneDialog>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  bar: { flexShrink: 0, borderRadius: 0, borderLeft: "none", borderRight: "none" },
  body: { overflowWrap: "anywhere" },
});
