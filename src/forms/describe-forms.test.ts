import { expect, test } from "@jest/globals";
import { formSheet, MONEY, oneForm } from "../../test/target-forms";
import { workbook } from "../../test/draw-sheet";
import { describeForms } from "./describe-forms";
import { readTargets } from "./read/read-targets";

test("按约定的形状列出金额、目标、指标和单元格", () => {
  const [form] = describeForms(readTargets(workbook(formSheet({ lines: [...MONEY, "项目期 | 2025-2026"] }))));
  expect(form).toMatchObject({
    name: "热线运行经费",
    kind: "project",
    sheet: "绩效",
    range: "A1:D15",
    unit: "万元",
    period: "2025-2026",
    money: { total: "100.00", fiscal: "100.00", other: "0.00" },
    goal: "受理群众来电，按期答复，让群众知晓并满意。",
  });
  expect(form?.amounts.map(({ cell, amount }) => [cell, amount])).toEqual([
    ["B4", "100.00"],
    ["B5", "100.00"],
    ["B6", "0.00"],
  ]);
  expect(form?.indicators[1]).toMatchObject({
    level1: "产出指标",
    level2: "数量指标",
    name: "来电受理量",
    value: { kind: "amount", op: "≥", number: "27", unit: "万件", raw: "≥27万件" },
    cell: "D11",
  });
});

test("结果是纯数据，经过 JSON 不变", () => {
  const described = describeForms(oneForm().targets ?? []);
  expect(JSON.parse(JSON.stringify(described))).toEqual(described);
});

test("没有填写的金额不编造", () => {
  const [form] = describeForms(oneForm({ lines: ["资金总额 | "] }).targets ?? []);
  expect(form?.money).toEqual({ total: null });
  expect(form?.amounts[0]).toMatchObject({ amount: null, raw: "" });
});
