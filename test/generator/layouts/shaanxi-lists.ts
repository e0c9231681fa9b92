import type { Item } from "../../../src/model/subject";
import type { Budget, Purchase } from "../budget";
import type { About, ColumnSpec, RowSpec, TableSpec } from "../table-spec";
import { column, forItem, sum, total } from "./rows";
import { formLines } from "./shaanxi-lines";

/** 表10: the same money on the levels department, unit, kind and project; a row means what stands above it as well. */
export function shaanxiProjects(budget: Budget): TableSpec {
  const { unit, projects } = budget;
  const kind = "部门预算专用项目";
  const rows: readonly RowSpec[] = [
    total(["合计", undefined]),
    { words: [unit.departmentCode, unit.department], level: 1, about: { subject: { unit: unit.departmentCode } } },
    { words: [`\u3000\u3000${unit.code}`, unit.name], level: 2, about: { subject: { unit: unit.code } } },
    { words: [undefined, "专用项目"], level: 3, about: { subject: { unit: unit.code, line: "专用项目" } } },
    { words: [undefined, kind], level: 4, about: { subject: { unit: unit.code, line: kind } } },
    ...projects.map(({ name }): RowSpec => ({
      words: [undefined, name],
      level: 5,
      about: { subject: { unit: unit.code, line: kind, project: name } },
      texts: { 1: `用于${name.replace(/经费$/, "")}` },
    })),
  ];
  return {
    sheet: "表10专项业务经费支出表",
    type: "projects",
    unit: "元",
    zeros: "blank",
    above: formLines(budget, 10, "专项业务经费支出表", 4),
    head: [["单位编码", "单位（项目）名称", "项目金额", "项目简介"]],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        about: { subject: { nature: "project" } },
        columns: [{}, { kind: "text" }],
        rows: projects.length > 0 ? rows : [],
      },
    ],
    widths: [14, 40, 16, 40],
  };
}

/** 表11: purchases with their codes split over cells. */
export function shaanxiProcurement(budget: Budget): TableSpec {
  const { purchases, unit } = budget;
  const text: ColumnSpec = { kind: "text" };
  const all: RowSpec = {
    words: ["合计", undefined, undefined],
    role: "total",
    merged: true,
    about: { select: { purchase: "*" } },
  };
  return {
    sheet: "表11政府采购预算表",
    type: "procurement",
    unit: "元",
    zeros: "blank",
    above: formLines(budget, 11, "政府采购（资产配置、购买服务）预算表", 16),
    head: [
      [
        "科目编码",
        "<",
        "<",
        "单位编码",
        "采购项目",
        "采购目录",
        "购买服务内容",
        "规格型号",
        "数量",
        "部门预算支出经济科目编码",
        "<",
        "政府预算支出经济科目编码",
        "<",
        "实施采购时间",
        "预算金额",
        "说明",
      ],
      ["类", "款", "项", "^", "^", "^", "^", "^", "^", "类", "款", "类", "款", "^", "^", "^"],
    ],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "code", "code", "code", "label"],
        about: forItem("procurement"),
        columns: [text, text, text, text, text, text, text, text, text, {}, text],
        rows: purchases.length > 0 ? [all, ...purchases.map((each) => purchaseRow(each, unit.code, budget.year))] : [],
      },
    ],
    widths: [8, 6, 6, 12, 30, 32, 16, 12, 8, 8, 6, 8, 6, 14, 16, 12],
  };
}

const purchaseRow = (
  { name, item, functional, economic, governmentEconomic }: Purchase,
  unit: string,
  year: number,
): RowSpec => ({
  words: [functional.slice(0, 3), functional.slice(3, 5), functional.slice(5), unit, name],
  level: 1,
  about: { subject: { functional, line: name }, select: { purchase: name } },
  texts: {
    0: item,
    4: economic.slice(0, 3),
    5: economic.slice(3),
    6: governmentEconomic.slice(0, 3),
    7: governmentEconomic.slice(3),
    8: `${year}年`,
  },
});

const ITEMS: readonly Item[] = [
  "three-public-and-meetings",
  "three-public",
  "three-public/abroad",
  "three-public/reception",
  "three-public/vehicles",
  "three-public/vehicles/purchase",
  "three-public/vehicles/running",
  "meetings",
  "training",
];

/** Which of the nine columns of a group add up to which. */
const PARTS: Readonly<Partial<Record<Item, readonly number[]>>> = {
  "three-public-and-meetings": [1, 7, 8],
  "three-public": [2, 3, 4],
  "three-public/vehicles": [5, 6],
};

/** 表12: last year, this year, the difference; nine columns each. */
export function shaanxiThreePublic(budget: Budget): TableSpec {
  const group = (i: number, about: About): readonly ColumnSpec[] =>
    ITEMS.map((item): ColumnSpec => {
      const parts = PARTS[item]?.map((part) => i * 9 + part);
      const meaning: About = { ...forItem(item), ...about };
      return parts ? sum(parts, meaning) : column(meaning);
    });
  const changes = group(2, {}).map((each, j): ColumnSpec => ({ ...each, kind: "change", current: 9 + j, base: j }));
  const three = (texts: readonly string[]): readonly string[] => [...texts, ...texts, ...texts];
  return {
    sheet: "表12三公会议培训费",
    type: "three-public",
    unit: "元",
    zeros: "blank",
    above: formLines(budget, 12, "一般公共预算拨款“三公”经费及会议费、培训费支出预算表", 29),
    head: [
      [
        "单位编码",
        "单位名称",
        ...["上年", "当年", "增减变化情况"].flatMap((name) => [name, ...Array.from({ length: 8 }, () => "<")]),
      ],
      [
        "^",
        "^",
        ...three(["合计", "一般公共预算拨款安排的“三公”经费预算", "<", "<", "<", "<", "<", "会议费", "培训费"]),
      ],
      [
        "^",
        "^",
        ...three(["^", "小计", "因公出国（境）费用", "公务接待费", "公务用车购置及运行维护费", "<", "<", "^", "^"]),
      ],
      ["^", "^", ...three(["^", "^", "^", "^", "小计", "公务用车购置费", "公务用车运行维护费", "^", "^"])],
    ],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        columns: [...group(0, { period: "prior-budget" }), ...group(1, {}), ...changes],
        rows: [
          total(["合计", undefined]),
          { words: [budget.unit.code, budget.unit.name], level: 1, about: { subject: { unit: budget.unit.code } } },
        ],
      },
    ],
  };
}
