import { expect, test } from "@jest/globals";
import { readText } from "../../test/read-text";
import { PhraseReader } from "./noun-phrase";
import { Vocabulary } from "./vocabulary";

const phrases = new PhraseReader(new Vocabulary(readText()));

test.each([
  ["上年一般公共预算结转", [{ flow: "income", fund: "fiscal/general", item: "carry-over-in" }], []],
  ["年末财政拨款结转和结余", [{ flow: "expenditure", fund: "fiscal", item: "carry-over-out" }], []],
  ["结转至下年度", [{ flow: "expenditure", item: "carry-over-out" }], []],
  ["上年基本支出执行数", [{ nature: "basic" }], [{ offset: -1 }]],
  ["2024年基本支出", [{ nature: "basic" }], [{ year: 2024 }]],
  ["事业收入(不含专户资金)", [{ flow: "income", fund: "business" }], []],
  ["公车购置及运行费", [{ item: "three-public/vehicles" }], []],
  ["今年收入", [{ flow: "income", balance: "current" }], []],
  ["我局当年预算收入", [{ flow: "income", balance: "current" }], []],
  ["加上上年结转", [{ flow: "income", item: "carry-over-in" }], []],
])("“%s”", (text, meanings, years) => {
  expect(phrases.read(text)).toMatchObject({ meanings, years });
});

test.each([
  "财政拨款结转",
  "年末",
  "某某经费",
  "基本支出和项目支出",
  "除三公经费外的支出",
  "上年某某资金结转",
  "当年预算收入总额",
])("“%s”没有全部读懂，不说是什么", (text) => {
  expect(phrases.read(text)).toMatchObject({ meanings: [], isPronoun: false });
});

test("执行数、决算数说的是执行，预算数不说", () => {
  expect(["执行数", "决算数", "执行数(决算数)", "预算数"].map((text) => phrases.read(`基本支出${text}`).stage)).toEqual(
    ["outturn", "outturn", "outturn", undefined],
  );
});
