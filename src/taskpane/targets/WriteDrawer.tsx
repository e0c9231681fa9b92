import { Button, Checkbox, Field, makeStyles, Select, Spinner, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { EditedForm } from "../../model/edited-form";
import type { TargetLayoutId } from "../../model/target";
import { DetailDrawer } from "../parts/DetailDrawer";
import { useServices } from "../services";
import { userMessage } from "../store/user-message";
import { usePane } from "../use-pane";
import { useInputStyles } from "./input-styles";
import type { WritePreview } from "../../questions/target-questions";
import { LIST, STATUS, WRITE } from "./strings";
import { type ListedTarget, listedTargets } from "./targets-state";
import { useBug } from "../use-bug";
import { usePreview } from "./use-preview";
import type { Targets } from "./use-targets";

interface WriteDrawerProps {
  readonly isOpen: boolean;
  readonly targets: Targets;
  readonly onClose: () => void;
}

/** Which forms go where, in which layout, and what will be missing: shown before anything is written. */
export function WriteDrawer({ isOpen, targets, onClose }: WriteDrawerProps) {
  return (
    <DetailDrawer title={WRITE.title} closeLabel={WRITE.close} isOpen={isOpen} onClose={onClose}>
      <WriteForms targets={targets} onClose={onClose} />
    </DetailDrawer>
  );
}

interface Writable {
  readonly item: ListedTarget;
  readonly form: EditedForm;
}

function WriteForms({ targets: { state }, onClose }: Omit<WriteDrawerProps, "isOpen">) {
  const styles = useStyles();
  const input = useInputStyles();
  const all = writable(state);
  const own = all.filter(({ item }) => item.status !== "form");
  const [left, setLeft] = useState<ReadonlySet<string>>(
    new Set(own.length > 0 ? all.filter((each) => !own.includes(each)).map(({ item }) => item.id) : []),
  );
  const [layout, setLayout] = useState<TargetLayoutId>(state.overview?.layout ?? "ministry-2021");
  const chosen = all.filter(({ item }) => !left.has(item.id)).map(({ form }) => form);
  const preview = usePreview(chosen, layout);
  const write = useWriting(chosen, layout, onClose);
  return (
    <div className={styles.body}>
      <Field label={WRITE.layout}>
        <Select
          className={input.root}
          select={{ className: input.input }}
          value={layout}
          onChange={(_, { value }) => setLayout(value as TargetLayoutId)}
        >
          {state.overview?.layouts.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === state.overview?.layout ? WRITE.ofRegion(name) : name}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className={styles.forms}>
        <legend className={styles.legend}>{WRITE.forms}</legend>
        {all.map(({ item }) => (
          <Checkbox
            key={item.id}
            label={`${item.name === "" ? LIST.noName : item.name}（${STATUS[item.status]}）`}
            checked={!left.has(item.id)}
            onChange={(_, { checked }) =>
              setLeft(
                (before) =>
                  new Set(checked === true ? [...before].filter((id) => id !== item.id) : [...before, item.id]),
              )
            }
          />
        ))}
      </fieldset>
      <Preview forms={chosen} preview={preview} />
      <Text size={200}>{WRITE.own}</Text>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={preview === undefined || chosen.length === 0}
          onClick={() => preview && void write.sheet(preview)}
        >
          {WRITE.sheet}
        </Button>
        <Button disabledFocusable={chosen.length === 0} onClick={() => void write.word()}>
          {WRITE.word}
        </Button>
      </div>
    </div>
  );
}

/** Forms of the workbook and forms in the making; a project for which nothing was begun has none. */
const writable = (state: Targets["state"]): readonly Writable[] =>
  listedTargets(state).flatMap((item) => {
    const form = state.edits[item.id]?.history.present ?? item.form;
    return form && item.status !== "none" ? [{ item, form }] : [];
  });

interface PreviewProps {
  readonly forms: readonly EditedForm[];
  readonly preview: WritePreview | undefined;
}

/** What the written sheet will not hold. */
function Preview({ forms, preview }: PreviewProps) {
  const styles = useStyles();
  if (forms.length === 0) return <Text role="status">{WRITE.none}</Text>;
  if (!preview) return <Spinner size="tiny" label={WRITE.loading} />;
  const open = forms
    .flatMap((form) => [...form.indicators, ...form.goals])
    .filter(({ isUnconfirmed }) => isUnconfirmed);
  const notes = [
    ...(preview.gaps > 0 ? [WRITE.gaps(preview.gaps)] : []),
    ...(open.length > 0 ? [WRITE.unconfirmed(open.length)] : []),
    ...preview.lost.map(({ form, what }) => WRITE.lost(form, what.join("、"))),
  ];
  return (
    <section className={styles.preview} aria-label={WRITE.preview} role="status">
      <Text as="h3" weight="semibold" className={styles.title}>
        {WRITE.preview}
      </Text>
      <ul className={styles.notes}>
        {(notes.length > 0 ? notes : [WRITE.complete]).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

/** Writes the sheet of our own, or saves a Word file. The user's sheets are not touched. */
function useWriting(forms: readonly EditedForm[], layout: TargetLayoutId, onClose: () => void) {
  const { host, ask, saveFile } = useServices();
  const { state, controller } = usePane();
  const guard = useBug();
  const perform = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const text = userMessage(error);
      if (text === undefined) guard(error);
      else controller.notify({ intent: "error", text });
    }
  };
  return {
    sheet: ({ plan }: WritePreview) =>
      perform(async () => {
        const sheet = await host.writeSheet(plan);
        controller.notify({ intent: "success", text: WRITE.written(forms.length, sheet), sheet });
        onClose();
      }),
    word: () =>
      perform(async () => {
        const bytes = await ask("targetsWord", { forms, layout });
        const file = WRITE.fileName(state.checked?.review.identity.unitName ?? forms[0]?.implementer ?? "");
        const isSaved = await saveFile(file, bytes);
        controller.notify(
          isSaved ? { intent: "success", text: WRITE.exported(file) } : { intent: "warning", text: WRITE.notExported },
        );
        if (isSaved) onClose();
      }),
  };
}

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  forms: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  preview: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: { margin: 0 },
  notes: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: "18px", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
