import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { FEW_RUNS } from "../../../test/effort";
import { TABLE_TERMS, type TableId } from "../../model/table-id";
import type { MapLink, MapNode } from "../../model/table-map";
import { layMap } from "./map-layout";

const TYPES = (Object.keys(TABLE_TERMS) as TableId[]).filter((type) => type !== "cover" && type !== "contents");
const nodeOf = (type: TableId): MapNode => ({
  type,
  name: TABLE_TERMS[type],
  tables: [],
  sums: 0,
  amounts: { passed: 0, problems: 0, open: 0 },
  text: { equal: 0, differs: 0 },
  findings: [],
});

const MAPS = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 2 }), fc.integer({ min: 288, max: 560 }))
  .chain(([types, width]) =>
    fc.record({
      types: fc.constant(types),
      width: fc.constant(width),
      pairs: fc.uniqueArray(fc.tuple(fc.constantFrom(...types), fc.constantFrom(...types)), {
        selector: (pair) => [...pair].sort().join(),
        maxLength: 16,
      }),
    }),
  );

test("线不穿过表，标签互不相盖，也不盖住表", () => {
  fc.assert(
    fc.property(MAPS, ({ types, width, pairs }) => {
      const links = pairs.filter(([a, b]) => a !== b).map((between): MapLink => ({ between, checks: [] }));
      const { boxes, lines, height } = layMap(types.map(nodeOf), links, width);
      expect(boxes).toHaveLength(types.length);
      expect(lines).toHaveLength(links.length);
      for (const { points, label } of lines) {
        expect(points.every(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height)).toBe(true);
        for (const [i, [x, y]] of points.slice(1).entries()) {
          const [x0, y0] = points[i] ?? [x, y];
          const crossed = boxes.filter(
            (box) =>
              Math.max(x, x0) > box.x &&
              Math.min(x, x0) < box.x + box.width &&
              Math.max(y, y0) > box.y &&
              Math.min(y, y0) < box.y + box.height,
          );
          expect(crossed.map(({ node }) => node.type)).toEqual([]);
        }
        const others = lines.filter((each) => each.label !== label);
        expect(others.some((each) => isNear(each.label, label, 26, 24))).toBe(false);
      }
    }),
    { numRuns: FEW_RUNS },
  );
});

const isNear = (a: readonly [number, number], b: readonly [number, number], x: number, y: number): boolean =>
  Math.abs(a[0] - b[0]) < x && Math.abs(a[1] - b[1]) < y;
