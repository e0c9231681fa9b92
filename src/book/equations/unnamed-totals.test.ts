import { expect, test } from "@jest/globals";
import { sumsOf } from "../../../test/number-grid";

const list = (second: string, total = "520.50", word = "年内加总"): readonly string[] =>
  sumsOf(`
    项目       | 预算数
    一、甲     | 500.50
    二、乙     | ${second}
    ${word}    | ${total}
    上年结转   | 30.25
    总计       | 550.75`);

test("不认得的小计：加起上面各行，后面只有结转和总计", () => {
  expect(list("20.00")).toEqual(["2 = 0 + 1 proved", "4 = 2 + 3 proved"]);
});

test("上面只有一个数、编了号的一列里没有编号的一行，也是小计", () => {
  expect(list("", "500.50").at(0)).toBe("2 = 0 consistent");
});

test("与上面各行不符的一行不是它们的小计", () => {
  expect(list("20.00", "511.25").some((sum) => sum.startsWith("2 ="))).toBe(false);
});

test("后面还有别的金额，就不在结转之前收尾", () => {
  const sums = sumsOf(`
    项目       | 预算数
    一、甲     | 20.25
    二、乙     |
    丙         | 20.25
    三、丁     | 15.50
    总计       | 56.00`);
  expect(sums.some((sum) => sum.startsWith("2 ="))).toBe(false);
});
