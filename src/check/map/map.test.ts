import { expect, test } from "@jest/globals";
import { book, drawn } from "../../../test/drawn-book";
import { narrated } from "../../../test/narrated";
import { DEFAULT_SETTINGS } from "../../model/settings";
import { waiverOf } from "../../model/waiver";
import { check, tableMapOf } from "../index";

const mapOf = (of: ReturnType<typeof book>, settings = DEFAULT_SETTINGS) => tableMapOf(of, check(of, settings));

const TWO = (basic: string) => `
  一般公共预算支出表
  科目编码 | 科目名称         | 合计   | 基本支出 | 项目支出
           | 合计             | 100.00 | 60.00    | 40.00
  201      | 一般公共服务支出 | 80.00  | 40.00    | 40.00
  208      | 社会保障支出     | 20.00  | 20.00    |

  基本支出表
  科目编码 | 科目名称       | 合计     | 人员经费 | 公用经费
           | 合计           | ${basic} | 50.00    | 10.00
  301      | 工资福利支出   | 50.00    | 50.00    |
  302      | 商品和服务支出 | 10.00    |          | 10.00
`;

const linkOf = (map: ReturnType<typeof mapOf>, one: string, other: string) =>
  map.links.find(({ between }) => [...between].sort().join() === [one, other].sort().join());

test("两表相符的关系是线，带两个数和格", () => {
  const link = linkOf(mapOf(drawn(TWO("60.00"))), "general-function", "basic-economic");
  expect(link?.checks.every(({ state }) => state === "equal")).toBe(true);
  expect(link?.checks[0]).toMatchObject({ rule: "X09", what: "基本支出", amounts: "60.00万元 = 60.00万元" });
  expect(link?.checks[0]?.cells).toHaveLength(2);
});

test("只差尾数的相符，不写等号", () => {
  const [first] = linkOf(mapOf(drawn(TWO("60.01"))), "general-function", "basic-economic")?.checks ?? [];
  expect(first).toMatchObject({ rule: "X09", state: "equal", amounts: "60.00万元 ≈ 60.01万元" });
});

test("不符的排在前面，指向它的问题；核实后不再是问题", () => {
  const wrong = drawn(TWO("65.00"));
  const map = mapOf(wrong);
  const [first] = linkOf(map, "general-function", "basic-economic")?.checks ?? [];
  expect(first).toMatchObject({ rule: "X09", state: "differs", amounts: "60.00万元 ≠ 65.00万元" });
  const finding = map.findings[first?.finding ?? -1];
  expect(finding?.cells.length).toBeGreaterThan(0);
  const waivers = map.findings.map((each) => waiverOf(each, "与批复文件一致"));
  const accepted = linkOf(mapOf(wrong, { ...DEFAULT_SETTINGS, waivers }), "general-function", "basic-economic");
  expect(accepted?.checks[0]?.state).toBe("waived");
});

test("一边有两种读法的，线连在相符的那张表上，两个数相等", () => {
  const map = mapOf(
    book`
      支出总表
      科目编码 | 科目名称 | 合计   | 基本支出 | 项目支出
               | 合计     | 100.00 | 60.00    | 40.00

      一般公共预算支出表
      科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
               | 合计     | 90.00 | 60.00    | 30.00

      项目支出表
      项目名称 | 金额
      合计     | 30.00
      系统运维 | 30.00
    `,
  );
  const ofProjects = map.links.flatMap(({ checks }) => checks.filter(({ amounts }) => amounts?.includes(" = 30.00")));
  expect(ofProjects.map(({ amounts }) => amounts)).toEqual(["30.00万元 = 30.00万元"]);
  expect(linkOf(map, "general-function", "projects")?.checks).toEqual(ofProjects);
});

test("规则认为不同是上年结转造成的，线上也不是差错", () => {
  const map = mapOf(
    book`
      收支总表
      收入         | 预算数 ‖ 支出             | 预算数
      财政拨款     | 90.00  ‖ 一般公共服务支出 | 105.00
      事业收入     | 10.00  ‖                  |
      财政拨款结转 | 5.00   ‖                  |
      收入总计     | 105.00 ‖ 支出总计         | 105.00

      财政拨款收支总表
      收入             | 预算数 ‖ 支出             | 预算数
      一、一般公共预算 | 75.00  ‖ 一般公共服务支出 | 95.00
      二、政府性基金   | 20.00  ‖                  |
      收入总计         | 95.00  ‖ 支出总计         | 95.00
    `,
  );
  expect(map.links.flatMap(({ checks }) => checks.filter(({ state }) => state === "differs"))).toEqual([]);
});

test("没有判断的说明原因，没有的表没有线", () => {
  const map = mapOf(
    book`
      收支总表
      收入             | 预算数 ‖ 支出               | 预算数
      一、财政拨款收入 | 100.00 ‖ 一、一般公共服务支出 | 100.00
      收入总计         | 100.00 ‖ 支出总计           | 100.00

      支出总表
      科目编码 | 科目名称         | 合计   | 基本支出 | 项目支出
      2010101  | 行政运行         | 100.00 | 60.00    | 40.00
    `,
  );
  const checks = map.links.flatMap((link) => link.checks);
  expect(checks.filter(({ state }) => state === "unjudged").every(({ reason = "" }) => reason !== "")).toBe(true);
  expect(map.nodes.map(({ type }) => type)).toEqual(["income-expenditure", "expenditure"]);
  expect(map.links.every(({ between }) => between.every((type) => map.nodes.some((node) => node.type === type)))).toBe(
    true,
  );
});

test("每张表的非零金额：通过、有问题、未核对合起来是全部", () => {
  const map = mapOf(drawn(TWO("65.00")));
  const basic = map.nodes.find(({ type }) => type === "basic-economic");
  const { passed = 0, problems = 0, open = 0 } = basic?.amounts ?? {};
  expect(passed + problems + open).toBe(7);
  expect(problems).toBeGreaterThan(0);
  expect(basic?.findings.length).toBeGreaterThan(0);
});

test("文字里的数按它所说的表计", () => {
  const map = mapOf(
    narrated(
      `
      收支总表
      收入 | 预算数 | 支出 | 预算数
      一、财政拨款收入 | 100.00 | 一、一般公共服务支出 | 100.00
      收入总计 | 100.00 | 支出总计 | 100.00`,
      `2025年单位预算情况说明
      一、收支预算总体情况说明
      本单位2025年收入总计100.00万元。
      本单位2025年支出总计130.00万元，支出按照规定用于保障单位正常运转。`,
    ),
  );
  expect(map.nodes.find(({ type }) => type === "income-expenditure")?.text).toEqual({ equal: 1, differs: 1 });
});
