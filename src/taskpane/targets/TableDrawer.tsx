import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { EditedForm } from "../../model/edited-form";
import type { ComparedForms } from "../../questions/target-questions";
import { DetailDrawer } from "../parts/DetailDrawer";
import { useAnswer } from "../use-answer";
import { useEditor } from "./editor-context";
import { IndicatorTable } from "./IndicatorTable";
import { EDITOR } from "./strings";
import { TABLE } from "./table-strings";

interface TableDrawerProps {
  readonly isOpen: boolean;
  readonly form: EditedForm;
  /** Last year's form of the project, where the user chose one. */
  readonly last: EditedForm | undefined;
  readonly onCompare: () => void;
  readonly onClose: () => void;
}

/** The indicators as one table, beside last year's where the user has them. */
export function TableDrawer({ isOpen, onClose, ...rest }: TableDrawerProps) {
  return (
    <DetailDrawer title={TABLE.title} closeLabel={TABLE.close} isOpen={isOpen} isWide onClose={onClose}>
      <Filling {...rest} />
    </DetailDrawer>
  );
}

/** Milliseconds after the last key until the forms are compared again. */
const PAUSE = 300;

function Filling({ form, last, onCompare }: Omit<TableDrawerProps, "isOpen" | "onClose">) {
  const styles = useStyles();
  const { act, undo } = useEditor();
  const asked = useMemo(() => last && { form, last }, [form, last]);
  const { answer } = useAnswer("compareForms", asked, PAUSE);
  const compared = last && answer;
  return (
    <div className={styles.body}>
      <Text size={200} className={styles.quiet}>
        {TABLE.intro}
      </Text>
      {last && <Text size={200}>{TABLE.comparedWith(last.name)}</Text>}
      <IndicatorTable form={form} compared={compared} />
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => act({ type: "addBlank", level2: form.indicators.at(-1)?.level2 ?? "quantity" })}
        >
          {TABLE.addRow}
        </Button>
        <Button size="small" onClick={undo}>
          {EDITOR.undo}
        </Button>
        <Button size="small" onClick={onCompare}>
          {TABLE.compare}
        </Button>
      </div>
      {compared && <LastYears compared={compared} />}
    </div>
  );
}

/** What last year's form had and this one has not, and a goal that was copied. */
function LastYears({ compared: { left, hasSameGoal } }: { readonly compared: ComparedForms }) {
  const styles = useStyles();
  const { act } = useEditor();
  return (
    <>
      {hasSameGoal && <Text size={200}>{TABLE.sameGoal}</Text>}
      {left.length > 0 && (
        <div className={styles.left}>
          <Text size={200}>{TABLE.left(left.length)}</Text>
          {left.map((row) => (
            <Button
              key={row.id}
              size="small"
              onClick={() => act({ type: "add", rows: [{ ...row, value: "", origin: "last-year" }] })}
            >
              {TABLE.takeUp(row.name)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  left: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});
