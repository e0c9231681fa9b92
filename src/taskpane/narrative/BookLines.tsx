import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ProfileChoice } from "../parts/ProfileChoice";
import type { WrittenNarrative } from "../../questions/narrative-questions";
import { HEADER } from "./strings";

/** Whose text of which year this is, and in the form of which region. */
export function BookLines({ text }: { readonly text: WrittenNarrative }) {
  const styles = useStyles();
  const { unitName, year, tables, profile } = text;
  return (
    <header className={styles.header}>
      <Text as="h1" size={400} weight="semibold" className={styles.unit}>
        {unitName ?? HEADER.unknownUnit}
      </Text>
      <Text size={200} className={styles.muted}>
        {[year === undefined ? HEADER.unknownYear : HEADER.year(year), HEADER.tables(tables)].join(" · ")}
      </Text>
      <div className={styles.rows}>
        <ProfileChoice detected={profile} />
      </div>
    </header>
  );
}

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", minWidth: 0 },
  unit: { margin: 0, overflowWrap: "anywhere" },
  muted: { color: tokens.colorNeutralForeground2 },
  rows: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
  },
});
