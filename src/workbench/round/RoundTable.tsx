import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SEVERITIES } from "../../model/finding";
import { type LedgerUnit, openCounts, STATE_WORDS, stateOf } from "../../model/ledger";
import { formatFen } from "../../model/money";
import { grouped } from "../../model/number";
import { ROUND, STATE_TONES } from "./strings";

interface RoundTableProps {
  readonly units: readonly LedgerUnit[];
  readonly selected: string | undefined;
  readonly onSelect: (file: string) => void;
}

/** One row a unit; it fills while files are checked. */
export function RoundTable({ units, selected, onSelect }: RoundTableProps) {
  const styles = useStyles();
  const { heads } = ROUND;
  return (
    <table className={styles.table} aria-label={ROUND.table}>
      <thead>
        <tr>
          <th scope="col">{heads.unit}</th>
          <th scope="col">{heads.state}</th>
          {SEVERITIES.map((each) => (
            <th key={each} scope="col" className={styles.number}>
              {heads[each]}
            </th>
          ))}
          <th scope="col" className={styles.number}>
            {heads.total}
          </th>
          <th scope="col" className={styles.number}>
            {heads.unjudged}
          </th>
          <th scope="col">{heads.remark}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <UnitRow key={unit.file} unit={unit} isSelected={unit.file === selected} onSelect={onSelect} />
        ))}
      </tbody>
    </table>
  );
}

interface UnitRowProps {
  readonly unit: LedgerUnit;
  readonly isSelected: boolean;
  readonly onSelect: (file: string) => void;
}

function UnitRow({ unit, isSelected, onSelect }: UnitRowProps) {
  const styles = useStyles();
  const { unitName, file, money, rules, marks } = unit;
  const counts = openCounts(unit);
  const state = stateOf(unit);
  return (
    <tr className={mergeClasses(styles.row, isSelected && styles.selected)} onClick={() => onSelect(file)}>
      <td className={styles.unit}>
        <button
          type="button"
          className={styles.name}
          aria-pressed={isSelected}
          title={file}
          onClick={() => onSelect(file)}
        >
          {unitName ?? ROUND.unnamed}
        </button>
        <span className={styles.file}>{file}</span>
      </td>
      <td>
        <Badge appearance="tint" color={STATE_TONES[state]}>
          {STATE_WORDS[state]}
        </Badge>
      </td>
      <td className={mergeClasses(styles.number, counts.error > 0 && styles.error)}>{counts.error}</td>
      <td className={mergeClasses(styles.number, counts.warning > 0 && styles.warning)}>{counts.warning}</td>
      <td className={styles.number}>{counts.info}</td>
      <td className={styles.number}>{money.expenditure === undefined ? "" : grouped(formatFen(money.expenditure))}</td>
      <td className={styles.number}>{rules.skipped.length + rules.off}</td>
      <td className={styles.remark}>{marks.at(-1)?.remark}</td>
    </tr>
  );
}

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th": {
      position: "sticky",
      top: 0,
      zIndex: 1,
      padding: "6px 10px",
      textAlign: "left",
      whiteSpace: "nowrap",
      backgroundColor: tokens.colorNeutralBackground3,
      fontWeight: tokens.fontWeightSemibold,
      fontSize: tokens.fontSizeBase200,
    },
    "& td": { padding: "5px 10px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: "middle" },
  },
  row: { cursor: "pointer", ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  unit: { maxWidth: "360px" },
  name: {
    display: "block",
    maxWidth: "100%",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  file: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  number: { textAlign: "right !important" as "right", whiteSpace: "nowrap" },
  error: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  remark: { maxWidth: "220px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});
