import { describe, expect, test } from "@jest/globals";
import type { SheetSnapshot } from "../src/model/snapshot";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import { textSourceOf } from "../src/model/text-source";
import { review } from "../src/pipeline";
import { sheet, workbook } from "./draw-sheet";

const TABLE = sheet(
  "表",
  `
2025年一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100.00 | 60.00 | 40.00
'201' | 一般公共服务支出 | 100.00 | 60.00 | 40.00
'20126' | 档案事务 | 100.00 | 60.00 | 40.00
'2012604' | 档案馆 | 100.00 | 60.00 | 40.00`,
);

const text = (amount: string): string => `2025年单位预算情况说明
一、一般公共预算支出情况说明
本单位2025年一般公共预算支出${amount}万元，其中：基本支出60.00万元，项目支出40.00万元，均按照批复的用途和进度使用。
本单位今年的各项工作按照年初的计划推进，资金按照进度拨付，专款专用，厉行节约，年底前全部完成。
本单位今年没有新建和改建房屋的计划，现有的办公用房都由本单位自己使用和维护，没有出租和出借。`;

const narrative = (name: string, amount: string, parts: Partial<SheetSnapshot> = {}) =>
  sheet(name, text(amount), parts);
const OWN = { own: "narrative" } as const;

/** Where the text is wrong. */
const wrongIn = (...[snapshot, texts]: [Parameters<typeof review>[0], Parameters<typeof review>[2]?]) => {
  const { findings } = review(snapshot, DEFAULT_SETTINGS, texts);
  return findings.flatMap(({ severity, cells: [cell] }) => (severity === "error" && cell ? [cell.sheet] : []));
};

describe("校验读哪一份情况说明", () => {
  test("没有别的说明时，读本工具写的那张工作表", () => {
    expect(wrongIn(workbook(TABLE, narrative("情况说明", "10.00", OWN)))).toContain("情况说明");
    expect(wrongIn(workbook(TABLE, narrative("情况说明", "100.00", OWN)))).toEqual([]);
  });

  test("用户自己有说明时，本工具的草稿不算", () => {
    const draft = narrative("情况说明(2)", "10.00", OWN);
    expect(wrongIn(workbook(TABLE, narrative("情况说明", "100.00"), draft))).toEqual([]);
  });

  test("旁边的文字是同一份说明的另一版：相同的段落不算重复", () => {
    const snapshot = workbook(TABLE, narrative("情况说明", "100.00"));
    const { findings } = review(snapshot, DEFAULT_SETTINGS, [textSourceOf("document", "说明.docx", text("100.00"))]);
    expect(findings.filter(({ code }) => code === "G12")).toEqual([]);
  });
});
