import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { areaToA1 } from "../../model/cell";
import type { Table, Unrecognised } from "../../model/table";
import { TABLE_TERMS } from "../../model/table-id";
import { DetailDrawer } from "../parts/DetailDrawer";
import { WarningFilled } from "../icons";
import { useOpenReading } from "../reading/open-reading";
import { READING } from "../reading/strings";
import { usePane } from "../use-pane";
import { Facts } from "../parts/Facts";
import { AreaLink } from "../parts/AreaLink";
import { TABLES } from "./strings";
import { isDoubtful } from "../table-corrections";
import { TableTypeChoice } from "./TableTypeChoice";

interface TablesDrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every table with what we think it is and why, every part we could not read; the user corrects either. */
export function TablesDrawer({ isOpen, onClose }: TablesDrawerProps) {
  const styles = useStyles();
  const { checked } = usePane().state;
  const { tables = [], unrecognised = [] } = checked?.review ?? {};
  const openAtFirst = tables.filter(isDoubtful).map(keyOf);
  return (
    <DetailDrawer title={TABLES.title} closeLabel={TABLES.close} isOpen={isOpen} isBeside onClose={onClose}>
      <Text block className={styles.intro}>
        {TABLES.intro}
      </Text>
      {unrecognised.length > 0 && <h3 className={styles.heading}>{TABLES.unknown(unrecognised.length)}</h3>}
      {unrecognised.map((part) => (
        <UnrecognisedPart key={keyOf(part)} part={part} />
      ))}
      <h3 className={styles.heading}>{TABLES.known(tables.length)}</h3>
      <Accordion multiple collapsible defaultOpenItems={openAtFirst}>
        {tables.map((table) => (
          <AccordionItem key={keyOf(table)} value={keyOf(table)} className={styles.table}>
            <div className={styles.row}>
              <AccordionHeader expandIconPosition="end" size="small" className={styles.header}>
                <TableHead table={table} />
              </AccordionHeader>
              <ReadingButton table={table} />
            </div>
            <AccordionPanel className={styles.panel}>
              <TableDetail table={table} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </DetailDrawer>
  );
}

/** The way to what each column and row of the table was taken for; forms and texts have neither. */
function ReadingButton({ table: { type, sheet, area, panels } }: { readonly table: Table }) {
  const open = useOpenReading();
  if (panels.length === 0) return null;
  return (
    <Button
      size="small"
      aria-label={READING.openNamed(TABLE_TERMS[type], sheet)}
      onClick={() => open({ sheet, row: area.top, column: area.left })}
    >
      {READING.open}
    </Button>
  );
}

function TableHead({ table }: { readonly table: Table }) {
  const styles = useStyles();
  return (
    <span className={styles.head}>
      <span className={styles.name}>
        {TABLE_TERMS[table.type]}
        {table.empty && <Text size={200} className={styles.muted}>{`（${TABLES.empty}）`}</Text>}
      </span>
      {table.sheet !== TABLE_TERMS[table.type] && (
        <Text size={200} className={styles.muted}>
          {table.sheet}
        </Text>
      )}
      {isDoubtful(table) && (
        <Text size={200} className={styles.doubtful}>
          <WarningFilled aria-hidden /> {TABLES.doubtful}
        </Text>
      )}
    </span>
  );
}

function TableDetail({ table }: { readonly table: Table }) {
  const { sheet, area, unit, unitSource, confidence, evidence, type } = table;
  return (
    <>
      <Facts
        facts={[
          [TABLES.place, <AreaLink key="place" sheet={sheet} area={area} />],
          [TABLES.unit, `${unit}（${TABLES.unitSources[unitSource]}）`],
          [TABLES.confidence, `${Math.round(confidence * 100)}%`],
          [TABLES.evidence, evidence.join("；")],
        ]}
      />
      <TableTypeChoice sheet={sheet} top={area.top} recognised={type} isDoubtful={isDoubtful(table)} />
    </>
  );
}

function UnrecognisedPart({ part }: { readonly part: Unrecognised }) {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={`${part.sheet} ${areaToA1(part.area)}`}>
      <Facts
        facts={[
          [TABLES.place, <AreaLink key="place" sheet={part.sheet} area={part.area} />],
          [TABLES.reason, part.reason],
        ]}
      />
      <TableTypeChoice sheet={part.sheet} top={part.area.top} />
    </section>
  );
}

const keyOf = ({ sheet, area }: Table | Unrecognised): string => `${sheet}|${area.top}|${area.left}`;

const useStyles = makeStyles({
  intro: { color: tokens.colorNeutralForeground2 },
  heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  table: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  header: { flexGrow: 1, minWidth: 0 },
  panel: { margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}` },
  head: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  doubtful: { color: tokens.colorStatusWarningForeground3, display: "inline-flex", alignItems: "center", gap: "4px" },
  part: {
    padding: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
