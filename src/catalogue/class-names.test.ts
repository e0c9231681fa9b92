import { describe, expect, test } from "@jest/globals";

import { economicClassOf, functionalClassOf, governmentEconomicClassOf } from "./class-names";
import { bundledIndex } from "./entry-index";

describe("收支总表所列类名", () => {
  test.each([
    ["（一）一般公共服务支出", "201"],
    ["七、文化旅游体育与传媒支出", "207"],
    ["文化体育与传媒支出", "207"],
    ["8、社会保障和就业支出", "208"],
    ["9、社会保险基金支出", "209"],
    ["医疗卫生支出", "210"],
    ["十三、交通运输支出", "214"],
    ["资源勘探工业信息等支出", "215"],
    ["资源勘探信息等支出", "215"],
    ["资源勘探电力信息等支出", "215"],
    ["国土海洋气象等支出", "220"],
    ["商业服务业等", "216"],
    ["农林水事务", "213"],
    ["国有资本经营预算支出", "223"],
    ["二十三、其他支出", "229"],
    ["债务付息支出", "232"],
  ])("功能分类“%s”是 %s", (name, code) => {
    expect(functionalClassOf(name, 2025)).toBe(code);
  });

  test.each([
    ["　　　(1)工资福利支出", "301"],
    ["(3)对个人和家庭补助", "303"],
    ["债务付息及费用支出", "307"],
    ["(5)资本性支出(基本建设)", "309"],
    ["基本建设支出", "309"],
    ["其他资本性支出", "310"],
    ["对企业补助(基本建设）", "311"],
    ["对企业补助", "312"],
    ["其他支出", "399"],
  ])("部门经济分类“%s”是 %s", (name, code) => {
    expect(economicClassOf(name, 2024)).toBe(code);
  });

  test.each([
    ["一、机关工资福利支出", "501"],
    ["3、机关资本性支出（一）", "503"],
    ["4、机关资本性支出（二）", "504"],
    ["机关资本性支出(基本建设)", "504"],
    ["对事业单位经常性补助", "505"],
    ["对个人和家庭的补助", "509"],
    ["其他支出", "599"],
  ])("政府经济分类“%s”是 %s", (name, code) => {
    expect(governmentEconomicClassOf(name, 2024)).toBe(code);
  });

  test.each([
    "",
    "合计",
    "其他",
    "本年支出合计",
    "行政支出",
    "人员经费和公用经费支出",
    "国有资本经营预算",
    "住房公积金",
    "结转下年",
  ])("“%s”不是类名", (name) => {
    expect(functionalClassOf(name, 2025)).toBeUndefined();
    expect(economicClassOf(name, 2025)).toBeUndefined();
  });

  test("各类的全部名称，无论新旧，都认得出", () => {
    for (const { code, name, level } of bundledIndex("functional").all) {
      if (level === "class") expect([name, functionalClassOf(name, 2026)]).toEqual([name, code]);
    }
  });
});
