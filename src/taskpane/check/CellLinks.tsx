import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { toA1 } from "../../model/cell";
import type { FindingCell } from "../../model/finding";
import { usePane } from "../use-pane";
import { FINDING } from "./strings";

interface CellLinksProps {
  readonly cells: readonly FindingCell[];
}

/** More cells than this are shown only on request. */
const SHOWN_AT_FIRST = 6;

/** The cells of a finding; a click selects one in the workbook. */
export function CellLinks({ cells }: CellLinksProps) {
  const styles = useStyles();
  const { controller } = usePane();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? cells : cells.slice(0, SHOWN_AT_FIRST);
  const hidden = cells.length - shown.length;
  return (
    <div className={styles.cells} role="group" aria-label={FINDING.cells}>
      {shown.map((cell, index) => (
        <Link
          key={`${toA1(cell)}|${index}`}
          as="button"
          className={styles.cell}
          aria-label={FINDING.goTo(toA1(cell))}
          onClick={() => void controller.goTo({ sheet: cell.sheet, row: cell.row, column: cell.column })}
        >
          {toA1(cell)}
        </Link>
      ))}
      {hidden > 0 && (
        <Button size="small" appearance="transparent" onClick={() => setShowsAll(true)}>
          {FINDING.moreCells(hidden)}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  cells: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "baseline",
  },
  cell: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", textAlign: "left" },
});
