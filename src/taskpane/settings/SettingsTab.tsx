import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { restoreRule } from "../decisions";
import { correctTable } from "../table-corrections";
import { SEVERITY_WORDS, type RuleCode } from "../../model/finding";
import { columnMeaningName, rowMeaningName } from "../../model/meaning";
import type { Settings } from "../../model/settings";
import { TABLE_TERMS } from "../../model/table-id";
import { tellColumn, tellRow } from "../reading/reading-view";
import { READING } from "../reading/strings";
import type { PanePanel } from "../services";
import { meaningsAsConfig } from "../settings-state";
import { ruleName } from "../strings";
import { DiagnosisDialog } from "../trouble/DiagnosisDialog";
import { ProbeProgram } from "../trouble/ProbeProgram";
import { usePane, useRules } from "../use-pane";
import { About } from "./About";
import { BureauLibrary } from "./BureauLibrary";
import { ClearDialog } from "./ClearDialog";
import { Decisions } from "./Decisions";
import { useHabits } from "./Habits";
import { OfficialCatalogue } from "./OfficialCatalogue";
import { OwnProfiles } from "./OwnProfiles";
import { SETTINGS } from "./strings";
import { useGiveFile } from "./use-give-file";

/** Tab 设置: what the user decided, with the way back; what is stored; what this is. */
export function SettingsTab({ panels }: { readonly panels: readonly PanePanel[] }) {
  const styles = useStyles();
  const { state } = usePane();
  const [open, setOpen] = useState<"clear" | "diagnosis" | undefined>(undefined);
  const returnHere = useRestoreFocusTarget();
  const habits = useHabits();
  const close = (): void => setOpen(undefined);
  return (
    <div className={styles.page}>
      <Waivers />
      <ChangedRules />
      <CorrectedTables />
      <CorrectedReadings />
      <Section title={SETTINGS.officialList}>
        <OfficialCatalogue />
      </Section>
      <Section title={SETTINGS.profiles}>
        <OwnProfiles />
      </Section>
      <Section title={SETTINGS.library}>
        <BureauLibrary />
      </Section>
      {habits && <Section title={SETTINGS.habits}>{habits}</Section>}
      <Section title={SETTINGS.data}>
        <Text block>{SETTINGS.dataIntro}</Text>
        <Button
          {...returnHere}
          className={styles.button}
          disabledFocusable={state.task !== undefined}
          onClick={() => setOpen("clear")}
        >
          {SETTINGS.clear}
        </Button>
      </Section>
      <Section title={SETTINGS.about}>
        <About />
        <Button {...returnHere} className={styles.button} onClick={() => setOpen("diagnosis")}>
          {SETTINGS.diagnosis}
        </Button>
        <ProbeProgram className={styles.button} />
      </Section>
      <ClearDialog isOpen={open === "clear"} onClose={close} panels={panels} />
      <DiagnosisDialog isOpen={open === "diagnosis"} onClose={close} state={state} error={state.trouble} />
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

function Waivers() {
  const { state, controller } = usePane();
  const rules = useRules();
  const { settings } = state;
  return (
    <Section title={SETTINGS.waivers}>
      <Decisions
        empty={SETTINGS.noWaivers}
        undoLabel={SETTINGS.revoke}
        decisions={settings.waivers.map((waiver) => ({
          key: [waiver.rule, ...waiver.cells].join("|"),
          title: ruleName(waiver.rule, rules.get(waiver.rule)?.title),
          detail: waiver.cells.join("、"),
          reason: SETTINGS.reason(waiver.reason),
          undo: () =>
            void controller.decide(
              { ...settings, waivers: settings.waivers.filter((each) => each !== waiver) },
              "none",
            ),
        }))}
      />
    </Section>
  );
}

function ChangedRules() {
  const { state, controller } = usePane();
  const rules = useRules();
  const { settings } = state;
  const changed = Object.entries(settings.rules) as [RuleCode, (typeof settings.rules)[RuleCode]][];
  return (
    <Section title={SETTINGS.rules}>
      <Decisions
        empty={SETTINGS.noRules}
        undoLabel={SETTINGS.restore}
        decisions={changed.map(([code, setting]) => ({
          key: code,
          title: ruleName(code, rules.get(code)?.title),
          detail: setting?.severity && !setting.off ? SETTINGS.changed(SEVERITY_WORDS[setting.severity]) : SETTINGS.off,
          reason: SETTINGS.reason(setting?.reason ?? ""),
          undo: () => void controller.decide(restoreRule(settings, code), "recheck"),
        }))}
      />
    </Section>
  );
}

function CorrectedTables() {
  const { state, controller } = usePane();
  const { settings } = state;
  return (
    <Section title={SETTINGS.tables}>
      <Decisions
        empty={SETTINGS.noTables}
        undoLabel={SETTINGS.withdraw}
        decisions={settings.tableTypes.map(({ sheet, top, type }) => ({
          key: `${sheet}|${top}`,
          title: SETTINGS.tableAt(sheet, top),
          detail: type === "ignore" ? SETTINGS.ignored : TABLE_TERMS[type],
          undo: () => void controller.decide(correctTable(settings, sheet, top, "auto"), "recheck"),
        }))}
      />
    </Section>
  );
}

function CorrectedReadings() {
  const styles = useStyles();
  const { state, controller } = usePane();
  const give = useGiveFile();
  const { settings } = state;
  const { columns = [], rows = [] } = settings;
  const config = meaningsAsConfig(settings);
  const withdraw = (next: Settings): void => void controller.decide(next, "recheck");
  return (
    <Section title={SETTINGS.readings}>
      <Decisions
        empty={SETTINGS.noReadings}
        undoLabel={SETTINGS.withdraw}
        decisions={[
          ...columns.map((each) => ({
            key: `column|${each.sheet}|${each.head.join("|")}|${each.nth}`,
            title: SETTINGS.columnAt(each.sheet, each.head.join(" › ") || READING.noHead, each.nth),
            detail: columnMeaningName(each.as),
            undo: () => withdraw(tellColumn(settings, each, undefined)),
          })),
          ...rows.map((each) => ({
            key: `row|${each.sheet}|${each.label}|${each.nth}`,
            title: SETTINGS.rowAt(each.sheet, each.label || READING.noLabel, each.nth),
            detail: rowMeaningName(each.as),
            undo: () => withdraw(tellRow(settings, each, undefined)),
          })),
        ]}
      />
      {config !== undefined && (
        <Button className={styles.button} onClick={() => void give(SETTINGS.readingsFile, config, SETTINGS.exported)}>
          {SETTINGS.exportReadings}
        </Button>
      )}
    </Section>
  );
}

const useStyles = makeStyles({
  page: { flexGrow: 1, overflowY: "auto", padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  heading: { margin: `${tokens.spacingVerticalL} 0 0`, fontSize: tokens.fontSizeBase300 },
  button: { alignSelf: "flex-start" },
});
