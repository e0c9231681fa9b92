import { makeStyles, mergeClasses, SearchBox, tokens } from "@fluentui/react-components";
import { SeverityLabel, severityWord } from "../parts/severity";
import { useFindings, usePane } from "../use-pane";
import { RESULT, TOOLS } from "./strings";
import type { ListView } from "./use-list-view";

const FILTERS = ["error", "warning", "info", "waived"] as const;

/** The counts by severity, which are the filter (a second click shows everything again), and the search. */
export function FilterBar({ view }: { readonly view: ListView }) {
  const styles = useStyles();
  const { counts } = useFindings(usePane().state);
  const { shown } = view.options;
  return (
    <div className={styles.bar}>
      <div className={styles.filters} role="group" aria-label={RESULT.title}>
        {FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            className={mergeClasses(styles.filter, shown === filter && styles.pressed)}
            aria-pressed={shown === filter}
            title={severityWord(filter)}
            onClick={() => view.onShow(shown === filter ? "all" : filter)}
          >
            <SeverityLabel severity={filter} mayBeShort /> <span className={styles.count}>{counts[filter]}</span>
          </button>
        ))}
      </div>
      <SearchBox
        size="small"
        className={styles.search}
        placeholder={TOOLS.searchShort}
        aria-label={TOOLS.search}
        value={view.search}
        onChange={(_, { value }) => view.onSearch(value)}
      />
    </div>
  );
}

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  filters: { display: "flex", gap: tokens.spacingHorizontalXS, flexShrink: 0 },
  filter: {
    display: "flex",
    alignItems: "center",
    gap: "3px",
    height: "26px",
    padding: "0 6px",
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
  },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  search: { flexGrow: 1, flexBasis: 0, minWidth: 0, maxWidth: "none" },
});
