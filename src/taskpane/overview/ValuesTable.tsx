import { Link } from "@fluentui/react-components";
import { toA1 } from "../../model/cell";
import type { Chart, ChartAmount, ChartRow } from "../../model/chart";
import { CELLS } from "../parts/strings";
import { useController } from "../use-pane";
import { changeOf, signed, wan } from "../drawing/draw-chart";
import { useTableStyles } from "./numbers-table";
import { CHARTS } from "./strings";

/** The numbers of a picture as a table; a click on one goes to the cell it was read from. */
export function ValuesTable({ chart }: { readonly chart: Chart }) {
  const styles = useTableStyles();
  const { rows, total, before, now, title } = chart;
  const hasShares = rows.some(({ share }) => share !== undefined);
  const row = (each: ChartRow) => (
    <>
      <th scope="row">{each.name}</th>
      {before !== undefined && <td className={styles.number}>{each.before && <Amount of={each.before} />}</td>}
      <td className={styles.number}>
        <Amount of={each.now} />
      </td>
      {before !== undefined && <td className={styles.number}>{signed(changeOf(each))}</td>}
      {hasShares && <td className={styles.number}>{each.share ?? ""}</td>}
    </>
  );
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{CHARTS.amount}</th>
          {before !== undefined && <th scope="col">{before}</th>}
          <th scope="col">{now}</th>
          {before !== undefined && <th scope="col">{CHARTS.change}</th>}
          {hasShares && <th scope="col">{CHARTS.share}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => (
          <tr key={each.name}>{row(each)}</tr>
        ))}
      </tbody>
      <tfoot>
        <tr>{row(total)}</tr>
      </tfoot>
    </table>
  );
}

/** A blank cell, and a line that a complete list leaves out, are no written zero. */
function Amount({ of: { amount, cells } }: { readonly of: ChartAmount }) {
  const controller = useController();
  const styles = useTableStyles();
  const [cell] = cells;
  if (!cell) return CHARTS.notListed;
  const text = cells.every(({ isBlank }) => isBlank) ? CHARTS.blank : wan(amount);
  return (
    <Link
      as="button"
      className={styles.amount}
      aria-label={`${text}，${CELLS.goTo(toA1(cell))}`}
      onClick={() => void controller.goTo({ sheet: cell.sheet, row: cell.row, column: cell.column })}
    >
      {text}
    </Link>
  );
}
