import { describe, expect, test } from "@jest/globals";
import { bareLabel, chineseDigit, chineseNumber, listPrefix, withoutListPrefix } from "./index";

describe("序号", () => {
  test.each([
    ["第一部分 单位概况", "part", 0, 1, "单位概况"],
    ["第十二章：附表", "part", 0, 12, "附表"],
    ["一、财政拨款", "chinese", 1, 1, "财政拨款"],
    ["　二十一、其他支出", "chinese", 1, 21, "其他支出"],
    ["十.其他收入", "chinese", 1, 10, "其他收入"],
    ["（一）一般公共预算", "bracketed-chinese", 2, 1, "一般公共预算"],
    ["(十九)住房保障支出", "bracketed-chinese", 2, 19, "住房保障支出"],
    ["二）结转下年", "bracketed-chinese", 2, 2, "结转下年"],
    ["1、工资", "arabic", 3, 1, "工资"],
    ["１２．津贴", "arabic", 3, 12, "津贴"],
    ["（1）公务用车购置费", "bracketed-arabic", 4, 1, "公务用车购置费"],
    ["3)其他", "bracketed-arabic", 4, 3, "其他"],
    ["①办公费", "circled", 5, 1, "办公费"],
    ["2.2025年单位收入总表", "arabic", 3, 2, "2025年单位收入总表"],
    ["8.2210201住房公积金", "arabic", 3, 8, "2210201住房公积金"],
    ["1.201 一般公共服务支出", "arabic", 3, 1, "201 一般公共服务支出"],
    ["(一)", "bracketed-chinese", 2, 1, ""],
  ] as const)("%s", (text, kind, level, number, rest) => {
    expect(listPrefix(text)).toMatchObject({ kind, level, number });
    expect(listPrefix(text)?.rest.trim()).toBe(rest);
  });

  test.each([
    "三公经费",
    "一般公共预算",
    "1.5倍",
    "1.201万元",
    "12345热线",
    "2025年预算数",
    "十",
    "第一产业",
    "合计",
    "",
  ])("“%s”没有序号", (text) => {
    expect(listPrefix(text)).toBeUndefined();
  });

  test("“其中”和序号可以先后出现", () => {
    expect(bareLabel("其中：（1）公务用车购置费")).toMatchObject({ name: "公务用车购置费", ofWhich: true });
    expect(bareLabel("一、其中：教育收费")).toMatchObject({ name: "教育收费", ofWhich: true, prefix: { number: 1 } });
    expect(bareLabel("其中：")).toEqual({ name: "其中：", ofWhich: false });
    expect(withoutListPrefix("（一）1.办公费")).toBe("办公费");
  });
});

test.each([
  ["〇", 0],
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["九十九", 99],
  ["一百零八", 108],
  ["一百二十", 120],
])("中文数字“%s”是 %d", (word, value) => {
  expect(chineseNumber(word)).toBe(value);
});

test.each(["", "十十", "三公", "百千", "1"])("“%s”不是中文数字", (word) => {
  expect(chineseNumber(word)).toBeUndefined();
});

test("单个数字", () => {
  expect(["零", "〇", "○", "九", "十", "a"].map(chineseDigit)).toEqual([0, 0, 0, 9, undefined, undefined]);
});

test("一格里只有编号，几千个：照样读完", () => {
  expect(withoutListPrefix("一、".repeat(10_922))).toBe("");
  expect(withoutListPrefix(`${"①".repeat(32_000)}甲`)).toBe("甲");
});
