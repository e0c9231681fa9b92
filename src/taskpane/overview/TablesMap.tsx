import { makeStyles, mergeClasses, tokens, shorthands } from "@fluentui/react-components";
import type { TableId } from "../../model/table-id";
import type { MapLink, MapNode, TableMap } from "../../model/table-map";
import { HEARD } from "../parts/heard";
import { countIn, resultOf } from "../drawing/link-result";
import { layMap, type LinkLine, type NodeBox } from "../drawing/map-layout";
import { shortName } from "../drawing/map-places";
import { MAP } from "../drawing/strings";

/** What is chosen on the map: a kind of tables, or two of them with what was compared between them. */
export type Chosen = { readonly node: TableId } | { readonly link: MapLink["between"] };

interface TablesMapProps {
  readonly map: TableMap;
  readonly width: number;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
}

/** The tables in their fixed places, and lines for what was compared between them. Tables and labels of lines are buttons. */
export function TablesMap({ map, width, chosen, onChoose }: TablesMapProps) {
  const styles = useStyles();
  const { boxes, lines, height } = layMap(map.nodes, map.links, width);
  const isChosen = (link: MapLink): boolean =>
    chosen !== undefined && "link" in chosen && chosen.link.join() === link.between.join();
  return (
    <div className={styles.map} style={{ width, height }}>
      <svg width={width} height={height} aria-hidden className={styles.lines}>
        {[...lines]
          .sort((a, b) => Number(resultOf(a.link) === "differs") - Number(resultOf(b.link) === "differs"))
          .map((line) => (
            <polyline
              key={line.link.between.join()}
              points={line.points.map((point) => point.join()).join(" ")}
              className={mergeClasses(styles.line, styles[resultOf(line.link)], isChosen(line.link) && styles.thick)}
            />
          ))}
      </svg>
      {boxes.map((box) => (
        <NodeButton
          key={box.node.type}
          box={box}
          isChosen={chosen !== undefined && "node" in chosen && chosen.node === box.node.type}
          onChoose={() => onChoose({ node: box.node.type })}
        />
      ))}
      {[...lines]
        .sort((a, b) => a.label[1] - b.label[1] || a.label[0] - b.label[0])
        .map((line) => (
          <LinkButton
            key={line.link.between.join()}
            line={line}
            name={linkName(map, line.link)}
            isChosen={isChosen(line.link)}
            onChoose={() => onChoose({ link: line.link.between })}
          />
        ))}
    </div>
  );
}

/** “收支总表 ↔ 支出总表” */
export function linkName({ nodes }: TableMap, { between: [one, other] }: MapLink): string {
  const nameOf = (type: TableId): string => nodes.find((node) => node.type === type)?.name ?? "";
  return MAP.link(nameOf(one), nameOf(other));
}

/** What became of the checks between two tables, in words. */
export const linkSays = (link: MapLink): string =>
  MAP.linkSays(countIn(link, "equal", "waived"), countIn(link, "differs"), countIn(link, "unjudged"));

interface NodeButtonProps {
  readonly box: NodeBox;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function NodeButton({ box, isChosen, onChoose }: NodeButtonProps) {
  const styles = useStyles();
  const { node, x, y, width, height } = box;
  const isKnown = node.amounts.passed > 0 || node.text.equal > 0;
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      className={mergeClasses(styles.node, isChosen && styles.chosen)}
      style={{ left: x, top: y, width, height }}
      onClick={onChoose}
    >
      <span className={styles.name}>{MAP.several(shortName(node.type, node.name), node.tables.length)}</span>
      <span className={styles.state}>
        {node.findings.length > 0 ? (
          <span className={styles.wrong}>{MAP.wrong(node.findings.length)}</span>
        ) : (
          <span className={isKnown ? styles.right : styles.muted}>{isKnown ? MAP.fits : MAP.unjudged}</span>
        )}
        {node.text.equal + node.text.differs > 0 && (
          <span className={node.text.differs > 0 ? styles.wrong : styles.muted}>
            {MAP.text(node.text.equal, node.text.differs)}
          </span>
        )}
      </span>
      <span className={styles.heard}>{saysOf(node)}</span>
    </button>
  );
}

export const saysOf = ({ sums, findings, text }: MapNode): string =>
  MAP.nodeSays(sums, findings.length, text.equal, text.differs);

interface LinkButtonProps {
  readonly line: LinkLine;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function LinkButton({ line, name, isChosen, onChoose }: LinkButtonProps) {
  const styles = useStyles();
  const { link, label } = line;
  const differs = countIn(link, "differs");
  const equal = countIn(link, "equal", "waived");
  const result = resultOf(link);
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      className={mergeClasses(styles.label, styles[`${result}Label`], isChosen && styles.chosen)}
      style={{ left: label[0], top: label[1] }}
      onClick={onChoose}
    >
      {differs > 0 ? MAP.wrong(differs) : equal > 0 ? MAP.chip(equal) : MAP.unjudged}
      <span className={styles.heard}>{`${name}：${linkSays(link)}`}</span>
    </button>
  );
}

const FORCED = "@media (forced-colors: active)";
const RING = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" };

const useStyles = makeStyles({
  map: { position: "relative" },
  lines: { position: "absolute", ...shorthands.inset(0), forcedColorAdjust: "none" },
  line: { fill: "none", strokeWidth: "1.5px", strokeLinejoin: "round" },
  equal: { stroke: tokens.colorPaletteGreenForeground1, [FORCED]: { stroke: "CanvasText" } },
  differs: { stroke: tokens.colorPaletteRedForeground1, strokeWidth: "3px", [FORCED]: { stroke: "Highlight" } },
  unjudged: {
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: "2 4",
    [FORCED]: { stroke: "GrayText" },
  },
  thick: { strokeWidth: "4px" },
  node: {
    position: "absolute",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    justifyContent: "space-between",
    alignItems: "center",
    padding: "4px 2px",
    overflow: "hidden",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "15px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": RING,
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    [FORCED]: { outline: "2px solid Highlight" },
  },
  name: { flexGrow: 1, display: "flex", alignItems: "center", textAlign: "center", textWrap: "balance" },
  state: { display: "flex", gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  right: { color: tokens.colorPaletteGreenForeground1 },
  wrong: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  heard: HEARD,
  label: {
    position: "absolute",
    transform: "translate(-50%, -50%)",
    boxSizing: "border-box",
    minWidth: "26px",
    height: "24px",
    padding: "0 4px",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: "1px solid",
    cursor: "pointer",
    ":focus-visible": RING,
  },
  equalLabel: { color: tokens.colorPaletteGreenForeground1 },
  differsLabel: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  unjudgedLabel: { color: tokens.colorNeutralForeground2, border: "1px dashed" },
});
