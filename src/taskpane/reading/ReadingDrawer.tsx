import { Button, Link, makeStyles, Spinner, Switch, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { type CellRef, toA1 } from "../../model/cell";
import type { PanelReading, TableReading } from "../../model/table-reading";
import { TERMS } from "../../model/terms";
import { TABLE_TERMS } from "../../model/table-id";
import { AreaLink } from "../parts/AreaLink";
import { DetailDrawer } from "../parts/DetailDrawer";
import { Legend } from "../parts/Legend";
import { useServices } from "../services";
import { usePane } from "../use-pane";
import { ExportCase } from "./ExportCase";
import { ReadColumn } from "./ReadColumn";
import { ReadItem } from "./ReadItem";
import { ReadRow } from "./ReadRow";
import { marksOf, unreadOf } from "./reading-view";
import { READING } from "./strings";
import { useReading } from "./use-reading";

interface ReadingDrawerProps {
  /** A cell of the table to show; closed without one. */
  readonly cell: CellRef | undefined;
  readonly onClose: () => void;
  readonly onAllTables: () => void;
}

/** How one table was read: what was not understood first, then every column and row, each with the user's word on it. */
export function ReadingDrawer({ cell, onClose, onAllTables }: ReadingDrawerProps) {
  const reading = useReading(cell);
  const isRead = typeof reading === "object";
  return (
    <DetailDrawer
      title={isRead ? READING.title(TABLE_TERMS[reading.type]) : READING.open}
      closeLabel={READING.close}
      isOpen={cell !== undefined}
      isBeside
      onClose={onClose}
    >
      {reading === "waiting" && <Spinner label={READING.loading} />}
      {reading === undefined && <Text block>{READING.gone}</Text>}
      {isRead && <Reading reading={reading} onAllTables={onAllTables} />}
    </DetailDrawer>
  );
}

interface ReadingProps {
  readonly reading: TableReading;
  readonly onAllTables: () => void;
}

function Reading({ reading, onAllTables }: ReadingProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.place}>
        <AreaLink sheet={reading.sheet} area={reading.area} />
        <Link as="button" onClick={onAllTables}>
          {READING.allTables}
        </Link>
      </div>
      <Text block className={styles.intro}>
        {READING.intro}
      </Text>
      <Colours reading={reading} />
      <NotUnderstood reading={reading} />
      {reading.panels.map((panel, i) => (
        <Side key={i} reading={reading} panel={panel} />
      ))}
      <ExportCase reading={reading} />
    </>
  );
}

/** Colours the cells of the table; at once where that leaves the file as it is, else when the user asks for it. */
function Colours({ reading }: Pick<ReadingProps, "reading">) {
  const styles = useStyles();
  const { recheckAfter } = useServices();
  const { controller } = usePane();
  const [isOn, setOn] = useState(recheckAfter !== undefined);
  const marks = useMemo(() => marksOf(reading), [reading]);
  useEffect(() => void controller.showing.colourReading(isOn ? marks : undefined), [controller, isOn, marks]);
  useEffect(() => () => void controller.showing.colourReading(undefined), [controller]);
  return (
    <div className={styles.colours}>
      <Switch
        size="small"
        className={styles.switch}
        label={READING.colour}
        checked={isOn}
        onChange={(_, { checked }) => setOn(checked)}
      />
      <Legend label={READING.legend} colours={READING.colours} />
    </div>
  );
}

function NotUnderstood({ reading }: Pick<ReadingProps, "reading">) {
  const styles = useStyles();
  const { columns, rows } = unreadOf(reading);
  const { unexplained, panels } = reading;
  const count = columns.length + rows.length + unexplained.length;
  return (
    <section className={count > 0 ? styles.unread : undefined} aria-label={READING.unread(count)}>
      <h3 className={styles.heading}>{READING.unread(count)}</h3>
      {count === 0 && <Text className={styles.intro}>{READING.allRead}</Text>}
      <ul className={styles.list}>
        {columns.map((column) => (
          <ReadColumn key={column.column} reading={reading} column={column} />
        ))}
        {rows.map((row) => (
          <ReadRow
            key={`${row.row}|${row.place.label}`}
            reading={reading}
            row={row}
            column={firstColumn(panels.find((panel) => panel.rows.includes(row)))}
          />
        ))}
        {unexplained.map(({ cell, value, reason }) => (
          <ReadItem
            key={toA1(cell)}
            mark={toA1({ ...cell, sheet: "" }).slice(1)}
            readAs="unread"
            cell={cell}
            printed={value}
            meaning={reason}
            notes={[]}
            isTold={false}
          />
        ))}
      </ul>
    </section>
  );
}

const firstColumn = (panel: PanelReading | undefined): number => panel?.columns[0]?.column ?? 1;

/** More rows than these are shown only on request. */
const ROWS_AT_FIRST = 60;

function Side({ reading, panel }: { readonly reading: TableReading; readonly panel: PanelReading }) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const columns = panel.columns.filter(({ readAs }) => readAs !== "unread");
  const rows = panel.rows.filter(({ readAs }) => readAs !== "unread");
  const shown = showsAll ? rows : rows.slice(0, ROWS_AT_FIRST);
  const side = reading.panels.length > 1 ? `${READING.side(TERMS.flow[panel.flow])}：` : "";
  return (
    <>
      <h3 className={styles.heading}>{side + READING.columns(columns.length)}</h3>
      <ul className={styles.list}>
        {columns.map((column) => (
          <ReadColumn key={column.column} reading={reading} column={column} />
        ))}
      </ul>
      <h3 className={styles.heading}>{side + READING.rows(rows.length)}</h3>
      <ul className={styles.list}>
        {shown.map((row) => (
          <ReadRow key={row.row} reading={reading} row={row} column={firstColumn(panel)} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button size="small" className={styles.more} onClick={() => setShowsAll(true)}>
          {READING.moreRows(rows.length - shown.length)}
        </Button>
      )}
    </>
  );
}

const useStyles = makeStyles({
  place: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  intro: { color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalXS },
  colours: { marginTop: tokens.spacingVerticalS },
  switch: { marginLeft: "-8px" },
  heading: { margin: `${tokens.spacingVerticalL} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  unread: {
    marginTop: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  more: { marginTop: tokens.spacingVerticalS },
});
