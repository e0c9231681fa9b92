import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { EditedForm, EditedIndicator } from "../../model/edited-form";
import type { Level2 } from "../../model/target";
import { LEVEL1_TERMS, LEVEL2_TERMS, LEVELS } from "../../model/target-terms";
import { AddRegular, DocumentTableRegular, LightbulbRegular } from "../icons";
import { HEARD } from "../parts/heard";
import { useEditor } from "./editor-context";
import { FormSection } from "./FormSection";
import { indicatorGroups } from "./indicator-groups";
import { IndicatorRow } from "./IndicatorRow";
import { EDITOR, INDICATORS } from "./strings";
import { TABLE } from "./table-strings";
import { useFocusAfter } from "./use-focus-after";
import { useRowDrag } from "./use-row-drag";

interface Removed {
  readonly indicator: EditedIndicator;
  readonly index: number;
}

interface IndicatorTreeProps {
  readonly form: EditedForm;
  readonly onOpenLibrary: () => void;
  readonly onOpenTable: () => void;
}

/** The indicators by level. Rows move by dragging, by arrow keys on their handle, and by their menu. */
export function IndicatorTree({ form, onOpenLibrary, onOpenTable }: IndicatorTreeProps) {
  const styles = useStyles();
  const tree = useRef<HTMLDivElement>(null);
  const { act } = useEditor();
  const [removed, setRemoved] = useState<Removed | undefined>(undefined);
  const [movedId, setMovedId] = useState<string | undefined>(undefined);
  const focusLater = useFocusAfter(tree, form.indicators);
  const drag = useRowDrag(tree, (id, target, side) => act({ type: "drop", id, target, side }));
  const waiting =
    form.indicators.filter(({ isUnconfirmed }) => isUnconfirmed).length +
    form.goals.filter(({ isUnconfirmed }) => isUnconfirmed).length;
  const step = (id: string, by: -1 | 1): void => {
    setMovedId(id);
    focusLater(`[data-handle="${id}"]`);
    act({ type: "step", id, by });
  };
  const remove = (indicator: EditedIndicator): void => {
    setRemoved({ indicator, index: form.indicators.findIndex(({ id }) => id === indicator.id) });
    focusLater("[data-restore]");
    act({ type: "remove", id: indicator.id });
  };
  const restore = (): void => {
    if (removed) {
      focusLater(`[data-handle="${removed.indicator.id}"]`);
      act({ type: "restore", ...removed });
    }
    setRemoved(undefined);
  };
  return (
    <FormSection title={EDITOR.indicators} aside={<Text size={200}>{INDICATORS.count(form.indicators.length)}</Text>}>
      <div className={styles.tools}>
        <Button size="small" appearance="primary" icon={<LightbulbRegular />} onClick={onOpenLibrary}>
          {INDICATORS.library}
        </Button>
        <Button size="small" icon={<DocumentTableRegular />} onClick={onOpenTable}>
          {TABLE.open}
        </Button>
        <AddBlank form={form} onAdd={() => focusLater("[data-blank] input")} />
      </div>
      {waiting > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{INDICATORS.waiting(waiting)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => act({ type: "confirmAll" })}>
              {INDICATORS.confirmAll(waiting)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div ref={tree} className={styles.tree}>
        {form.indicators.length === 0 && <Text className={styles.quiet}>{INDICATORS.empty}</Text>}
        {indicatorGroups(form.indicators).map(({ level1, level2, opensLevel1, rows }) => (
          <div key={rows[0]?.indicator.id} role="group" className={styles.group} aria-label={`${level1} ${level2}`}>
            {opensLevel1 && (
              <Text as="h4" weight="semibold" className={styles.level1}>
                {level1 === "" ? INDICATORS.noLevel : level1}
              </Text>
            )}
            <Text as="h5" size={200} className={styles.level2}>
              {level2 === "" ? INDICATORS.noLevel : level2}{" "}
              <Badge size="small" appearance="outline" color="informative">
                {rows.length}
              </Badge>
            </Text>
            <ol className={styles.rows}>
              {rows.map(({ indicator, index }) => (
                <IndicatorRow
                  key={indicator.id}
                  indicator={indicator}
                  index={index}
                  isLast={index === form.indicators.length - 1}
                  scheme={form.scheme}
                  layout={form.layout}
                  mark={drag.over?.target === indicator.id ? drag.over.side : undefined}
                  onDragStart={drag.start}
                  onStep={step}
                  onRemove={remove}
                />
              ))}
            </ol>
          </div>
        ))}
      </div>
      <div role="status" className={styles.heard}>
        {movedText(form, movedId)}
      </div>
      {removed && (
        <MessageBar intent="info" layout="multiline" politeness="polite">
          <MessageBarBody>{INDICATORS.removed(nameOf(removed.indicator))}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" data-restore onClick={restore}>
              {EDITOR.undo}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </FormSection>
  );
}

const nameOf = ({ name }: EditedIndicator): string => (name === "" ? INDICATORS.unnamed : name);

/** Where a row moved by the keyboard is now, for those who do not see it. */
function movedText({ indicators }: EditedForm, id: string | undefined): string {
  const index = indicators.findIndex((each) => each.id === id);
  const row = indicators[index];
  return row ? INDICATORS.moved(nameOf(row), index + 1, row.level2Text) : "";
}

/** An empty row below a second level of the user's choice. */
function AddBlank({ form, onAdd }: { readonly form: EditedForm; readonly onAdd: () => void }) {
  const styles = useStyles();
  const { act } = useEditor();
  return (
    <div className={styles.add}>
      <AddRegular aria-hidden />
      <Select
        size="small"
        aria-label={INDICATORS.addBlank}
        value=""
        onChange={(_, { value }) => {
          onAdd();
          if (value !== "") act({ type: "addBlank", level2: value as Level2 });
        }}
      >
        <option value="">{INDICATORS.addBlank}</option>
        {LEVELS[form.scheme].map(([level1, seconds]) => (
          <optgroup key={level1} label={LEVEL1_TERMS[level1]}>
            {seconds.map((level2) => (
              <option key={level2} value={level2}>
                {LEVEL2_TERMS[level2]}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </div>
  );
}

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  add: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  tree: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  level1: { margin: 0, paddingTop: tokens.spacingVerticalXS },
  level2: { margin: 0, color: tokens.colorNeutralForeground2 },
  rows: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  heard: HEARD,
});
