import type { MapLink, MapNode, TableMap } from "../../model/table-map";
import { type Drawing, fitted, type Shape, type Tone, widthOf } from "./shapes";
import { countIn, resultOf } from "./link-result";
import { layMap, type LinkLine, type NodeBox } from "./map-layout";
import { shortName } from "./map-places";
import { MAP } from "./strings";

const LINE_TONES = { equal: "passed", differs: "grave", unjudged: "open" } as const satisfies Record<string, Tone>;
/** Half the height of the label on a line. */
const LABEL = 11;

/** The map of tables for paper: the places, lines and words of the one on the screen. */
export function drawMap({ nodes, links }: TableMap, width: number): Drawing {
  const { boxes, lines, height } = layMap(nodes, links, width);
  // wrong ones lie above the others
  const ordered = [...lines].sort((a, b) => Number(isWrong(a.link)) - Number(isWrong(b.link)));
  return { width, height, shapes: [...ordered.flatMap(strokes), ...boxes.flatMap(drawBox), ...ordered.flatMap(label)] };
}

const isWrong = (link: MapLink): boolean => resultOf(link) === "differs";

function strokes({ link, points }: LinkLine): readonly Shape[] {
  const result = resultOf(link);
  return points.slice(1).map(([x2, y2], i): Shape => ({
    is: "line",
    x1: points[i]?.[0] ?? x2,
    y1: points[i]?.[1] ?? y2,
    x2,
    y2,
    tone: LINE_TONES[result],
    strength: result === "differs" ? 3 : 1.5,
    ...(result === "unjudged" && { isDotted: true }),
  }));
}

function label({ link, label: [x, y] }: LinkLine): readonly Shape[] {
  const [differs, equal] = [countIn(link, "differs"), countIn(link, "equal", "waived")];
  const text = differs > 0 ? MAP.wrong(differs) : equal > 0 ? MAP.chip(equal) : MAP.unjudged;
  const width = Math.max(2 * LABEL + 4, widthOf(text) + 12);
  const tone = LINE_TONES[resultOf(link)];
  return [
    { is: "box", x: x - width / 2, y: y - LABEL, width, height: 2 * LABEL, corner: LABEL, tone },
    { is: "text", x, y: y + 4, text, tone: tone === "grave" ? "grave" : "ink", anchor: "middle" },
  ];
}

function drawBox({ node, x, y, width, height }: NodeBox): readonly Shape[] {
  const name = MAP.several(shortName(node.type, node.name), node.tables.length);
  const middle = x + width / 2;
  return [
    { is: "box", x, y, width, height, corner: 4, tone: "muted" },
    { is: "text", x: middle, y: y + 32, text: fitted(name, width - 8), tone: "ink", anchor: "middle", isBold: true },
    { is: "text", x: middle, y: y + height - 12, ...stateOf(node), anchor: "middle" },
  ];
}

function stateOf({ amounts, findings, text }: MapNode): { readonly text: string; readonly tone: Tone } {
  const isKnown = amounts.passed > 0 || text.equal > 0;
  const state = findings.length > 0 ? MAP.wrong(findings.length) : isKnown ? MAP.fits : MAP.unjudged;
  const said = text.equal + text.differs > 0 ? ` ${MAP.text(text.equal, text.differs)}` : "";
  return { text: state + said, tone: findings.length + text.differs > 0 ? "grave" : "ink" };
}
