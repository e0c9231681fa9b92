import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { EditedForm } from "../../model/edited-form";
import { bareProjectName } from "../../model/project";
import { DetailDrawer } from "../parts/DetailDrawer";
import { useServices } from "../services";
import { userMessage } from "../store/user-message";
import { usePane } from "../use-pane";
import { useEditor } from "./editor-context";
import { PickFile } from "../parts/PickFile";
import { LAST_YEAR, LIST } from "./strings";
import { useBug } from "../use-bug";
import { versionOf } from "../../questions/version";

interface LastYearDrawerProps {
  readonly isOpen: boolean;
  readonly form: EditedForm;
  /** The user only wants to see the form beside this one. */
  readonly onCompare: (last: EditedForm) => void;
  readonly onClose: () => void;
}

type Found =
  | { readonly phase: "none" | "reading" }
  | { readonly phase: "read"; readonly file: string; readonly forms: readonly EditedForm[] }
  | { readonly phase: "failed"; readonly trouble: string };

/** Last year's workbook: one of its forms becomes the start of this one. */
export function LastYearDrawer({ isOpen, form, onCompare, onClose }: LastYearDrawerProps) {
  return (
    <DetailDrawer title={LAST_YEAR.title} closeLabel={LAST_YEAR.close} isOpen={isOpen} onClose={onClose}>
      <LastYear form={form} onCompare={onCompare} onClose={onClose} />
    </DetailDrawer>
  );
}

function LastYear({ form, onCompare, onClose }: Omit<LastYearDrawerProps, "isOpen">) {
  const styles = useStyles();
  const { act } = useEditor();
  const { controller } = usePane();
  const [found, pick] = usePicked();
  const begin = (last: EditedForm): void => {
    act({ type: "lastYear", form: last });
    onCompare(last);
    controller.notify({ intent: "info", text: LAST_YEAR.used(last.name) });
    onClose();
  };
  const compare = (last: EditedForm): void => {
    onCompare(last);
    controller.notify({ intent: "info", text: LAST_YEAR.compared(last.name) });
    onClose();
  };
  return (
    <div className={styles.body}>
      <Text>{LAST_YEAR.intro}</Text>
      <PickFile label={LAST_YEAR.pick} isBusy={found.phase === "reading"} onPick={(file) => void pick(file)} />
      {found.phase === "reading" && <Spinner label={LAST_YEAR.reading} />}
      {found.phase === "failed" && <Text role="alert">{found.trouble}</Text>}
      {found.phase === "read" && found.forms.length === 0 && <Text role="alert">{LAST_YEAR.none}</Text>}
      {found.phase === "read" && found.forms.length > 0 && (
        <>
          {form.indicators.length > 0 && <Text size={200}>{LAST_YEAR.replace(form.indicators.length)}</Text>}
          <ul className={styles.forms} aria-label={LAST_YEAR.found(found.file)}>
            {likeliestFirst(found.forms, form.name).map((last, i) => (
              <li key={i} className={styles.form}>
                <Text weight="semibold">{last.name === "" ? LIST.noName : last.name}</Text>
                <Text size={200} className={styles.quiet}>
                  {[
                    ...(isSame(last, form.name) ? [LAST_YEAR.same] : []),
                    LAST_YEAR.indicators(last.indicators.length),
                  ].join(" · ")}
                </Text>
                <Button
                  size="small"
                  appearance={isSame(last, form.name) ? "primary" : "secondary"}
                  aria-label={`${LAST_YEAR.use}：${last.name}`}
                  onClick={() => begin(last)}
                >
                  {LAST_YEAR.use}
                </Button>
                <Button size="small" aria-label={`${LAST_YEAR.compare}：${last.name}`} onClick={() => compare(last)}>
                  {LAST_YEAR.compare}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const isSame = (last: EditedForm, name: string): boolean => bareProjectName(last.name) === bareProjectName(name);

const likeliestFirst = (forms: readonly EditedForm[], name: string): readonly EditedForm[] => [
  ...forms.filter((last) => isSame(last, name)),
  ...forms.filter((last) => !isSame(last, name)),
];

/** Reads the forms of a workbook the user picks. It is read only; nothing of it is kept. */
function usePicked(): readonly [Found, (file: File) => Promise<void>] {
  const { readWorkbook, ask } = useServices();
  const { settings } = usePane().state;
  const guard = useBug();
  const [found, setFound] = useState<Found>({ phase: "none" });
  const pick = async (file: File): Promise<void> => {
    setFound({ phase: "reading" });
    try {
      const version = versionOf(await readWorkbook(file));
      const forms = await ask("formsOf", { version, settings });
      setFound({ phase: "read", file: file.name, forms });
    } catch (error) {
      const trouble = userMessage(error);
      if (trouble === undefined) guard(error);
      else setFound({ phase: "failed", trouble });
    }
  };
  return [found, pick];
}

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  forms: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    alignSelf: "stretch",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
