import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { addressInSheet, type CellRef, toA1 } from "../../model/cell";
import type { FindingCell } from "../../model/finding";
import { usePane } from "../use-pane";
import { CELLS } from "./strings";
import { useFirst } from "./use-first";

/** A cell, or the words of a text beside the workbook. */
type LinkedCell = CellRef & Pick<FindingCell, "place">;

interface CellLinksProps {
  readonly cells: readonly LinkedCell[];
}

/** The cells of a finding; a click selects one in the workbook. The name of a sheet is said once in a row. */
export function CellLinks({ cells }: CellLinksProps) {
  const styles = useStyles();
  const { controller } = usePane();
  const { shown, hidden, showAll } = useFirst(cells);
  if (cells.length === 0) return null;
  return (
    <div className={styles.cells} role="group" aria-label={CELLS.label}>
      {shown.map((cell, index) => (
        <Link
          key={`${toA1(cell)}|${index}`}
          as="button"
          className={styles.cell}
          aria-label={CELLS.goTo(toA1(cell))}
          onClick={() => void controller.goTo({ sheet: cell.sheet, row: cell.row, column: cell.column })}
        >
          {placeOf(cell, shown[index - 1])}
        </Link>
      ))}
      {hidden > 0 && (
        <Link as="button" appearance="subtle" className={styles.cell} onClick={showAll}>
          {CELLS.more(hidden)}
        </Link>
      )}
    </div>
  );
}

/** A text beside the workbook is named by its words, a cell by its address. */
function placeOf(cell: LinkedCell, before: LinkedCell | undefined): string {
  const own = cell.place ?? addressInSheet(cell);
  if (cell.sheet === before?.sheet) return own;
  return cell.place === undefined ? toA1(cell) : `${cell.sheet}${cell.place}`;
}

const useStyles = makeStyles({
  cells: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "baseline",
  },
  cell: {
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    textAlign: "left",
    // contrast themes give buttons no colour of a link
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
});
