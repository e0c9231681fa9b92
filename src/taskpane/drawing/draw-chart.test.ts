import { describe, expect, test } from "@jest/globals";
import type { Chart, ChartRow } from "../../model/chart";
import { fen } from "../../model/money";
import { drawChart, startOf } from "./draw-chart";
import { type Drawing, fitted, widthOf } from "./shapes";

const wan = (amount: number) => ({ amount: fen(Math.round(amount * 1_000_000)), cells: [] });
const row = (name: string, now: number, before?: number): ChartRow => ({
  name,
  now: wan(now),
  ...(before !== undefined && { before: wan(before) }),
});
const ABOUT = { title: "", note: "", now: "2025年预算" } as const;
const bars = ({ shapes }: Drawing) => shapes.flatMap((shape) => (shape.is === "bar" ? [shape] : []));

describe("图的长短就是数的大小", () => {
  test("构成：从零起，最大的占满", () => {
    const rows = [row("甲", 75), row("乙", 25), row("丙", 0)];
    const chart: Chart = { ...ABOUT, id: "income", shape: "parts", rows, total: row("合计", 100) };
    expect(bars(drawChart(chart, 300)).map(({ x, width }) => [x, width])).toEqual([
      [0, 300],
      [0, 100],
      [0, 0],
    ]);
  });

  test("变化：一步接一步，终点就是今年", () => {
    const rows = [row("甲", 30, 20), row("乙", 10, 20), row("丙", 60, 60)];
    const chart: Chart = {
      ...ABOUT,
      id: "changes",
      shape: "changes",
      before: "上年",
      rows,
      total: row("合计", 100, 100),
    };
    const [last, now, up, down, same] = bars(drawChart(chart, 300));
    expect(last?.width).toBeCloseTo(now?.width ?? 0);
    expect(up).toMatchObject({ tone: "up", x: last?.width });
    expect(down?.tone).toBe("down");
    expect((up?.x ?? 0) + (up?.width ?? 0)).toBeCloseTo((down?.x ?? 0) + (down?.width ?? 0));
    expect(same?.width).toBe(0);
    expect(startOf(chart)).toBeGreaterThan(0);
  });

  test("变化很大时横轴从零起", () => {
    const chart: Chart = {
      ...ABOUT,
      id: "changes",
      shape: "changes",
      before: "上年",
      rows: [row("甲", 90, 0)],
      total: row("合计", 90, 0),
    };
    expect(startOf(chart)).toBe(0);
  });

  test("三公：两年同一把尺，零没有长度", () => {
    const rows = [row("公务接待费", 0, 1), row("公务用车运行费", 2, 2)];
    const chart: Chart = {
      ...ABOUT,
      id: "three-public",
      shape: "pairs",
      before: "上年",
      rows,
      total: row("合计", 2, 3),
    };
    const [one, two, three, four] = bars(drawChart(chart, 300)).map(({ width }) => width);
    expect(two).toBe(0);
    expect(three).toBe(four);
    expect(one).toBeCloseTo((three ?? 0) / 2);
  });

  test("长名称截到放得下", () => {
    const name = fitted("文化旅游体育与传媒支出", 100);
    expect(name.endsWith("…")).toBe(true);
    expect(widthOf(name)).toBeLessThanOrEqual(100);
  });
});
