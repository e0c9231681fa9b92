import { describe, expect, test } from "@jest/globals";
import { bareLabel, formOf } from "../lexicon/index";
import { meaningOf, type Scheme, schemeOf } from "./line-meaning";

/** What a label says in one line, what is kept of it as printed behind a question mark. */
function said(label: string, scheme: Scheme): string {
  const { line, ...known } = meaningOf(formOf(bareLabel(label).name), { scheme, year: 2025 });
  return [...Object.values(known), line !== undefined && `?${line}`].filter(Boolean).join(" ");
}

describe("收入行", () => {
  test.each([
    ["财政补助收入", "fiscal"],
    ["　　(1)一般公共预算拨款", "fiscal/general"],
    ["一般公共预算当年财政拨款收入", "fiscal/general"],
    ["公共财政拨款（补助）资金", "fiscal/general"],
    ["其中：纳入财政专户管理的收费", "special-account"],
    ["二、财政专户拨款", "special-account"],
    ["专户资金", "special-account"],
    ["事业收入预算", "business"],
    ["事业收入（不含专户资金）", "business"],
    ["对附属单位上缴收入", "subordinate"],
    ["使用非财政拨款结余（含专用结余）", "surplus"],
    ["一、本年收入", "current"],
    ["一、部门预算", "current"],
    ["十、上年结转", "carry-over-in"],
    ["年初财政拨款结转和结余", "fiscal carry-over-in"],
    ["(1)财政拨款结转", "fiscal carry-over-in"],
    ["结余结转资金", "carry-over-in"],
    ["上年实户资金余额", "account-balance-in"],
    ["未安排支出的实户资金", "account-balance-out"],
  ])("“%s”是 %s", (label, says) => {
    expect(said(label, "income")).toBe(says);
  });

  test.each([
    ["债务预算收入", "?债务预算收入"],
    ["七、非同级财政拨款预算收入", "?非同级财政拨款预算收入"],
    ["(2)非财政拨款结转", "carry-over-in ?非财政拨款结转"],
    ["其他资金", "?其他资金"],
    ["某某单位往来款", "?某某单位往来款"],
    ["合计", "?合计"],
  ])("“%s”没有含义，名称留着：%s", (label, says) => {
    expect(said(label, "income")).toBe(says);
  });
});

describe("懂一部分：懂的说出来，不懂的留着", () => {
  test.each([
    ["income", "专户管理教育收费", "special-account ?专户管理教育收费"],
    ["income", "事业收入（科研及辅助活动）", "business ?事业收入(科研及辅助活动)"],
    ["functional", "基本建设类项目支出", "project ?基本建设类项目支出"],
    ["functional", "编外人员经费", "basic personnel ?编外人员经费"],
    ["three-public", "一般公务出国（境）费", "three-public/abroad ?一般公务出国(境)费"],
    ["functional", "上年基本支出", "basic ?上年基本支出"],
    ["functional", "2024年基本支出", "basic ?2024年基本支出"],
    ["functional", "基本支出执行数", "basic ?基本支出执行数"],
    ["functional", "非税财政资金安排的支出", "?非税财政资金安排的支出"],
    ["functional", "除财政拨款外的支出", "?除财政拨款外的支出"],
    ["functional", "基本支出和项目支出", "?基本支出和项目支出"],
    ["functional", "会议费、培训费", "?会议费、培训费"],
    ["income", "一般公共预算和政府性基金", "fiscal ?一般公共预算和政府性基金"],
    ["functional", "当年财政拨款安排", "?当年财政拨款安排"],
  ] as const)("%s：“%s”是 %s", (scheme, label, says) => {
    expect(said(label, scheme)).toBe(says);
  });
});

/** Labels that were read in one way as a column and in another as a row. */
describe("从前只在表头或只在行名里认识的说法", () => {
  test.each([
    ["人员经费预算", "basic personnel"],
    ["公用经费预算", "basic public"],
    ["人员经费合计", "basic personnel"],
    ["基本支出预算", "basic"],
    ["一般公共预算基本支出", "fiscal/general basic"],
    ["公务用车费", "three-public/vehicles"],
    ["出国（境）费", "three-public/abroad"],
    ["人员经费和公用经费", "basic"],
    ["机关运行经费", "organ-running"],
    ["政府采购服务", "procurement/services"],
    ["行政支出", "administrative"],
  ])("“%s”是 %s", (label, says) => {
    expect(said(label, "functional")).toBe(says);
  });
});

describe("一列行名怎样划分", () => {
  test.each([
    ["行政支出 事业支出 经营支出 其他支出", "accounting"],
    ["一般公共服务支出 教育支出 其他支出", "functional"],
    ["工资福利支出 商品和服务支出", "economic"],
    ["办公费 印刷费 会议费 公务接待费", "economic"],
    ["因公出国(境)费 公务接待费 公务用车购置及运行费", "functional"],
    ["基本支出 项目支出", "functional"],
  ] as const)("%s：%s", (names, scheme) => {
    expect(schemeOf(names.split(" "), "line", "expenditure", 2025)).toBe(scheme);
  });

  test("采购、项目、单位的名称不按预算用语读", () => {
    expect(schemeOf(["办公费", "会议费"], "project", "expenditure", 2025)).toBe("functional");
  });
});
