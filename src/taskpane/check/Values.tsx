import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../model/finding";
import { grouped } from "../../model/number";
import { FINDING } from "./strings";

/** Both values and their difference, where the finding compares numbers. */
export function Values({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { stated, expected, difference, unit = "", explainedByRounding } = finding;
  // only money: 2024 without a unit is a year
  const isMoney = unit.endsWith("元");
  const values = [
    [FINDING.stated, stated],
    [FINDING.expected, expected],
    [FINDING.difference, difference],
  ].filter(([, value]) => value !== undefined);
  if (values.length === 0 && !explainedByRounding) return null;
  return (
    <dl className={styles.values}>
      {values.map(([name, value]) => (
        <div key={name} className={styles.value}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.number}>
            {isMoney ? grouped(value ?? "") : value}
            <span className={styles.unit}>{unit}</span>
          </dd>
        </div>
      ))}
      {explainedByRounding && (
        <div className={styles.value}>
          <dt className={styles.name}>{FINDING.rounding}</dt>
        </div>
      )}
    </dl>
  );
}

const useStyles = makeStyles({
  values: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "2px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  value: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "baseline" },
  name: { color: tokens.colorNeutralForeground2 },
  number: { margin: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  unit: { fontWeight: tokens.fontWeightRegular, marginLeft: "1px" },
});
