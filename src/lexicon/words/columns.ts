import type { WordGroup } from "../word";

const inTables = (
  texts: string,
  adds: WordGroup["adds"],
  examples: readonly string[],
  more: Pick<WordGroup, "alone"> = {},
): WordGroup => ({ texts, adds, examples, where: "tables", ...more });

/** Headings of codes, names and remarks. */
export const COLUMNS: readonly WordGroup[] = [
  inTables("编码 代码", { measure: "code" }, ["科目编码", "编码", "支出科目代码"]),
  inTables(
    "单位/科目编码 单位/科目代码 科目/单位编码 单位(科目)编码 单位(科目)代码 科目(单位)编码 单位、科目编码",
    { measure: "code" },
    ["单位/科目编码", "单位（科目）编码"],
  ),
  inTables("名称 编码名称 编码及名称 编码和名称 编码、名称", { measure: "label" }, [
    "科目名称",
    "名称",
    "科目编码及名称",
    "支出科目名称",
  ]),
  inTables("科目", { account: true }, ["科目", "预算科目", "科目（按大类）"]),
  inTables("类 类款 类、款", { measure: "code", codePart: "class" }, ["类", "类款"], { alone: true }),
  inTables("款", { measure: "code", codePart: "group" }, ["款"], { alone: true }),
  inTables("项", { measure: "code", codePart: "item" }, ["项"], { alone: true }),
  inTables(
    "功能分类 功能科目 支出功能 支出功能分类 功能支出分类 支出功能科目 功能分类科目 支出功能分类科目",
    { nameOf: "functional" },
    ["功能分类科目编码", "支出功能分类科目名称", "支出功能分类科目（按大类）", "功能科目代码", "支出功能分类"],
  ),
  inTables(
    "经济分类 经济科目 支出经济 支出经济分类 支出经济科目 部门经济 部门经济分类 部门经济科目 部门支出经济分类 部门预算经济分类 部门预算经济科目 部门预算支出经济分类 部门预算支出经济科目 经济分类科目 支出经济分类科目 部门经济分类科目 部门预算支出经济分类科目",
    { nameOf: "economic" },
    [
      "经济科目编码",
      "部门经济科目名称",
      "部门预算支出经济分类科目（按大类）",
      "部门预算经济分类科目编码",
      "支出经济分类科目",
    ],
  ),
  inTables(
    "政府经济 政府经济分类 政府经济科目 政府支出经济分类 政府预算经济分类 政府预算经济科目 政府预算支出经济分类 政府预算支出经济科目 政府经济分类科目 政府预算支出经济分类科目",
    { nameOf: "governmentEconomic" },
    ["政府经济科目编码", "政府预算支出经济分类科目（按大类）", "政府预算支出经济科目名称"],
  ),
  inTables(
    "单位名称 部门名称 预算单位 预算单位名称 填报单位名称 预算部门名称 单位(部门)名称 部门(单位)名称",
    { measure: "label", nameOf: "unit" },
    ["单位名称", "部门名称", "预算单位名称"],
  ),
  inTables("单位 部门", { measure: "label", nameOf: "unit" }, ["单位"], { alone: true }),
  inTables(
    "单位编码 单位代码 部门编码 部门代码 预算单位编码 预算单位代码 预算部门编码 填报单位编码 单位(部门)编码 部门(单位)编码 部门(单位)代码 单位(部门)代码",
    { measure: "code", nameOf: "unit" },
    ["单位编码", "部门代码"],
  ),
  inTables(
    "单位名称(科目) 单位名称(科目名称) 单位名称(功能科目) 部门名称(科目) 单位(科目名称) 单位(科目) 部门(科目名称) 单位/科目名称 科目/单位名称 科目(单位)名称 单位、科目名称",
    { measure: "label" },
    ["单位名称（科目）", "单位名称（功能科目）"],
  ),
  inTables(
    "项目名称 专项资金名称 单位(专项资金名称) 单位(专项名称) 单位(项目名称) 项目(单位)名称 单位(项目)名称 单位名称(项目) 单位名称(项目名称) 专项名称 项目支出名称 预算项目 预算项目名称 支出项目名称",
    { measure: "label", nameOf: "project" },
    ["项目名称", "单位（项目）名称", "专项名称"],
  ),
  inTables("项目", { measure: "label", nameOf: "line" }, ["项 目", "项目（按功能分类）"], { alone: true }),
  inTables("收入项目 收入项目类别 收入科目", { flow: "income", measure: "label", nameOf: "line" }, [
    "收入项目",
    "收入项目类别",
  ]),
  inTables("支出项目 支出项目类别", { flow: "expenditure", measure: "label", nameOf: "line" }, [
    "支出项目（按功能分类）",
    "支出用途",
  ]),
  inTables("支出用途", { flow: "expenditure", nameOf: "line" }, ["支出用途"]),
  inTables(
    "采购项目 采购项目名称 采购目录 采购目录名称 采购品目 采购品目名称 采购品目大类 采购物品 采购物品名称 采购类别 采购品目类别",
    { measure: "label", nameOf: "procurement" },
    ["采购项目", "采购品目大类", "采购物品名称", "采购目录"],
  ),
  inTables("项目编码 项目代码 项目编号 合同编号 证件编号", { measure: "code", nameOf: "project" }, [
    "项目代码",
    "项目编码",
  ]),
  inTables("采购品目编码 采购目录编码 采购品目代码 采购目录代码", { measure: "code", nameOf: "procurement" }, [
    "采购品目编码",
  ]),
  inTables("备注 说明 简介 规格 型号 时间 依据 目录 内容 方式 目标 用途 姓名", { measure: "text" }, [
    "备注",
    "规格型号",
    "项目说明",
    "项目简介",
    "实施采购时间",
    "采购方式",
  ]),
  inTables("类型 类别 性质 级次 属性 状态 日期 期限 地点 原因", { measure: "text" }, ["类别", "性质"], { alone: true }),
  inTables(
    "主管部门 实施单位 实施部门 归口科室 归口处室 主管处室 主管科室 承担单位 项目单位 项目类型 项目类别 项目性质 项目级次 项目属性 项目状态 项目概况 项目期 项目说明 项目简介 项目内容 单位性质 单位类型 购买服务内容 采购组织形式 组织形式 采购方式 采购时间 实施采购时间 采购内容 年度主要任务 主要内容 任务名称 总体目标 一级指标 二级指标 三级指标 指标值 指标内容",
    { measure: "text" },
    ["主管部门", "项目类别", "采购组织形式", "购买服务内容"],
  ),
  inTables("资金来源 资金性质 支出构成 支出分类 支出性质 支出类型 资金构成", { group: true }, ["资金来源", "支出性质"]),
  inTables("部门预算 单位预算", { group: true, current: true }, ["部门预算", "一、部门预算"]),
  inTables("其中", { group: true }, ["其中"], { alone: true }),
];
