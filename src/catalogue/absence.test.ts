import { describe, expect, test } from "@jest/globals";

import { nearestEntry, statusOfAbsence } from "./absence";
import { catalogueOf } from "./catalogue-of";
import { importOfficialList } from "./official-list";

const catalogue = catalogueOf(2025);

describe("查不到的编码有多可靠", () => {
  test.each([
    ["2101109", "documented", "款和项都有公开文件印证"],
    ["2010320", "documented", "款和项都有公开文件印证"],
    ["2011199", "known", "款来自一般知识"],
    ["2136901", "likely", "款下没有已知的项"],
    ["2010199", "known", "上级为 known"],
    ["20177", "known", "每次机构改革都可能新增款"],
    ["2990101", "known", "没有这个类"],
    ["2014101", "likely", "启用年份未核实"],
  ])("%s：%s（%s）", (code, expected) => {
    expect(statusOfAbsence(catalogueOf(code === "2014101" ? 2024 : 2025), "functional", code)).toBe(expected);
  });

  test("没有变更资料的年份只作提示", () => {
    expect(statusOfAbsence(catalogueOf(2026), "functional", "2101109")).toBe("known");
  });

  test("部门经济分类有公开文件印证", () => {
    expect(statusOfAbsence(catalogue, "economic", "30120")).toBe("documented");
    expect(statusOfAbsence(catalogue, "governmentEconomic", "50120")).toBe("known");
  });

  test("导入完整清单后缺少就是没有", () => {
    const rows = ["301", "302", "303", "307", "309", "310", "311", "312", "313", "399"].flatMap((code) => [
      { code, name: catalogue.find("economic", code)?.name ?? "" },
      ...catalogue.children("economic", code).map((entry) => ({ code: entry.code, name: entry.name })),
    ]);
    const official = importOfficialList(rows, 2025).catalogue;
    expect(statusOfAbsence(official, "economic", "30120")).toBe("official");
    expect(statusOfAbsence(official, "functional", "2101109")).toBe("documented");
  });
});

describe("最接近的科目", () => {
  const nearest = (code: string, name?: string) => {
    const entry = nearestEntry(catalogue, "functional", code, name);
    return entry && `${entry.code} ${entry.name}`;
  };

  test.each([
    ["2080550", "机关事业单位基本养老保险缴费支出", "2080505 机关事业单位基本养老保险缴费支出"],
    ["208055", "机关事业单位基本养老保险缴费支出", "2080505 机关事业单位基本养老保险缴费支出"],
    ["2110102", "事业单位医疗", "2101102 事业单位医疗"],
    ["2210210", "住房公积金", "2210201 住房公积金"],
    ["2010351", "事业运行", "2010350 事业运行"],
  ])("%s %s → %s", (code, name, expected) => {
    expect(nearest(code, name)).toBe(expected);
  });

  test("几个都可能或一个也没有时不猜", () => {
    expect(nearest("2777777")).toBeUndefined();
    expect(nearest("2019", "行政运行")).toBeUndefined();
    expect(nearest("9999999", "不存在的科目")).toBeUndefined();
  });
});
