import { Button, makeStyles, Text, tokens, useId, useRestoreFocusTarget } from "@fluentui/react-components";
import { ChevronRightRegular } from "../icons";
import { usePane } from "../use-pane";
import { NatureChoice } from "./NatureChoice";
import { ProfileChoice } from "../parts/ProfileChoice";
import { HEADER } from "./strings";
import { isDoubtful } from "../table-corrections";

interface BookHeaderProps {
  readonly onOpenTables: () => void;
}

/** Whose budget of which year this is, by which profile it is judged, and what was recognised. */
export function BookHeader({ onOpenTables }: BookHeaderProps) {
  const styles = useStyles();
  const labelId = useId("tables-label");
  const buttonId = useId("tables");
  const returnHere = useRestoreFocusTarget();
  const { state } = usePane();
  if (!state.checked) return null;
  const { at, review } = state.checked;
  const { identity, profile, nature, tables, unrecognised } = review;
  const all = tables.length + unrecognised.length;
  const doubtful = tables.filter(isDoubtful).length;
  return (
    <header className={styles.header}>
      <Text as="h1" size={400} weight="semibold" className={styles.unit}>
        {identity.unitName ?? HEADER.unknownUnit}
      </Text>
      <Text size={200} className={styles.muted}>
        {[
          identity.year === undefined ? HEADER.unknownYear : HEADER.year(identity.year),
          identity.kind,
          HEADER.checkedAt(at.toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" })),
        ]
          .filter((word) => word !== undefined)
          .join(" · ")}
      </Text>
      <div className={styles.rows}>
        <ProfileChoice detected={profile} />
        <NatureChoice judgement={nature} />
        <span id={labelId} className={styles.muted}>
          {HEADER.tables}
        </span>
        <Button
          {...returnHere}
          appearance="subtle"
          size="small"
          className={styles.tables}
          icon={<ChevronRightRegular />}
          iconPosition="after"
          id={buttonId}
          aria-labelledby={`${labelId} ${buttonId}`}
          onClick={onOpenTables}
        >
          {HEADER.tablesCount(tables.length, all)}
          {doubtful > 0 && <span className={styles.doubtful}>{HEADER.doubtful(doubtful)}</span>}
        </Button>
      </div>
    </header>
  );
}

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    minWidth: 0,
  },
  unit: { margin: 0, overflowWrap: "anywhere" },
  muted: { color: tokens.colorNeutralForeground2 },
  rows: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "center",
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
  },
  tables: { justifySelf: "start", minWidth: 0, paddingLeft: "6px", fontWeight: tokens.fontWeightRegular },
  doubtful: { marginLeft: tokens.spacingHorizontalS, color: tokens.colorStatusWarningForeground3 },
});
