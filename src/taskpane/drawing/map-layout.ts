import type { MapLink, MapNode } from "../../model/table-map";
import { largest } from "../../model/extremes";
import { LanePlan } from "./lanes";
import { COLUMNS, type Place, placesOf } from "./map-places";
import { type Route, routeOf } from "./map-routes";
import { portsOf } from "./map-ports";

/** Sizes in CSS pixels. */
const AISLE = 32;
const MARGIN = 2;
const NODE = 76;
const LANE = 26;
const PADDING = 4;

export interface NodeBox {
  readonly node: MapNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LinkLine {
  readonly link: MapLink;
  /** Corners of the line. */
  readonly points: readonly (readonly [number, number])[];
  /** The middle of its label. */
  readonly label: readonly [number, number];
}

interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly NodeBox[];
  readonly lines: readonly LinkLine[];
}

/** Where everything of the map stands in the width there is. Lines run in the gaps between tables, each on its own lane. */
export function layMap(nodes: readonly MapNode[], links: readonly MapLink[], width: number): MapLayout {
  const places = placesOf(nodes.map(({ type }) => type));
  const nodeWidth = Math.floor((width - 2 * MARGIN - (COLUMNS - 1) * AISLE) / COLUMNS);
  const left = (column: number): number => MARGIN + column * (nodeWidth + AISLE);
  const routed = links.flatMap((link) => {
    const [one, other] = link.between.map((type) => places.get(type));
    return one && other ? [{ link, route: routeOf(one, other) }] : [];
  });
  const routes = routed.map(({ route }) => route);
  const ports = portsOf(routes, nodeWidth, left);
  const aisleX = aislesOf(routes, left);
  const lanes = new LanePlan();
  for (const [i, route] of routes.entries())
    for (const [k, [from, to]] of runsOf(route, ports[i], aisleX[i]).entries())
      lanes.add(route.gaps[k] ?? 0, i, from, to);
  const rows =
    largest(
      [...places.values()].map(({ row }) => row),
      -1,
    ) + 1;
  const tops: number[] = [];
  let y = 0;
  for (let row = 0; row < rows; row += 1) {
    y += heightOfGap(lanes.countIn(row), row);
    tops.push(y);
    y += NODE;
  }
  const laneY = (gap: number, i: number): number => {
    const bottom = tops[gap] ?? y;
    return bottom - heightOfGap(lanes.countIn(gap), gap) + PADDING + LANE * (lanes.of(gap, i) + 0.5);
  };
  const top = (place: Place): number => tops[place.row] ?? 0;
  const lines = routed.map(({ link, route }, i): LinkLine => {
    const runs = runsOf(route, ports[i], aisleX[i]);
    return { link, ...lineOf(route, runs, { laneY: (gap) => laneY(gap, i), top, left, nodeWidth }) };
  });
  const boxes = nodes.flatMap((node): readonly NodeBox[] => {
    const place = places.get(node.type);
    return place ? [{ node, x: left(place.column), y: top(place), width: nodeWidth, height: NODE }] : [];
  });
  return { width, height: y + MARGIN, boxes, lines };
}

const heightOfGap = (lanes: number, gap: number): number =>
  lanes === 0 ? (gap === 0 ? MARGIN : 12) : lanes * LANE + 2 * PADDING;

interface Ends {
  readonly from: number;
  readonly to: number;
}

/** From where to where the horizontal runs of a route go. */
function runsOf(
  { kind }: Route,
  ports: Ends | undefined,
  aisle: number | undefined,
): readonly (readonly [number, number])[] {
  const { from, to } = ports ?? { from: 0, to: 0 };
  if (kind === "beside") return [];
  if (kind !== "around") return [[from, to]];
  return [
    [from, aisle ?? from],
    [aisle ?? to, to],
  ];
}

/** Lines that go along one gap between columns stand beside each other there. */
function aislesOf(routes: readonly Route[], left: (column: number) => number): readonly (number | undefined)[] {
  const seen = new Map<number, number>();
  return routes.map(({ aisle }) => {
    if (aisle === undefined) return undefined;
    const before = seen.get(aisle) ?? 0;
    seen.set(aisle, before + 1);
    const offset = (before % 2 === 0 ? 1 : -1) * Math.ceil(before / 2) * 5;
    return left(aisle) - AISLE / 2 + offset;
  });
}

interface Measures {
  readonly laneY: (gap: number) => number;
  readonly top: (place: Place) => number;
  readonly left: (column: number) => number;
  readonly nodeWidth: number;
}

function lineOf(
  { kind, from, to, gaps }: Route,
  [first, second]: readonly (readonly [number, number])[],
  { laneY, top, left, nodeWidth }: Measures,
): Pick<LinkLine, "points" | "label"> {
  if (!first) {
    const y = top(from) + NODE / 2;
    const [x1, x2] = [left(from.column) + nodeWidth, left(to.column)];
    return {
      points: [
        [x1, y],
        [x2, y],
      ],
      label: [(x1 + x2) / 2, y],
    };
  }
  const [x1, x2] = first;
  const y1 = laneY(gaps[0] ?? 0);
  const start = [x1, kind === "over" ? top(from) : top(from) + NODE] as const;
  const label = [(x1 + x2) / 2, y1] as const;
  if (!second) return { points: [start, [x1, y1], [x2, y1], [x2, top(to)]], label };
  const y2 = laneY(gaps[1] ?? 0);
  const [x3, x4] = second;
  return { points: [start, [x1, y1], [x2, y1], [x3, y2], [x4, y2], [x4, top(to)]], label };
}
