import { expect, test } from "@jest/globals";
import { readDrawing } from "../../test/read-drawing";
import { addressInSheet } from "../model/cell";
import { meaningOf, understoodShare } from "./fact-meaning";

/** What is not understood of each cell, and how much is. */
function unknownIn(drawing: string): Readonly<Record<string, string>> {
  const book = readDrawing(drawing);
  return Object.fromEntries(
    [...book.facts.all, ...book.facts.others].map((fact) => {
      const { meaning, unknown } = meaningOf(book, fact);
      const words = unknown.map((each) => `${each.dimension} ${each.words}`);
      return [addressInSheet(fact.cell), [meaning, ...words].join(" · ")];
    }),
  );
}

test("含义未知的栏目和行带着原文，说出它属于哪一类划分", () => {
  const drawing = `
2025年支出总表
 | | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 单位预留机动经费
2010301 | 行政运行 | 70 | 60 | | 10
 | 合计 | 70 | 60 | | 10`;
  expect(unknownIn(drawing)).toEqual({
    C4: "known",
    D4: "known",
    F4: "partly · nature 单位预留机动经费",
    C5: "known",
    D5: "known",
    F5: "unknown · nature 单位预留机动经费",
  });
  const book = readDrawing(drawing);
  expect(book.tables.map((table) => understoodShare(book, table))).toEqual([0.88]);
});

test("不知道是哪一张的表，没有一个数说的是全部资金", () => {
  expect(
    unknownIn(`
2025年对下转移支付预算表
 | | 单位：万元
项目名称 | 合计 | 甲镇
河湖管护 | 30 | 30
合计 | 30 | 30`),
  ).toEqual({
    B4: "partly · line 2025年对下转移支付预算表",
    C4: "partly · line 2025年对下转移支付预算表 · line 甲镇",
    B5: "partly · line 2025年对下转移支付预算表",
    C5: "unknown · line 2025年对下转移支付预算表 · line 甲镇",
  });
});
