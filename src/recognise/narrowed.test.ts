import { expect, test } from "@jest/globals";
import { sheet, workbook } from "../../test/draw-sheet";
import type { Subject } from "../model/subject";
import { readBudget } from "../pipeline";

/** What each amount is about, by its printed number: dimensions that are named. */
function subjectsIn(title: string, rows: string, merged: readonly string[] = []): Readonly<Record<string, object>> {
  const book = readBudget(workbook(sheet("表", `${title}\n | | | 单位：万元\n${rows.trim()}`, { merged })));
  return Object.fromEntries(book.facts.all.map(({ printed, subject }) => [String(printed), dimensions(subject)]));
}

const dimensions = ({ flow: _, year: __, stage: ___, ...named }: Subject): object => named;

test("“三公”表里的项目支出是“三公”的项目支出，不是本单位的", () => {
  expect(
    subjectsIn(
      "2025年“三公”经费支出表",
      `
项目         | 合计 | 基本支出 | 项目支出
合计         | 9.5  | 3.5      | 6
因公出国(境)费 | 2.25 | 1.25     | 1
公务接待费   | 7.25 | 2.75     | 4.5`,
    ),
  ).toMatchObject({
    "9.5": { item: "three-public" },
    "3.5": { item: "three-public", nature: "basic" },
    "6": { item: "three-public", nature: "project" },
    "2.75": { item: "three-public/reception", nature: "basic" },
  });
});

test("“三公”表里写成一行的项目支出也是", () => {
  expect(
    subjectsIn(
      "2025年“三公”经费支出表",
      `
项目              | 2025年预算数 | 备注
合计              | 9.5 |
1.因公出国(境)费   | 2.25 |
2.公务接待费       | 7.25 |
其中：项目支出     | 6 |`,
    ),
  ).toMatchObject({
    "9.5": { item: "three-public" },
    "6": { nature: "project", item: expect.stringMatching(/^three-public/) },
  });
});

test("单独一栏的本年支出合计就是合计", () => {
  const columns = (heads: string): readonly object[] =>
    readBudget(
      workbook(
        sheet(
          "表",
          `2025年支出预算总表\n | | | | 单位：万元\n科目编码 | 科目名称 | ${heads}\n201 | 一般公共服务支出 | 10.5 | 6.25 | 4.25\n | 合计 | 10.5 | 6.25 | 4.25`,
        ),
      ),
    )
      .tables.flatMap(({ panels }) => panels.flatMap((panel) => panel.columns))
      .filter(({ holds }) => holds === "money")
      .map(({ narrows, isTotal }) => ({ ...narrows, ...(isTotal && { isTotal }) }));
  expect(columns("本年支出合计 | 基本支出 | 项目支出")[0]).toEqual({ isTotal: true });
  expect(columns("支出总计 | 本年支出合计 | 结转下年")).toEqual([
    { isTotal: true },
    { item: "current" },
    { item: "carry-over-out" },
  ]);
});

test("懂一部分的表头：懂的说出来，名称留着，这一栏不当作认识的", () => {
  const book = readBudget(
    workbook(
      sheet(
        "表",
        `
2025年收入预算总表
         |                  |      |      | 单位：万元
科目编码 | 科目名称         | 合计 | 一般公共预算拨款 | 专户管理教育收费 | 上年某某资金
201      | 一般公共服务支出 | 10.5 | 6.25 | 4.25 | 1.75
         | 合计             | 10.5 | 6.25 | 4.25 | 1.75`,
      ),
    ),
  );
  const columns = book.tables.flatMap(({ panels }) => panels.flatMap((panel) => panel.columns));
  expect(columns.slice(-2)).toMatchObject([
    { narrows: { fund: "special-account", line: "专户管理教育收费" } },
    { narrows: { line: "上年某某资金" }, period: { offset: -1 } },
  ]);
  expect((book.doubts ?? []).filter(({ kind }) => kind === "unknown-column").map(({ words }) => words)).toEqual([
    expect.stringContaining("专户管理教育收费"),
    expect.stringContaining("上年某某资金"),
  ]);
});
