import { expect, test } from "@jest/globals";
import { readDrawing } from "../../test/read-drawing";

const read = (heads: string): readonly string[] =>
  readDrawing(`
2025年部门支出预算表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | ${heads}
201 | 一般公共服务支出 | 70.30 | 40.10 | 30.20
2010301 | 行政运行 | 70.30 | 40.10 | 30.20`).tables.flatMap(({ type, panels }) => [
    type,
    ...panels.flatMap(({ columns }) => columns.flatMap(({ narrows: { unit, line } }) => unit ?? line ?? [])),
  ]);

test("合计旁边各栏是单位名称：单位是一个维度", () => {
  expect(read("局机关 | 水政监察大队")).toEqual(["expenditure", "局机关", "水政监察大队"]);
});

test("有一栏不像单位名称，就都留着原文", () => {
  expect(read("局机关 | 某某资金")).toEqual(["other", "局机关", "某某资金"]);
});
