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
