import { expect, test } from "@jest/globals";
import { readDrawing } from "../../test/read-drawing";

const columns = (drawing: string): readonly string[] =>
  readDrawing(drawing).tables.flatMap(({ panels }) =>
    panels.flatMap((panel) => panel.columns.filter(({ holds }) => holds === "money").map(({ path }) => path.join("/"))),
  );

test("组的标题只写在第一栏上：下一行没有名称和编码，是表头", () => {
  expect(
    columns(`
2025年一般公共预算基本支出预算表
科目编码 | 科目名称 | 工资福利支出 |          |          | 单位：万元
         |          | 合计         | 基本工资 | 津贴补贴 | 奖金
201      | 一般公共服务支出 | 60.25 | 30.00   | 20.25    | 10.00
2010301  | 行政运行 | 60.25        | 30.00    | 20.25    | 10.00`),
  ).toEqual(expect.arrayContaining(["工资福利支出/合计", "工资福利支出/基本工资", "工资福利支出/津贴补贴"]));
});

test("表头一行空着的栏由下一行补上", () => {
  expect(
    columns(`
2025年一般公共预算“三公”经费支出表
                 |                  |            |            |        | 单位：万元
“三公”经费合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 |        |
                 |                  |            | 小计       | 购置费 | 运行费
21.50            | 0                | 2.50       | 19.00      | 8.00   | 11.00`),
  ).toEqual([
    "三公经费合计",
    "因公出国(境)费",
    "公务接待费",
    "公务用车购置及运行费/小计",
    "公务用车购置及运行费/购置费",
    "公务用车购置及运行费/运行费",
  ]);
});

test("工资福利支出下面的合计是该类的金额，各项是各自的款", () => {
  const book = readDrawing(`
2025年一般公共预算基本支出预算表（对个人和家庭的补助）
科目编码 | 科目名称 | 对个人和家庭的补助 | 单位：万元
         |          | 合计               | 医疗费补助
2010301  | 行政运行 | 3.65               | 3.65`);
  expect(book.facts.all.map(({ subject }) => subject.economic)).toEqual(["303", "30307"]);
});

test("合并格拆开、每格都填了字：下一行仍是表头", () => {
  const book = readDrawing(`
2025年一般公共预算支出表
科目编码 | 科目名称 | 小计   | 其中：   | 其中：   | 单位：万元
科目编码 | 科目名称 | 小计   | 基本支出 | 项目支出 |
2010301  | 行政运行 | 100.10 | 60.05    | 40.05    |`);
  expect(book.tables.map(({ type, headRows }) => [type, headRows])).toEqual([["general-function", [2, 3]]]);
});

test("合并格拆开、下一行的细目都空着：只有数的一行下面才是表身", () => {
  expect(
    columns(`
2025年“三公”经费预算表
合计  | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 |        | 单位：万元
      |                  |            | 小计                 | 购置费 | 运行费
21.50 |                  | 21.50      |                      |        |`),
  ).toEqual(expect.arrayContaining(["公务用车购置及运行费/小计", "公务用车购置及运行费/购置费"]));
});
