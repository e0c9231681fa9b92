import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Counts, ShownFindings } from "../findings-view";
import { SeverityLabel } from "../parts/severity";
import { RESULT } from "./strings";

interface SummaryTilesProps {
  readonly counts: Counts;
  readonly shown: ShownFindings;
  readonly onShow: (shown: ShownFindings) => void;
}

const TILES = ["error", "warning", "info", "waived"] as const;

/** The counts by severity; a click shows only those findings, a second click all of them again. */
export function SummaryTiles({ counts, shown, onShow }: SummaryTilesProps) {
  const styles = useStyles();
  return (
    <div className={styles.tiles} role="group" aria-label={RESULT.title}>
      {TILES.map((tile) => (
        <button
          key={tile}
          type="button"
          className={mergeClasses(styles.tile, shown === tile && styles.pressed)}
          aria-pressed={shown === tile}
          onClick={() => onShow(shown === tile ? "all" : tile)}
        >
          <span className={styles.count}>{counts[tile]}</span> <SeverityLabel severity={tile} />
        </button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "repeat(4, minmax(0, 1fr))", gap: tokens.spacingHorizontalXS },
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "2px",
    padding: `${tokens.spacingVerticalXS} 2px`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  count: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, lineHeight: 1.1 },
});
