import { expect, test } from "@jest/globals";
import { structureOf, sumsOf } from "../../../test/number-grid";

test("按代码：下级之和等于上级，错一列只在该列指出", () => {
  const sums = sumsOf(`
    科目    | 合计   | 基本   | 项目
    合计    | 831.15 | 650.65 | 180.50
    201     | 831.15 | 650.65 | 180.50
    20103   | 831.15 | 650.65 | 180.50
    2010301 | 620.15 | 620.15 |
    2010302 | 160.00 |        | 180.50
    2010399 | 30.50  | 30.50  |`);
  expect(sums).toEqual(["0 = 1 consistent", "1 = 2 consistent", "2 = 3 + 4 + 5 proved !0"]);
});

test("小计不加进总计；不认得的词也一样", () => {
  const list = (word: string): readonly string[] =>
    sumsOf(`
      项目       | 预算数
      一、甲     | 500.50
      二、乙     | 20.00
      ${word}    | 520.50
      上年结转   | 30.25
      总计       | 550.75`);
  expect(list("本年小计")).toEqual(["2 = 0 + 1 proved", "4 = 2 + 3 proved"]);
  expect(list("当期")).toEqual(["2 = 0 + 1 proved", "4 = 2 + 3 proved"]);
});

test("没有编号、没有缩进的下级", () => {
  const { wholeOf } = structureOf(`
    项目       | 预算数
    一、甲     | 100.35
    子         | 100.35
    二、乙     | 20.10
    合计       | 120.45`);
  expect(wholeOf).toEqual([3, 0, 3, undefined]);
});

test("无编号的结转行下重新从一编号", () => {
  const sums = sumsOf(`
    项目       | 预算数
    一、甲     | 500.50
    二、乙     | 20.00
    本年合计   | 520.50
    年初结转   | 30.25
    一、丙     | 10.25
    二、丁     | 20.00
    总计       | 550.75`);
  expect(sums).toEqual(["2 = 0 + 1 proved", "3 = 4 + 5 proved", "6 = 2 + 3 proved"]);
});

test("一张清单按两种口径各列一遍，合计只算一遍", () => {
  const sums = sumsOf(`
    项目       | 预算数
    教育       | 700.15
    卫生       | 249.85
    基本       | 600.40
    项目       | 349.60
    合计       | 950.00`);
  expect(sums).toEqual(["4 = 0 + 1 proved", "4 = 2 + 3 proved"]);
});

test("合计在最上面，或隔着空行", () => {
  const drawn = `
    项目       | 预算数
    合计       | 120.45
    一、甲     | 100.35
    二、乙     | 20.10`;
  expect(sumsOf(drawn)).toEqual(["0 = 1 + 2 proved"]);
  const after = `
    项目       | 预算数
    一、甲     | 100.35
    二、乙     | 20.10
               |
               |
               |
    合计       | 120.45`;
  expect(sumsOf(after)).toEqual(["5 = 0 + 1 proved"]);
});

test("一个数错了，结构不变，错处可见", () => {
  const sums = sumsOf(`
    项目       | 预算数
    一、甲     | 100.35
    二、乙     | 20.10
    三、丙     | 20.10
    合计       | 120.45`);
  expect(sums).toEqual(["3 = 0 + 1 + 2 expected !0"]);
});

test("漏了一级标题：一行挂在上一级，不算错", () => {
  const { equations, wholeOf } = structureOf(`
    项目       | 预算数
    一、货物   | 30.35
    .甲        | 10.20
    ..乙       | 10.20
    .丙        | 20.15
    ..丁       | 20.15
    三、服务   | 3059.87
    .戊        | 2932.82
    ..己       | 2932.82
    .邮电      | 17.00
    ..信息     | 17.00
    ..会议     | 110.05
    合计       | 3090.22`);
  expect(wholeOf[10]).toBe(5);
  expect(equations.flatMap(({ instances }) => instances).filter(({ state }) => state === "fails")).toEqual([]);
});

test("编码印错的一行按位置归入上一行", () => {
  const { equations, corrected } = structureOf(`
    科目    | 合计
    208     | 11281.62
    20805   | 11281.62
    210     | 503.72
    21011   | 503.72
    71102   | 503.72
    合计    | 11785.34`);
  expect(corrected).toEqual([{ kind: "nested", whole: 5, line: 3 }]);
  expect(equations.flatMap(({ instances }) => instances).filter(({ state }) => state === "fails")).toEqual([]);
});

test("其中各行不加进合计，也不必齐全", () => {
  const { wholeOf, equations } = structureOf(`
    项目       | 预算数
    一、甲     | 100.35
    其中：子   | 40.00
    二、乙     | 20.10
    合计       | 120.45`);
  expect(wholeOf).toEqual([3, 0, 3, undefined]);
  expect(equations).toHaveLength(1);
});

test("合并单元格里的数在别处：不判断", () => {
  const { equations } = structureOf(`
    项目       | 预算数
    一、甲     | 100.35
    二、乙     | ^
    合计       | 120.45`);
  expect(equations.flatMap(({ instances }) => instances.map(({ state }) => state))).toEqual(["unknown"]);
});
