import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { FormEditor } from "./FormEditor";
import { NewProjectDialog } from "./NewProjectDialog";
import { TargetList } from "./TargetList";
import { useTargets } from "./use-targets";
import { WriteDrawer } from "./WriteDrawer";

/** Tab 绩效目标: the list of projects, or the editor of one form. */
export function TargetsTab() {
  const styles = useStyles();
  const targets = useTargets();
  const [isWriting, setIsWriting] = useState(false);
  const [isBeginning, setIsBeginning] = useState(false);
  const { state } = targets;
  const open = state.openId === undefined ? undefined : state.edits[state.openId];
  return (
    <>
      <div className={styles.scroller} hidden={open !== undefined} tabIndex={-1}>
        <TargetList targets={targets} onWrite={() => setIsWriting(true)} onNew={() => setIsBeginning(true)} />
      </div>
      {open && <FormEditor key={open.id} editing={open} targets={targets} />}
      <NewProjectDialog isOpen={isBeginning} targets={targets} onClose={() => setIsBeginning(false)} />
      <WriteDrawer isOpen={isWriting} targets={targets} onClose={() => setIsWriting(false)} />
    </>
  );
}

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    "&[hidden]": { display: "none" },
  },
});
