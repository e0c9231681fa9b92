import { describe, expect, test } from "@jest/globals";

import { catalogueOf } from "./catalogue-of";

const names = (entries: readonly { readonly code: string; readonly name: string }[]) =>
  entries.map(({ code, name }) => `${code} ${name}`);

describe("按编码查找", () => {
  test("取当年有效的名称", () => {
    expect(catalogueOf(2018).find("functional", "207")?.name).toBe("文化体育与传媒支出");
    expect(catalogueOf(2019).find("functional", "207")?.name).toBe("文化旅游体育与传媒支出");
    expect(catalogueOf(2022).find("functional", "21305")?.name).toBe("巩固脱贫衔接乡村振兴");
    expect(catalogueOf(2025).find("functional", "21305")?.name).toBe("巩固脱贫攻坚成果衔接乡村振兴");
  });

  test("尚未启用和已经停用的编码查不到，但有历史", () => {
    expect(catalogueOf(2023).find("functional", "2014099")).toBeUndefined();
    expect(catalogueOf(2025).find("functional", "2010308")).toBeUndefined();
    expect(names(catalogueOf(2025).history("functional", "2010308"))).toEqual(["2010308 信访事务"]);
    expect(names(catalogueOf(2025).history("functional", "21305"))).toEqual([
      "21305 扶贫",
      "21305 巩固脱贫衔接乡村振兴",
      "21305 巩固脱贫攻坚成果衔接乡村振兴",
    ]);
  });

  test("编码的空格和全角数字不影响查找", () => {
    expect(catalogueOf(2025).find("functional", "　　２０８０５０５")?.name).toBe("机关事业单位基本养老保险缴费支出");
  });

  test("不存在的编码没有结果", () => {
    const catalogue = catalogueOf(2025);
    expect(catalogue.find("functional", "2019998")).toBeUndefined();
    expect(catalogue.find("economic", "501")).toBeUndefined();
    expect(catalogue.history("functional", "299")).toEqual([]);
    expect(catalogue.successors("functional", "299")).toEqual([]);
  });

  test("层级、上级、资金和可靠程度随科目给出", () => {
    expect(catalogueOf(2025).find("functional", "2101102")).toMatchObject({
      level: "item",
      parent: "21011",
      funds: ["fiscal/general"],
      status: "documented",
    });
    expect(catalogueOf(2025).find("functional", "209")?.funds).toEqual([]);
    expect(catalogueOf(2025).find("economic", "30201")?.funds).toHaveLength(3);
  });

  test("年份未经核对的科目有标记", () => {
    expect(catalogueOf(2025).find("functional", "2014101")).toMatchObject({ validFrom: 2025, areYearsDoubtful: true });
    expect(catalogueOf(2025).find("functional", "2014099")?.areYearsDoubtful).toBeUndefined();
  });

  test("没有导入正式清单的年份不完整", () => {
    expect(catalogueOf(2025).isComplete("functional")).toBe(false);
  });
});

describe("按名称查找", () => {
  test.each([
    ["（十四）资源勘探工业信息等支出", ["215 资源勘探工业信息等支出"]],
    ["资源勘探信息等支出", ["215 资源勘探工业信息等支出"]],
    ["医疗卫生与计划生育支出", ["210 卫生健康支出"]],
    ["其它市场监督管理事务", ["2013899 其他市场监督管理事务"]],
    ["住房公积金", ["2210201 住房公积金"]],
  ])("功能分类“%s”", (name, expected) => {
    expect(names(catalogueOf(2025).named("functional", name))).toEqual(expected);
  });

  test("一名多码全部给出", () => {
    const entries = catalogueOf(2025).named("economic", "其他支出");
    expect(names(entries)).toEqual(["399 其他支出", "39999 其他支出"]);
  });

  test("没有意义的名称没有结果", () => {
    for (const name of ["", "　", "一、", "合计", "本年支出合计"]) {
      expect(catalogueOf(2025).named("functional", name)).toEqual([]);
    }
  });
});

describe("名称与编码不符时的解释", () => {
  const alias = (code: string, name: string, year = 2025) => catalogueOf(year).aliasOf("functional", code, name);

  test("标准名称不需要解释，无关的名称没有解释", () => {
    expect(alias("2101102", "事业单位医疗")).toBeUndefined();
    expect(alias("2101102", "住房公积金")).toBeUndefined();
    expect(alias("2999999", "事业单位医疗")).toBeUndefined();
  });

  test("错写给出标准名称和原因", () => {
    expect(alias("2101102", "事业单位医疗保险")).toEqual({
      alias: "事业单位医疗保险",
      standardName: "事业单位医疗",
      category: "misspelling",
      reason: "多“保险”二字",
      status: "documented",
    });
    expect(alias("2210199", "其它保障性安居工程支出")).toMatchObject({ category: "misspelling", reason: "应写“其他”" });
  });

  test("旧名称按预算年度判断", () => {
    expect(alias("210", "医疗卫生与计划生育支出")).toMatchObject({ category: "obsolete", status: "documented" });
    expect(alias("210", "医疗卫生与计划生育支出", 2018)).toBeUndefined();
    expect(alias("2080504", "未归口管理的行政单位离退休")).toBeUndefined();
    expect(alias("21305", "巩固脱贫衔接乡村振兴")).toMatchObject({
      category: "obsolete",
      standardName: "巩固脱贫攻坚成果衔接乡村振兴",
    });
  });

  test("较新的名称只在改名年份未核实时放过", () => {
    expect(alias("2013804", "经营主体管理", 2023)).toMatchObject({ category: "variant", status: "likely" });
    expect(alias("210", "卫生健康支出", 2018)).toBeUndefined();
  });

  test("括号和空格不同只是写法不同", () => {
    expect(alias("20103", "政府办公厅(室)及相关机构事务")).toMatchObject({ category: "variant" });
    const economic = catalogueOf(2024).aliasOf("economic", "301", "一、工资福利支出");
    expect(economic).toMatchObject({ category: "variant", standardName: "工资福利支出" });
  });

  test("简称、三公表用语和 2018 年版名称可以接受", () => {
    const catalogue = catalogueOf(2024);
    expect(catalogue.aliasOf("economic", "303", "对个人和家庭补助")?.category).toBe("abbreviation");
    expect(catalogue.aliasOf("economic", "30231", "公务用车运行费")?.category).toBe("variant");
    expect(catalogue.aliasOf("governmentEconomic", "503", "机关资本性支出（一）")?.category).toBe("variant");
    expect(catalogue.aliasOf("economic", "30399", "其他对个人和家庭的补助支出")?.category).toBe("obsolete");
  });
});

describe("停用编码的去向", () => {
  const successors = (kind: "functional" | "economic" | "governmentEconomic", code: string, year = 2025) =>
    catalogueOf(year)
      .successors(kind, code)
      .map((entry) => entry.code);

  test("按变更记录给出", () => {
    expect(successors("functional", "2010308")).toEqual(["20140"]);
    expect(successors("functional", "2100601")).toEqual(["2101704"]);
    expect(successors("economic", "39906")).toEqual(["39909", "39910"]);
    expect(successors("governmentEconomic", "50801")).toEqual(["50803", "50804", "50805", "50899"]);
  });

  test("末位 01 改为 99 的旧编码不在目录中，但知道去向", () => {
    expect(catalogueOf(2025).find("functional", "2089901")).toBeUndefined();
    expect(successors("functional", "2089901")).toEqual(["2089999"]);
  });

  test("仍然有效的编码没有去向", () => {
    expect(successors("functional", "2010308", 2023)).toEqual([]);
    expect(successors("functional", "2010399")).toEqual([]);
  });
});

describe("下级科目", () => {
  test("只给当年有效的直接下级", () => {
    const groups = catalogueOf(2025).children("economic", "307");
    expect(names(groups)).toEqual([
      "30701 国内债务付息",
      "30702 国外债务付息",
      "30703 国内债务发行费用",
      "30704 国外债务发行费用",
    ]);
    const codes = (year: number) =>
      catalogueOf(year)
        .children("functional", "201")
        .map(({ code }) => code);
    expect(codes(2023)).not.toContain("20140");
    expect(codes(2025)).toContain("20140");
  });

  test("空编码的下级是各类", () => {
    expect(
      catalogueOf(2025)
        .children("economic", "")
        .map(({ code }) => code),
    ).toEqual(["301", "302", "303", "307", "309", "310", "311", "312", "313", "399"]);
  });
});
