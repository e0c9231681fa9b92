import { expect, test } from "@jest/globals";
import { factLines } from "../../test/fact-lines";
import { readDrawing } from "../../test/read-drawing";

const inRow = (drawing: string, row: number): readonly string[] =>
  factLines(readDrawing(drawing)).filter((line) => new RegExp(`^[A-Z]${row} `).test(line));

test("部门经济分类的类作表头，没有数的一栏也是", () => {
  const drawing = `
2025年部门支出总体情况表
科目编码 | 科目名称 | 合计   | 基本支出 |              |                    | 项目支出 | 单位：万元
         |          |        | 小计     | 工资福利支出 | 对个人和家庭的补助 |          |
2010301  | 行政运行 | 100.10 | 100.10   | 100.10       |                    |          |`;
  expect(inRow(drawing, 4)).toEqual([
    "C4 支2025 2010301 = 100.1",
    "D4 支2025 2010301·basic = 100.1",
    "E4 支2025 2010301·301·basic = 100.1",
  ]);
  const [table] = readDrawing(drawing).tables;
  expect(table?.panels[0]?.columns.find(({ column }) => column === 6)).toMatchObject({
    holds: "money",
    narrows: { economic: "303", nature: "basic" },
  });
});

test.each([
  ["名称", "机关工资福利支出 | 机关资本性支出（一） | 对个人和家庭的补助", ""],
  ["名称下面一行编码", "机关工资福利支出 | 机关资本性支出 | 对个人和家庭的补助", "| | | '501' | '503' | '509'"],
  ["编码和名称在一格", "501机关工资福利支出 | 503机关资本性支出 | 509对个人和家庭的补助", ""],
])("政府经济分类作表头：%s", (_, heads, codes) => {
  const drawing = `
2025年支出预算分类汇总表
| | | | | 单位：万元
科目编码 | 科目名称 | 合计 | ${heads}
${codes === "" ? "" : `${codes}\n`}2010301 | 行政运行 | 103.30 | 100.10 | 2.05 | 1.15`;
  const { all } = readDrawing(drawing).facts;
  expect(all.map(({ subject, line }) => `${line.code} ${subject.governmentEconomic ?? "合计"}`)).toEqual(
    ["合计", "501", "503", "509"].map((code) => `2010301 ${code}`),
  );
});

test("各单位一行、经济科目作表头", () => {
  const drawing = `
2025年机关运行经费预算表
单位名称 | 合计 | 办公费 | 水费 | 公务接待费 | 单位：万元
合计 | 31.25 | 20.10 | 10.05 | 1.10
甲局 | 31.25 | 20.10 | 10.05 | 1.10`;
  expect(
    readDrawing(drawing).facts.all.map(({ subject: { economic, item } }) => `${item} ${economic ?? "合计"}`),
  ).toEqual(
    ["合计", "30201", "30205", "30217", "合计", "30201", "30205", "30217"].map((code) => `organ-running ${code}`),
  );
});

test("收支总表里按政府经济分类的一栏", () => {
  const drawing = `
2025年收支总表
收入 | 预算数 | 功能分类 | 预算数 | 政府预算经济分类 | 预算数 | 单位：万元
一、财政拨款 | 103.30 | 一、一般公共服务支出 | 103.30 | 一、机关工资福利支出 | 102.15
 | | | | 二、对个人和家庭的补助 | 1.15
收入总计 | 103.30 | 支出总计 | 103.30 | 支出总计 | 103.30`;
  expect(inRow(drawing, 3)).toContain("F3 支2025 501 = 102.15");
  expect(inRow(drawing, 4)).toEqual(["F4 支2025 509 = 1.15"]);
});

test("几类里都有的款，由上面的类说明是哪一个", () => {
  const drawing = `
2025年项目支出明细表
 | | | | 单位：万元
项目名称 | 合计 | 商品和服务支出 | | 资本性支出 |
         |      | 办公费 | 委托业务费 | 办公设备购置
大厅运行 | 100.30 | 30.10 | 60.05 | 10.15`;
  expect(readDrawing(drawing).facts.all.map(({ subject }) => subject.economic)).toEqual([
    undefined,
    "30201",
    "30227",
    "31002",
  ]);
});
