import { expect, test } from "@jest/globals";
import { normaliseName } from "../../src/catalogue/index";
import { itemNumber } from "../../src/check/text/numbering";
import { plainTitle } from "../../src/check/text/contents";
import { readLabel } from "../../src/extract/labels";
import { bareLabel as bareFormLabel } from "../../src/forms/read/labels";
import { itemMarker } from "../../src/interpret/markers";
import { listPrefix } from "../../src/lexicon/index";
import { bareTitle } from "../../src/recognise/title";

const NUMBERS = ["一、", "二十一、", "十．", "（三）", "(十二)", "四）", "1、", "12．", "（1）", "（15）", "2)", "2）"];

test.each(NUMBERS)("序号“%s”：名称、标签、表名、绩效表、目录、正文都这样读", (number) => {
  const name = "房屋修缮支出";
  const printed = `${number}${name}`;
  const { level = NaN, number: value } = listPrefix(printed) ?? {};
  expect(normaliseName(printed)).toBe(name);
  expect(readLabel(printed)).toMatchObject({ name, rank: level - 1, number: value });
  expect(bareTitle(`${printed}表`)).toBe(`${name}表`);
  expect(bareFormLabel(printed)).toBe(name);
  expect(plainTitle(printed)).toBe(name);
  expect(itemMarker(printed)).toMatchObject({ level, value });
  expect(itemNumber(printed)).toMatchObject({ level, value });
});

test.each(["三公经费", "1.5倍罚款", "2025年支出", "一般公共预算"])("“%s”处处没有序号", (text) => {
  expect(readLabel(text).rank).toBeUndefined();
  expect(normaliseName(text)).toBe(text);
  expect(itemMarker(text)).toBeUndefined();
  expect(itemNumber(text)).toBeUndefined();
});
