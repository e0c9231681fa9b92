import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CellExcerpt } from "../../model/excerpt";
import { ENDS } from "./strings";

interface ExcerptTableProps {
  readonly excerpt: CellExcerpt;
  /** The cell that the finding blames, or the one it is held against. */
  readonly side: "left" | "right";
  readonly onGoTo: () => void;
}

/** A cell with its head, the labels of its rows and its neighbours; the cell itself is ringed. */
export function ExcerptTable({ excerpt, side, onGoTo }: ExcerptTableProps) {
  const styles = useStyles();
  const { heads, rows, columns, cell } = excerpt;
  const hasLabels = rows.some(({ label }) => label !== "");
  const isFar = (i: number): boolean => Math.abs(columns[i] ?? 0) > 1;
  return (
    <table className={styles.table}>
      {hasLabels && (
        <colgroup>
          <col className={styles.labels} />
        </colgroup>
      )}
      <thead>
        {heads.map((line, i) => (
          <tr key={i}>
            {hasLabels && <td className={styles.head} />}
            {line.map(({ text, span }, j) => {
              const first = line.slice(0, j).reduce((sum, each) => sum + each.span, 0);
              return (
                <td
                  key={j}
                  colSpan={span}
                  title={text}
                  className={mergeClasses(styles.head, span === 1 && isFar(first) && styles.far)}
                >
                  <span className={styles.heading}>{text}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </thead>
      <tbody>
        {rows.map(({ row, label, texts }) => (
          <tr key={row}>
            {hasLabels && (
              <th scope="row" title={label} className={mergeClasses(styles.label, row === cell.row && styles.own)}>
                {label}
              </th>
            )}
            {texts.map((text, i) => {
              const isIt = row === cell.row && columns[i] === 0;
              return isIt ? (
                <td
                  key={i}
                  className={mergeClasses(styles.cell, styles.ringed, styles[side])}
                  title={text}
                  onClick={onGoTo}
                >
                  {text === "" ? <span className={styles.blank}>{ENDS.blank}</span> : text}
                </td>
              ) : (
                <td key={i} title={text} className={mergeClasses(styles.cell, isFar(i) && styles.far)}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The cell that is blamed, and the one it is held against. */
export const SIDE_OUTLINES = {
  left: { outlineColor: tokens.colorPaletteRedBorderActive },
  right: { outlineColor: tokens.colorCompoundBrandStroke },
} as const;

const cut = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    padding: "2px 4px",
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
  },
  // two lines: the last words of a head tell it from the others
  heading: {
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  labels: { width: "34%" },
  label: {
    ...cut,
    padding: "2px 4px",
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  own: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  cell: {
    ...cut,
    padding: "2px 4px",
    height: "16px",
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground2,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
  // the outer neighbours only where there is room for them
  far: { "@container (max-width: 300px)": { display: "none" } },
  ringed: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    outlineWidth: "2px",
    outlineStyle: "solid",
    outlineOffset: "-2px",
    cursor: "pointer",
  },
  ...SIDE_OUTLINES,
  blank: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});
