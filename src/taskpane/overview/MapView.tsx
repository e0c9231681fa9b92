import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TableMap } from "../../model/table-map";
import { MapDetail } from "./MapDetail";
import { MAP } from "../drawing/strings";
import { countIn } from "../drawing/link-result";
import { type Chosen, TablesMap } from "./TablesMap";
import { useWidth } from "./use-width";

/** The map of tables, what its lines mean, and what stands behind the one that was clicked. */
export function MapView({ map }: { readonly map: TableMap }) {
  const styles = useStyles();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [chosen, setChosen] = useState<Chosen>();
  const count = (...states: Parameters<typeof countIn>[1][]): number =>
    map.links.reduce((sum, link) => sum + countIn(link, ...states), 0);
  const [equal, differs] = [count("equal", "waived"), count("differs")];
  return (
    <div ref={ref}>
      {map.nodes.length === 0 ? (
        <Text className={styles.note}>{MAP.empty}</Text>
      ) : (
        <>
          <div className={styles.head}>
            <Text as="h2" size={300} weight="semibold" className={styles.title}>
              {MAP.title(equal + differs, equal, differs)}
            </Text>
            <Text size={200} className={styles.note}>
              {MAP.note}
            </Text>
          </div>
          <TablesMap map={map} width={width} chosen={chosen} onChoose={setChosen} />
          <div aria-live="polite">{chosen && <MapDetail map={map} chosen={chosen} />}</div>
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`,
  },
  title: { margin: 0 },
  note: { color: tokens.colorNeutralForeground2 },
});
