import { expect, test } from "@jest/globals";
import { readDrawing } from "../../test/read-drawing";
import { Statements } from "./statements";

test("各类都是零的人员经费是零，不是没有", () => {
  const book = readDrawing(`
    2025年一般公共预算基本支出表
    | | 单位：万元
    科目编码 | 科目名称 | 合计
    | 合计 | 5.00
    301 | 工资福利支出 | 0
    302 | 商品和服务支出 | 5.00
    303 | 对个人和家庭的补助 | 0`);
  const asked = { nature: "basic", use: "personnel", fund: "fiscal/general" } as const;
  expect(new Statements(book).summed(asked, { year: 2025, stage: "budget" })).toMatchObject([
    { kind: "fact", amount: 0 },
  ]);
});

test("“三公”表按基本支出、项目支出分栏时，文字说的是合计", () => {
  const book = readDrawing(`
    2025年“三公”经费支出表
    | | | | 单位：万元
    项目 | 合计 | 基本支出 | 项目支出
    合计 | 9.5 | 3.5 | 6
    因公出国(境)费 | 2.25 | 1.25 | 1
    公务接待费 | 7.25 | 2.75 | 4.5`);
  const [statements, period] = [new Statements(book), { year: 2025, stage: "budget" } as const];
  expect(statements.exact({ item: "three-public/reception" }, period).map(({ amount }) => amount)).toEqual([725_00_00]);
  expect(statements.exact({ item: "three-public", nature: "project" }, period).map(({ amount }) => amount)).toEqual([
    600_00_00,
  ]);
  expect(statements.exact({ flow: "expenditure", nature: "project" }, period)).toEqual([]);
});
