import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { toA1 } from "../../model/cell";
import type { Finding } from "../../model/finding";
import type { MapCheck, MapNode, TableMap } from "../../model/table-map";
import { CellLinks } from "../parts/CellLinks";
import { SeverityLabel } from "../parts/severity";
import { useFirst } from "../parts/use-first";
import { useController } from "../use-pane";
import { MAP } from "../drawing/strings";
import { type Chosen, linkName, linkSays, saysOf } from "./TablesMap";

/** What stands behind a table or a line of the map. */
export function MapDetail({ map, chosen }: { readonly map: TableMap; readonly chosen: Chosen }) {
  const styles = useStyles();
  if ("node" in chosen) {
    const node = map.nodes.find(({ type }) => type === chosen.node);
    return node ? <NodeDetail node={node} findings={map.findings} /> : null;
  }
  const link = map.links.find(({ between }) => between.join() === chosen.link.join());
  if (!link) return null;
  const name = linkName(map, link);
  return (
    <section className={styles.detail} aria-label={name}>
      <Text as="h3" block weight="semibold" className={styles.title}>
        {name}
      </Text>
      <Text block size={200} className={styles.muted}>
        {linkSays(link)}
      </Text>
      <Checks key={chosen.link.join()} checks={link.checks} findings={map.findings} />
    </section>
  );
}

interface ChecksProps {
  readonly checks: readonly MapCheck[];
  readonly findings: readonly Finding[];
}

function Checks({ checks, findings }: ChecksProps) {
  const styles = useStyles();
  const { shown, hidden, showAll } = useFirst(checks);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((check, i) => (
          <li key={i} className={styles.item}>
            <Check check={check} finding={check.finding === undefined ? undefined : findings[check.finding]} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Link as="button" className={styles.more} onClick={showAll}>
          {MAP.all(checks.length)}
        </Link>
      )}
    </>
  );
}

function Check({ check, finding }: { readonly check: MapCheck; readonly finding: Finding | undefined }) {
  const styles = useStyles();
  const { state, what, amounts, reason, cells } = check;
  const tone = state === "differs" ? styles.wrong : state === "equal" ? styles.right : styles.muted;
  return (
    <>
      <Text block size={200}>
        <span className={tone}>{MAP.states[state]}</span>
        {`　${what}`}
      </Text>
      {amounts !== undefined && (
        <Text block size={200} weight="semibold" className={styles.amounts}>
          {amounts}
        </Text>
      )}
      {reason !== undefined && (
        <Text block size={200} className={styles.muted}>
          {reason}
        </Text>
      )}
      {state !== "equal" && finding && (
        <Text block size={200}>
          {finding.message}
        </Text>
      )}
      <CellLinks cells={cells} />
    </>
  );
}

function NodeDetail({ node, findings }: { readonly node: MapNode; readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const controller = useController();
  return (
    <section className={styles.detail} aria-label={node.name}>
      <Text as="h3" block weight="semibold" className={styles.title}>
        {MAP.several(node.name, node.tables.length)}
      </Text>
      <Text block size={200} className={styles.muted}>
        {saysOf(node)}
      </Text>
      {node.tables.map(({ title, cell }) => (
        <Link
          key={toA1(cell)}
          as="button"
          className={styles.more}
          onClick={() => void controller.goTo({ sheet: cell.sheet, row: cell.row, column: cell.column })}
        >
          {title === "" ? cell.sheet : title}
        </Link>
      ))}
      <ul className={styles.list}>
        {node.findings.map((index) => {
          const finding = findings[index];
          return (
            finding && (
              <li key={index} className={styles.item}>
                <SeverityLabel severity={finding.severity} />
                <Text block size={200}>
                  {finding.message}
                </Text>
                <CellLinks cells={finding.cells} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  detail: {
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
  },
  title: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  right: { color: tokens.colorPaletteGreenForeground1 },
  wrong: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  amounts: { fontVariantNumeric: "tabular-nums" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  more: {
    display: "block",
    padding: "4px 0",
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
});
