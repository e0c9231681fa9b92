import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { addressInSheet, toA1 } from "../../model/cell";
import { CELLS } from "../parts/strings";
import { useFirst } from "../parts/use-first";
import { useController } from "../use-pane";
import type { Addend } from "./seen-ends";
import { ENDS } from "./strings";

/** What was added up, each with its cell, its amount and the sum down to it. */
export function Addends({ addends }: { readonly addends: readonly Addend[] }) {
  const styles = useStyles();
  const controller = useController();
  const { shown, hidden, showAll } = useFirst(addends);
  const hasTotals = addends.some(({ total }) => total !== undefined);
  return (
    <div>
      <table className={styles.table}>
        <colgroup>
          <col className={styles.addresses} />
          <col />
          <col className={styles.amounts} />
          {hasTotals && <col className={styles.amounts} />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2} className={styles.name}>
              {ENDS.addends(addends.length)}
            </th>
            <th scope="col" className={styles.number}>
              {ENDS.amount}
            </th>
            {hasTotals && (
              <th scope="col" className={styles.number}>
                {ENDS.total}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ excerpt, name, total }, i) => (
            <tr key={i}>
              <td className={styles.place}>
                <Link
                  as="button"
                  className={styles.address}
                  aria-label={CELLS.goTo(toA1(excerpt.cell))}
                  onClick={() => void controller.goTo(excerpt.cell)}
                >
                  {addressInSheet(excerpt.cell)}
                </Link>
              </td>
              <td className={styles.name} title={name}>
                {name}
              </td>
              <td className={styles.number}>{excerpt.text === "" ? ENDS.blank : excerpt.text}</td>
              {hasTotals && <td className={styles.number}>{total}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <Link as="button" appearance="subtle" className={styles.address} onClick={showAll}>
          {CELLS.more(hidden)}
        </Link>
      )}
    </div>
  );
}

const cell = { padding: "1px 4px", fontWeight: tokens.fontWeightRegular } as const;

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  addresses: { width: "44px" },
  amounts: { width: "84px" },
  place: cell,
  name: { ...cell, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", textAlign: "left" },
  number: { ...cell, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  address: {
    fontSize: tokens.fontSizeBase200,
    minHeight: "24px",
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
});
