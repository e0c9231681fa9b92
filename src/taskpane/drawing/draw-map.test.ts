import { expect, test } from "@jest/globals";
import type { MapNode } from "../../model/table-map";
import { drawMap } from "./draw-map";
import { drawnOnPaper } from "./paper";

const node = (type: MapNode["type"], name: string, findings: readonly number[]): MapNode => ({
  ...{ type, name, tables: [], sums: 1, findings, text: { equal: 2, differs: 0 } },
  amounts: { passed: 3, problems: 0, open: 0 },
});

test("表格关系画在纸上：不符的线粗、数在线上，表里写着对了几处文字", () => {
  const map = {
    nodes: [node("income-expenditure", "收支总表", []), node("income", "收入总表", [0])],
    links: [
      {
        between: ["income-expenditure", "income"] as const,
        checks: (["differs", "equal"] as const).map((state) => ({ rule: "X01" as const, what: "", state, cells: [] })),
      },
    ],
    findings: [],
  };
  const { svg, width } = drawnOnPaper((room) => drawMap(map, room), [], 560);
  expect(width).toBe(560);
  expect(svg).toMatch(/<line [^>]*stroke-width="3"/);
  expect([...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, words]) => words)).toEqual(
    expect.arrayContaining(["收支总表", "✓ 文2", "收入总表", "✗1 文2", "✗1"]),
  );
});
