import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { FolderOpenRegular, WarningFilled } from "../icons";
import type { LastYearFound } from "../../questions/narrative-questions";
import { useFilePick } from "../parts/PickFile";
import { LAST_YEAR } from "./strings";
import { useNarrative } from "./use-narrative";

/** Last year's file: the choice, what was found in it, and what it did for the text. */
export function LastYearBox() {
  const styles = useStyles();
  const { state, narrative } = useNarrative();
  const isBusy = state.work !== undefined && !state.work.isQuiet;
  const found = state.written?.text.lastYear;
  const year = state.written?.text.year;
  const file = state.lastYear && found?.file;
  const { open, input } = useFilePick({
    label: LAST_YEAR.pick,
    accept: ".xlsx,.docx,.json",
    onPick: (picked) => void narrative.pickLastYear(picked),
  });
  return (
    <section className={styles.box} aria-label={LAST_YEAR.title}>
      <Text weight="semibold">{LAST_YEAR.title}</Text>
      {file ? (
        <Found file={file} />
      ) : (
        <Text size={200} className={styles.muted}>
          {state.lastYear?.name ?? LAST_YEAR.none}
        </Text>
      )}
      {found && found.ownTables > 0 && year !== undefined && (
        <Text size={200}>{LAST_YEAR.own(found.ownTables, year - 1)}</Text>
      )}
      {found?.isMissing && <Warning text={LAST_YEAR.missing} />}
      <div className={styles.buttons}>
        {file && file.mismatches.length > 0 && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => void narrative.useLastYearDespite(file.mismatches)}
          >
            {LAST_YEAR.useNevertheless}
          </Button>
        )}
        <Button size="small" icon={<FolderOpenRegular />} disabledFocusable={isBusy} onClick={open}>
          {file ? LAST_YEAR.other : LAST_YEAR.pick}
        </Button>
        {file && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={() => void narrative.dropLastYear()}
          >
            {LAST_YEAR.drop}
          </Button>
        )}
      </div>
      {input}
    </section>
  );
}

function Found({ file }: { readonly file: NonNullable<LastYearFound["file"]> }) {
  const styles = useStyles();
  return (
    <>
      <Text size={200} className={styles.words}>
        {file.name}
        <br />
        {[LAST_YEAR.about(file.unitName, file.year), LAST_YEAR.tables(file.tables)].join(" · ")}
      </Text>
      {file.mismatches.length === 0 && <Text size={200}>{LAST_YEAR.gave(file.answered, file.carried)}</Text>}
      {file.notes.map((note) => (
        <Warning key={note} text={note} />
      ))}
      {file.mismatches.length > 0 && <Text size={200}>{LAST_YEAR.ask}</Text>}
    </>
  );
}

function Warning({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.warning}>
      <WarningFilled aria-hidden className={styles.sign} />
      <Text size={200}>{text}</Text>
    </div>
  );
}

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  muted: { color: tokens.colorNeutralForeground2 },
  words: { overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  warning: { display: "flex", gap: tokens.spacingHorizontalXS },
  sign: { flexShrink: 0, fontSize: "16px", color: tokens.colorStatusWarningForeground3 },
});
