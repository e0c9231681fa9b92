import type { Nature } from "../../../../src/model/subject";
import { amountIn, type Budget } from "../../budget";
import { ECONOMIC_CLASSES, functionalClassRows, numbered } from "../../class-rows";
import { nameOf } from "../../codes";
import { economicRows } from "../../coded-rows";
import { projectForms } from "../../forms";
import type { Layout } from "../../layout";
import type { RowSpec, TableSpec } from "../../table-spec";
import { bracketedCodes } from "../base/codes";
import { group, type Head, leaf, whole, word } from "../base/heads";
import type { Style } from "../base/style";
import { balanceOf, codedOf, type Side, type TableHead, tableOf } from "../base/table";
import { basicHead, basicMoney, fundTables, GATHERED, projectTable } from "../base/tables";
import { current, forItem, GENERAL, grandTotal, hasThreePublic, ofFund, PROJECT, total } from "../rows";
import { numberFirst } from "./lines";
import { fiscalFunds, otherFunds } from "../base/plain";

const style: Style = {
  unit: "万元",
  zeros: "blank",
  codes: bracketedCodes("功能分类科目名称（编码）"),
  totals: "first",
  totalWord: "合计",
  levels: "all",
  joins: "merged",
  lines: numberFirst,
};

const FISCAL = fiscalFunds("拨款");
const OTHERS = otherFunds("财政专户拨款");

/** Lists of one side, sub-lines without number or indent, codes in brackets behind the names, 人员 ‖ 公用 as two panels. */
export const oneSided: Layout = {
  id: "one-sided",
  traits: {
    carryOver: "with-fund",
    carriedOn: true,
    stateCapital: true,
    surplus: false,
    transfers: false,
    specialAccountInBusiness: false,
  },
  before: () => [],
  tables: (budget) => [
    balances(budget),
    list(
      budget,
      { form: 2, sheet: "收入总体情况", type: "income", title: "收入总体情况表" },
      "income",
      incomeLines(budget),
    ),
    list(
      budget,
      { form: 3, sheet: "支出总体情况", type: "expenditure", title: "支出总体情况表" },
      "expenditure",
      natureLines(budget),
    ),
    fiscal(budget),
    codedOf(style, budget, {
      form: 5,
      sheet: "一般公共预算支出",
      type: "general-function",
      title: "一般公共预算支出情况表（按功能分类科目）",
      by: "functional",
      about: ofFund("fiscal/general"),
      money: [GENERAL],
      amounts: [whole("总计"), basicHead(["基本支出", "小计", "人员经费", "公用经费"]), leaf("项目支出", PROJECT)],
    }),
    basicPanels(budget),
    threePublic(budget),
    ...fundTables(style, budget, [
      { form: 8, sheet: "政府性基金", title: "政府性基金预算支出情况表" },
      { form: 9, sheet: "国有资本经营", title: "国有资本经营预算支出情况表" },
    ]),
    projectTable(style, budget, { form: 10, sheet: "项目支出", type: "projects", title: "项目支出预算表" }, [
      ...FISCAL,
      [GATHERED, "other"],
    ]),
  ],
  after: (budget) => projectForms(budget, "fujian"),
};

const plain = (): readonly Head[] => [word("label", "项目"), leaf("预算")];

const incomeLines = (budget: Budget): readonly RowSpec[] => [
  { words: ["一、财政拨款"], level: 1, about: ofFund("fiscal") },
  ...FISCAL.map(([label, fund]): RowSpec => ({ words: [label], level: 2, about: ofFund(fund) })),
  ...OTHERS.map(([label, fund], i): RowSpec => ({
    words: [`${numbered(i + 2)}${label}`],
    level: 1,
    about: ofFund(fund),
  })),
  current("本年收入合计"),
  { words: [`${numbered(OTHERS.length + 2)}上年结转`], level: 1, about: forItem("carry-over-in") },
  ...[...FISCAL, ...OTHERS]
    .filter(([, fund]) => amountIn(budget, { fund, source: "carry-over" }) > 0)
    .map(([label, fund]): RowSpec => ({
      words: [label],
      level: 2,
      about: { subject: { item: "carry-over-in", fund } },
    })),
  grandTotal("收入总计"),
];

const natureLines = (budget: Budget): readonly RowSpec[] => {
  const natures = [
    ["基本支出", "basic"],
    ["项目支出", "project"],
  ] as const satisfies readonly (readonly [string, Nature])[];
  return [
    ...natures.flatMap(([label, nature], i): readonly RowSpec[] => [
      { words: [`${numbered(i + 1)}${label}`], level: 1, about: { subject: { nature } } },
      ...ECONOMIC_CLASSES.filter((economic) => amountIn(budget, { economic, nature, outcome: "spent" }) > 0).map(
        (economic): RowSpec => ({
          words: [nameOf("economic", economic, budget.year)],
          level: 2,
          about: { subject: { nature, economic } },
        }),
      ),
    ]),
    current("本年支出合计"),
    { words: ["三、结转下年"], level: 1, about: forItem("carry-over-out") },
    grandTotal("支出总计"),
  ];
};

const balances = (budget: Budget): TableSpec =>
  balanceOf(style, budget, { form: 1, sheet: "收支总体情况", type: "income-expenditure", title: "收支总体情况表" }, [
    { flow: "income", heads: [group("收 入", plain())], rows: incomeLines(budget) },
    { flow: "expenditure", heads: [group("支 出", plain())], rows: natureLines(budget) },
  ]);

const list = (budget: Budget, head: TableHead, flow: Side["flow"], rows: readonly RowSpec[]): TableSpec =>
  tableOf(style, budget, head, [{ flow, heads: plain(), rows }]);

function fiscal(budget: Budget): TableSpec {
  const about = ofFund("fiscal");
  return balanceOf(style, budget, { form: 4, sheet: "财政拨款收支", type: "fiscal", title: "财政拨款收支总体情况表" }, [
    {
      flow: "income",
      heads: [group("收 入", plain())],
      about,
      rows: [
        ...FISCAL.map(([label, fund], i): RowSpec => ({
          words: [`${numbered(i + 1)}${label}`],
          level: 1,
          about: ofFund(fund),
        })),
        current("本年收入合计"),
        { words: ["四、上年结转"], level: 1, about: forItem("carry-over-in") },
        grandTotal("收入总计"),
      ],
    },
    {
      flow: "expenditure",
      heads: [
        group("支 出", [
          word("label", "项目"),
          whole("合计"),
          ...FISCAL.map(([label, fund]) => leaf(label, ofFund(fund))),
        ]),
      ],
      about,
      rows: [
        ...functionalClassRows(budget, numbered, { usedOnly: true, within: { fund: "fiscal" } }),
        current("本年支出合计"),
        { words: ["结转下年"], level: 1, about: forItem("carry-over-out") },
        grandTotal("支出总计"),
      ],
    },
  ]);
}

/** 人员经费 ‖ 公用经费: two lists of items, a total each in the last row, its words in the column of the codes. */
function basicPanels(budget: Budget): TableSpec {
  const side = (use: "personnel" | "public", label: string): Side => {
    const rows = economicRows(budget, {
      money: basicMoney.map((money) => ({ ...money, use })),
      style: "full",
      levels: "all",
    });
    return {
      flow: "expenditure",
      heads: [group(label, [word("code", "科目编码"), word("label", "科目名称"), leaf("预算数")])],
      about: { subject: { fund: "fiscal/general", nature: "basic", use } },
      rows: [...rows, total([`${label}合计`, undefined])],
    };
  };
  const head: TableHead = {
    form: 6,
    sheet: "一般公共预算基本支出",
    type: "basic-economic",
    title: "一般公共预算基本支出情况表（按经济分类科目）",
  };
  return balanceOf(style, budget, head, [side("personnel", "人员经费"), side("public", "公用经费")]);
}

/** 三公 as a list, its parts without number or indent. */
function threePublic(budget: Budget): TableSpec {
  const item = (label: string, name: Parameters<typeof forItem>[0], level: number): RowSpec => ({
    words: [label],
    level,
    about: forItem(name),
  });
  const head: TableHead = {
    form: 7,
    sheet: "三公经费",
    type: "three-public",
    title: "一般公共预算安排的“三公”经费支出情况表",
    zeros: "zero",
    ...(!hasThreePublic(budget) && { notes: [`注：本单位${budget.year}年没有“三公”经费支出预算。`] }),
  };
  return list(budget, head, "expenditure", [
    total(["合计"], forItem("three-public")),
    item("因公出国（境）费用", "three-public/abroad", 1),
    item("公务用车购置及运行维护费", "three-public/vehicles", 1),
    item("公务用车购置费", "three-public/vehicles/purchase", 2),
    item("公务用车运行维护费", "three-public/vehicles/running", 2),
    item("公务接待费", "three-public/reception", 1),
  ]);
}
