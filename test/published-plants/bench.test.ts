import { expect, test } from "@jest/globals";
import { fen, toFen } from "../../src/model/money";
import { sheet, workbook } from "../draw-sheet";
import { GENERAL_TABLE } from "../read-text";
import { Field, PLANTS, PRIVACY_KINDS } from "./bench";
import { documentOf, type LabelledAmount } from "./document";
import { Truth } from "./truth";

const amount = (row: number, column: number, printed: string, code = "", name = ""): LabelledAmount => ({
  cell: { sheet: "表", row, column },
  amount: toFen(printed, "万元"),
  unit: "万元",
  code,
  name,
});

const AMOUNTS = [
  amount(4, 3, "80.25", "", "合计"),
  amount(4, 4, "60.25", "", "合计"),
  amount(4, 5, "20.00", "", "合计"),
  amount(7, 3, "70.25", "2012604", "档案馆"),
  amount(7, 4, "50.25", "2012604", "档案馆"),
  amount(7, 5, "20.00", "2012604", "档案馆"),
];

const TEXT = `
2025年单位预算情况说明
一、2025年一般公共预算支出情况
2025年一般公共预算支出预算80.25万元，比上年增加10.00万元，增长14.23%，主要原因是新增档案数字化项目。
支出预算按用途划分，其中：基本支出60.25万元，项目支出20.00万元，都由财政拨款安排，没有其他来源。
二、其他重要事项情况说明
本单位2025年的各项工作按照年初的计划推进，资金按照进度拨付，专款专用。`;

const drawn = documentOf("drawn-2025", workbook(sheet("表", GENERAL_TABLE), sheet("情况说明", TEXT)), AMOUNTS);

test("看得见的错误由标注和印出的数字判断", () => {
  const truth = new Truth(drawn);
  const seen = (each: LabelledAmount): boolean => truth.isTableAmountSeen(each);
  expect(AMOUNTS.map(seen)).toEqual([true, true, true, true, true, true]);
  expect(seen({ ...amount(9, 3, "3.33"), amount: fen(33_300) })).toBe(false);
});

test("改一个数字，指到那一格或那一段才算找到", () => {
  const field = new Field([drawn]);
  for (const kind of ["digit", "amount in the text", "percentage"]) {
    const trials = field.trials(kind, 3, 1);
    expect(trials.map(({ isPlaced, severity }) => [isPlaced, severity])).toEqual(trials.map(() => [true, "error"]));
    expect(trials.length).toBeGreaterThan(0);
  }
});

test("个人信息、密级和内部备注种得下，也找得到", () => {
  const field = new Field([drawn]);
  for (const kind of Object.keys(PRIVACY_KINDS)) {
    const trials = field.trials(kind, 2, 1);
    expect([kind, ...trials.map(({ isPlaced }) => isPlaced)]).toEqual([kind, true, true]);
  }
});

test("每一种错误都有办法种下，没有这种错误时说出来", () => {
  expect(Object.keys(PLANTS).length).toBeGreaterThan(20);
  expect(() => new Field([drawn]).trials("nothing", 1, 1)).toThrow("No such kind: nothing");
});
