import { expect, test } from "@jest/globals";
import type { Chart } from "../../model/chart";
import { fen } from "../../model/money";
import { onPaper } from "./paper";

const wan = (amount: number) => ({ amount: fen(amount * 1_000_000), cells: [] });

test("纸上的图：浅色，带图例，名称里的符号不破坏文件", () => {
  const chart: Chart = {
    id: "three-public",
    shape: "pairs",
    title: "",
    note: "",
    now: "2025年预算",
    before: "2024年预算",
    rows: [{ name: "会议<&培训", now: wan(2), before: wan(3) }],
    total: { name: "合计", now: wan(2), before: wan(3) },
  };
  const { svg, width, height } = onPaper(chart, 560);
  expect(svg).toContain(`width="${width}" height="${height}"`);
  expect(svg).toContain('fill="#ffffff"/>');
  expect(svg.match(/>[^<>]+<\/text>/g)).toEqual([
    ">2024年预算</text>",
    ">2025年预算</text>",
    ">会议&lt;&amp;培训</text>",
    ">3.00</text>",
    ">2.00</text>",
  ]);
  // last year's bars are hatched: told apart without colour
  expect(svg.match(/fill="url\(#before\)"/g)).toHaveLength(2);
});
