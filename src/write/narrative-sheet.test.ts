import { describe, expect, test } from "@jest/globals";
import type { NarrativeLine } from "../model/passage";
import { planNarrativeSheet, textsOfSheet } from "./narrative-sheet";

const LINES: readonly NarrativeLine[] = [
  { key: "title", role: "title", level: 0, runs: [{ kind: "text", text: "2025年单位预算" }] },
  { key: "h", role: "heading", level: 1, runs: [{ kind: "text", text: "一、收支总体情况" }] },
  { key: "a", role: "body", level: 1, runs: [{ kind: "text", text: `收入预算100.00万元，${"说明".repeat(80)}。` }] },
  {
    key: "b",
    role: "body",
    level: 1,
    runs: [
      { kind: "text", text: "比上年" },
      { kind: "gap", gap: "prior:income", text: "【待填：上年数】" },
    ],
  },
];

describe("工作表“情况说明”", () => {
  test("一段一行，有待填的段落另有样式", () => {
    const plan = planNarrativeSheet(LINES);
    expect(plan).toMatchObject({ kind: "narrative", name: "情况说明", merges: [] });
    expect(plan.cells.map(({ row, column, style }) => [row, column, style])).toEqual([
      [1, 1, "headline"],
      [2, 1, "chapter"],
      [3, 1, "paragraph"],
      [4, 1, "gap"],
    ]);
    expect(plan.cells[3]?.value).toBe("　　比上年【待填：上年数】");
  });

  test("标题按层级加粗，与正文区分", () => {
    const heading = (level: number): NarrativeLine => ({
      key: `h${level}`,
      role: "heading",
      level,
      runs: [{ kind: "text", text: "标题" }],
    });
    const { cells, heights } = planNarrativeSheet([0, 1, 2, 3].map(heading));
    expect(cells.map(({ style }) => style)).toEqual(["part", "chapter", "section", "section"]);
    expect(heights[1]).toBeGreaterThan(heights[3] ?? 0);
  });

  test("长的标题按自己的字号算行高，不会切掉", () => {
    const heading = (text: string): number =>
      planNarrativeSheet([{ key: "h", role: "heading", level: 1, runs: [{ kind: "text", text }] }]).heights[1] ?? 0;
    // 38 characters of 11 points fit into a line, 13 points are wider
    expect(heading("字".repeat(38))).toBeGreaterThan(heading("字".repeat(30)));
  });

  test("长段落的行高够高，短段落只有一行", () => {
    const { heights } = planNarrativeSheet(LINES);
    expect(heights[3]).toBeGreaterThan((heights[4] ?? 0) * 3);
    expect(heights[1]).toBeGreaterThan(30);
  });

  test("用户删掉的段落不写，改过的按用户的写", () => {
    const merged = [
      { key: "title", role: "title", level: 0, state: "generated", text: "2025年单位预算", diff: [] },
      { key: "h", role: "heading", level: 1, state: "dropped", text: "", diff: [] },
      { key: "a", role: "body", level: 1, state: "edited", text: "收入预算一百万元。", diff: [] },
    ] as const;
    expect(planNarrativeSheet(LINES, merged).cells.map(({ value }) => value)).toEqual([
      "2025年单位预算",
      "　　收入预算一百万元。",
    ]);
  });

  test("读回第一列的文字，空行不算", () => {
    const cells = [
      { column: 1, value: "　　一、" },
      { column: 2, value: "批注" },
      { column: 1, value: " " },
      { column: 1, value: 5 },
    ];
    expect(textsOfSheet(cells)).toEqual(["一、", "5"]);
  });
});
