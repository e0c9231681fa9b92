import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { EditedForm } from "../../model/edited-form";
import { DiscardDialog } from "./DiscardDialog";
import { type Editor, EditorContext, placeFindings } from "./editor-context";
import { EditorHeader } from "./EditorHeader";
import type { FormAction } from "./form-actions";
import { FormFields } from "./FormFields";
import { GoalFields } from "./GoalFields";
import { IndicatorTree } from "./IndicatorTree";
import { LastYearDrawer } from "./LastYearDrawer";
import { LibraryDrawer } from "./LibraryDrawer";
import { MoneyFields } from "./MoneyFields";
import { PrintPreview } from "./PrintPreview";
import { CARD } from "./strings";
import { TableDrawer } from "./TableDrawer";
import { TaskFields } from "./TaskFields";
import { type FormEditing, listedTargets } from "./targets-state";
import { useNextFinding } from "./use-next-finding";
import type { Targets } from "./use-targets";

interface FormEditorProps {
  readonly editing: FormEditing;
  readonly targets: Targets;
}

type Popup = "library" | "lastYear" | "table" | "print" | "discard";

/** The editor of one form: its fields, its money, its goals and its indicators, each with what the rules say of it. */
export function FormEditor({ editing, targets }: FormEditorProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [popup, setPopup] = useState<Popup | undefined>(undefined);
  const { state, dispatch } = targets;
  const { id, history } = editing;
  const form = history.present;
  const findings = useMemo(() => state.findings[id] ?? [], [state.findings, id]);
  const editor = useMemo(
    (): Editor => ({
      act: (action: FormAction) => dispatch({ type: "acted", id, action }),
      undo: () => dispatch({ type: "undone", id }),
      findingsAt: placeFindings(findings),
    }),
    [dispatch, id, findings],
  );
  const next = useNextFinding(scroller, findings);
  const item = useMemo(() => listedTargets(state).find((each) => each.id === id), [state, id]);
  const [last, setLast] = useState<EditedForm | undefined>(undefined);
  const close = (): void => setPopup(undefined);
  return (
    <EditorContext.Provider value={editor}>
      <EditorHeader editing={editing} targets={targets} findings={findings} onNext={next} onOpen={setPopup} />
      <div ref={scroller} className={styles.scroller} tabIndex={-1}>
        {item?.hasMovedOn && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{CARD.movedOn}</MessageBarBody>
          </MessageBar>
        )}
        <FormFields form={form} />
        {form.kind === "unit" ? <TaskFields tasks={form.tasks} /> : <MoneyFields money={form.money} />}
        <GoalFields goals={form.goals} />
        <IndicatorTree form={form} onOpenLibrary={() => setPopup("library")} onOpenTable={() => setPopup("table")} />
        <OtherFields fields={form.fields} />
      </div>
      <LibraryDrawer isOpen={popup === "library"} form={form} amount={item?.amount} onClose={close} />
      <LastYearDrawer isOpen={popup === "lastYear"} form={form} onCompare={setLast} onClose={close} />
      <TableDrawer
        isOpen={popup === "table"}
        form={form}
        last={last}
        onCompare={() => setPopup("lastYear")}
        onClose={close}
      />
      <PrintPreview isOpen={popup === "print"} form={form} overview={state.overview} onClose={close} />
      <DiscardDialog
        isOpen={popup === "discard"}
        name={editing.name}
        onClose={close}
        onDiscard={() => void targets.discard(id)}
      />
    </EditorContext.Provider>
  );
}

/** Fields the editor knows no place for, as they were read. */
function OtherFields({ fields }: { readonly fields: FormEditing["history"]["present"]["fields"] }) {
  const styles = useStyles();
  return fields
    .filter(({ text }) => text !== "")
    .map(({ label, text }) => (
      <Text key={label} size={200} className={styles.other}>
        {label}：{text}
      </Text>
    ));
}

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  other: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
