import { expect, test } from "@jest/globals";
import { titleMeaning } from "./title-meaning";

test.each([
  ["财政拨款基本支出预算表（部门经济分类科目）", { fund: "fiscal", nature: "basic" }],
  ["一般公共预算财政拨款支出表", { fund: "fiscal/general" }],
  ["公共预算拨款项目支出表", { fund: "fiscal/general", nature: "project" }],
  ["政府性基金预算财政拨款支出表", { fund: "fiscal/government-fund" }],
  ["政府性基金和国有资本经营预算支出表", { fund: "fiscal" }],
  ["基本支出和项目支出预算表", {}],
  ["支出预算总表", {}],
  ["单位资金支出预算表", { line: "单位资金" }],
  ["上年结转支出预算表", { line: "上年结转" }],
  ["支出总表(含上年结转)", {}],
  ["对下转移支付支出表", { line: "对下转移支付" }],
  ["一般公共预算基本支出表--人员经费(工资福利支出)", { fund: "fiscal/general", nature: "basic", economic: "301" }],
  ["商品和服务支出预算表", { economic: "302" }],
  ["工资福利支出和对个人和家庭的补助支出表", {}],
])("“%s”", (title, says) => {
  expect(titleMeaning(title)).toEqual(says);
});
