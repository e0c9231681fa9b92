import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ListRows } from "../../questions/desk";
import { useStore } from "../../taskpane/store/store";
import { ProblemBar } from "../ProblemBar";
import { exported, type NewWorkbook } from "./exports";
import { RoundBar } from "./RoundBar";
import type { RoundDesk } from "./round-desk";
import { RoundFilters } from "./RoundFilters";
import { RoundTable } from "./RoundTable";
import { type RoundFilter, shownUnits } from "./shown-units";
import { ROUND } from "./strings";
import { UnitPanel } from "./UnitPanel";

interface RoundScreenProps {
  readonly round: RoundDesk;
  readonly newWorkbook: NewWorkbook;
  readonly readList: (file: File) => Promise<ListRows>;
  readonly onDownload: (name: string, bytes: Uint8Array) => void;
  /** Opens a workbook of the round in front. */
  readonly onOpen: (file: File) => void;
  /** Back to the workbooks that are open; undefined where none is. */
  readonly onLeave: (() => void) | undefined;
}

/** The bureau's desk: all units of a folder, and the one beside them that is being reviewed. */
export function RoundScreen({ round, newWorkbook, readList, onDownload, onOpen, onLeave }: RoundScreenProps) {
  const styles = useStyles();
  const state = useStore(round);
  const [filter, setFilter] = useState<RoundFilter>({ state: "all", search: "" });
  const { ledger, selected } = state;
  const unit = ledger?.units.find(({ file }) => file === selected);
  const save = (): void => {
    const text = round.project();
    if (text === undefined) return;
    onDownload(ROUND.projectName, new TextEncoder().encode(text));
    round.saved();
  };
  const shown = ledger ? shownUnits(ledger, filter) : [];
  const acrossOf = (file: string) => ledger?.across?.findings.filter(({ files }) => files.includes(file)) ?? [];
  const file = selected === undefined ? undefined : round.fileOf(selected);
  return (
    <div className={styles.screen}>
      <RoundBar
        round={state}
        onFolder={(files) => void round.checkFolder(files)}
        onProject={(project) => void project.text().then((text) => round.openProject(project.name, text))}
        onList={(kind, list) => void readList(list).then((rows) => round.addList(kind, rows), round.refuse)}
        onPrior={(files) => void round.addPrior(files)}
        onSave={save}
        onExport={(what) => {
          if (ledger) void exported(what, ledger, newWorkbook).then(({ name, bytes }) => onDownload(name, bytes));
        }}
        onStop={round.stop}
        onGoOn={() => void round.goOn()}
        onLeave={onLeave}
      />
      <ProblemBar
        problems={state.problem === undefined ? [] : [state.problem]}
        titleOf={() => ""}
        onDismiss={round.dismiss}
      />
      {!ledger && <Text className={mergeClasses(styles.hint, styles.first)}>{ROUND.hint}</Text>}
      {ledger && (
        <div className={styles.main}>
          <main className={styles.list}>
            <RoundFilters ledger={ledger} filter={filter} onFilter={setFilter} />
            <div className={styles.table} data-region="files">
              <RoundTable units={shown} selected={selected} onSelect={round.select} />
              {shown.length === 0 && ledger.units.length > 0 && <Text className={styles.hint}>{ROUND.empty}</Text>}
              <Notes title={ROUND.unread} items={ledger.unread.map(({ file: name, reason }) => `${name}：${reason}`)} />
              <Notes
                title={ROUND.across}
                items={(ledger.across?.findings ?? []).map(({ code, message }) => `${code} ${message}`)}
              />
            </div>
          </main>
          {unit && (
            <UnitPanel
              key={unit.file}
              unit={unit}
              across={acrossOf(unit.file)}
              canOpen={file !== undefined}
              onOpen={() => file && onOpen(file)}
              onDecide={(decision, remark) => round.mark(unit.file, decision, remark)}
              onClose={() => round.select(undefined)}
            />
          )}
        </div>
      )}
    </div>
  );
}

interface NotesProps {
  readonly title: (count: number) => string;
  readonly items: readonly string[];
}

/** Sentences that belong to no row of the list. */
function Notes({ title, items }: NotesProps) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>{title(items.length)}</summary>
      <ul>
        {items.map((item, i) => (
          <li key={i}>{item}</li>
        ))}
      </ul>
    </details>
  );
}

const useStyles = makeStyles({
  // over the workbooks, which stay as they are
  screen: {
    position: "absolute",
    inset: 0,
    zIndex: 10,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { position: "relative", display: "flex", flexGrow: 1, minHeight: 0 },
  list: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  table: { flexGrow: 1, minHeight: 0, overflow: "auto" },
  hint: { display: "block", padding: "32px 24px", color: tokens.colorNeutralForeground2 },
  first: {
    maxWidth: "640px",
    margin: "auto",
    textAlign: "center",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  notes: { padding: "8px 12px", overflowWrap: "anywhere", "& summary": { cursor: "pointer" } },
});
