import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { toA1 } from "../../model/cell";
import { formatFen } from "../../model/money";
import type { SourceCell } from "../../model/passage";
import { DismissRegular } from "../icons";
import type { Piece } from "./PreviewPiece";
import { SOURCE } from "./strings";
import { useNarrative, useNarrativeActions } from "./use-narrative";

/** The cells a number was worked out from, with what they state; those of this workbook are links. */
export function Sources({ piece, onClose }: { readonly piece: Piece; readonly onClose: () => void }) {
  const styles = useStyles();
  const { state } = useNarrative();
  const unit = state.written?.text.unit ?? "万元";
  const { text, of = "amount", cells = [] } = piece;
  const isMoney = of !== "count";
  return (
    <div className={styles.box} role="group" aria-label={SOURCE.title}>
      <div className={styles.head}>
        <Text size={200} weight="semibold">
          {`${text}：${SOURCE.kinds[of]}`}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={SOURCE.close}
          onClick={onClose}
        />
      </div>
      <ul className={styles.list}>
        {unique(cells).map((cell) => (
          <li key={`${cell.book ?? ""}${toA1(cell)}`} className={styles.row}>
            <CellName cell={cell} />
            {isMoney && <span className={styles.amount}>{amountOf(cell, unit)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

const amountOf = ({ amount, isBlank }: SourceCell, unit: "万元" | "元"): string =>
  isBlank ? SOURCE.blank : `${formatFen(amount, unit)}${unit}`;

function CellName({ cell }: { readonly cell: SourceCell }) {
  const styles = useStyles();
  const narrative = useNarrativeActions();
  const address = toA1(cell);
  if (cell.book !== undefined) return <span>{`${SOURCE.lastYear} ${address}`}</span>;
  const { sheet, row, column } = cell;
  return (
    <Link
      as="button"
      className={styles.link}
      aria-label={SOURCE.goTo(address)}
      onClick={() => narrative.goTo({ sheet, row, column })}
    >
      {address}
    </Link>
  );
}

const unique = (cells: readonly SourceCell[]): readonly SourceCell[] => [
  ...new Map(cells.map((cell) => [`${cell.book ?? ""}${toA1(cell)}`, cell])).values(),
];

const useStyles = makeStyles({
  box: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    maxHeight: "180px",
    overflowY: "auto",
  },
  row: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  link: {
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
    overflowWrap: "anywhere",
    // contrast themes give buttons no colour of a link
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
  amount: { fontVariantNumeric: "tabular-nums" },
});
