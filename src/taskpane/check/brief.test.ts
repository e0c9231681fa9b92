import { describe, expect, test } from "@jest/globals";
import { fromA1 } from "../../model/cell";
import type { Finding } from "../../model/finding";
import { briefOf } from "./brief";

const brief = (message: string, address = "收支总表!B5") =>
  briefOf(
    {
      code: "N01",
      name: "income-equals-expenditure",
      severity: "error",
      message,
      cells: [{ ...fromA1(address), role: "stated" }],
      explainedByRounding: false,
    } satisfies Finding,
    "部门收支总表",
  );

describe("一个问题在列表里的一行", () => {
  test("只留第一句，单元格的地址不再写一遍", () => {
    expect(
      brief("收入总计 12.00万元（收支总表!B20）与支出总计 11.00万元（收支总表!D20、D21）相差 1.00万元。请核对。"),
    ).toEqual({
      about: undefined,
      address: "B5",
      sentence: "收入总计 12.00万元与支出总计 11.00万元相差 1.00万元",
    });
  });

  test("开头的章节或项目另说；括号里的地址连同前面的字一起去掉，别的括号留下", () => {
    expect(brief("“（一）机关运行”：文中为 3.00万元（2025年），应为 2.00万元（表内；收支总表!B5）。")).toMatchObject({
      about: "（一）机关运行",
      sentence: "文中为 3.00万元（2025年），应为 2.00万元",
    });
  });

  test("开头的表题已写在上一行，不再写；后面还有别的表时留下", () => {
    expect(brief("“部门收支总表”有一栏的表头不对。").sentence).toBe("有一栏的表头不对");
    expect(brief("“部门收支总表”与“支出总表”相差 1.00万元。").sentence).toBe("“部门收支总表”与“支出总表”相差 1.00万元");
  });

  test("引号里的名称属于句子时不动", () => {
    expect(brief("“支出合计”与各类之和相差 10.00 万元。").sentence).toBe("“支出合计”与各类之和相差 10.00 万元");
  });
});
