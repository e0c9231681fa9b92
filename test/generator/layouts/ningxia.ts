import type { Accounting, Fund } from "../../../src/model/subject";
import type { Budget } from "../budget";
import { bracketed, functionalClassRows, type IncomeLabels, numbered } from "../class-rows";
import { projectForms } from "../forms";
import { type Layout, titleAt } from "../layout";
import type { Period } from "../ledger";
import type { RowSpec, TableSpec } from "../table-spec";
import { joinedCodes, plainCodes, totalUnderName, under } from "./base/codes";
import { apart, compared, group, type Head, leaf, whole, word } from "./base/heads";
import type { Style } from "./base/style";
import { balanceOf, codedOf } from "./base/table";
import {
  BASIC_OF_GENERAL,
  basicHead,
  basicMoney,
  fundHeads,
  natureHeads,
  threePublicHeads,
  threePublicRow,
} from "./base/tables";
import {
  current,
  forItem,
  GENERAL,
  grandTotal,
  hasThreePublic,
  ofFund,
  PERSONNEL,
  PROJECT,
  PUBLIC,
  SPENT,
} from "./rows";

const ACCOUNTS: readonly (readonly [string, Accounting])[] = [
  ["行政支出", "administrative"],
  ["事业支出", "institution"],
  ["经营支出", "operating"],
  ["上缴上级支出", "to-superior"],
  ["对附属单位补助支出", "to-subordinate"],
  ["投资支出", "investment"],
  ["债务还本支出", "debt"],
  ["其他支出", "other"],
];

const style: Style = {
  unit: "万元",
  zeros: "blank",
  codes: under("功能分类科目", totalUnderName(plainCodes())),
  totals: "first",
  totalWord: "合计",
  levels: "items",
  joins: "merged",
  halfWidth: true,
  lines: ({ title, width }) => [
    titleAt(1, title, width),
    { text: "单位：万元", look: "unit", row: 2, from: 1, to: width },
  ],
};

const lines = (label: string): readonly Head[] => [word("label", label), leaf("预算数")];

/** 固原2025: last year's outturn beside this year's budget, expenditure by accounting kind, items only. */
export const ningxia: Layout<"ningxia"> = {
  id: "ningxia",
  traits: {
    carryOver: "with-fund",
    carriedOn: true,
    stateCapital: false,
    surplus: false,
    transfers: true,
    specialAccountInBusiness: true,
  },
  before: () => [],
  tables: (budget) => [
    fiscal(budget),
    byFunction(budget),
    basic(budget),
    threePublic(budget),
    governmentFund(budget),
    balances(budget),
    income(budget),
    expenditure(budget),
  ],
  after: (budget) => projectForms(budget, "ningxia"),
};

function fiscal(budget: Budget): TableSpec {
  const byFund = (item: "carry-over-in" | "carry-over-out"): readonly RowSpec[] => [
    { words: ["（一）一般公共预算财政拨款"], level: 2, about: { subject: { fund: "fiscal/general", item } } },
    { words: ["（二）政府性基金预算财政拨款"], level: 2, about: { subject: { fund: "fiscal/government-fund", item } } },
  ];
  const classes = functionalClassRows(budget, bracketed, { level: 2, usedOnly: true, within: { fund: "fiscal" } });
  const about = ofFund("fiscal");
  return balanceOf(
    style,
    budget,
    { form: 1, sheet: "财政拨款收支总表", type: "fiscal", title: "财政拨款收支预算总表" },
    [
      {
        flow: "income",
        heads: [group("收 入", lines("项 目"))],
        about,
        rows: [
          { words: ["一、本年收入"], level: 1, about: forItem("current") },
          { words: ["（一）一般公共预算财政拨款收入"], level: 2, about: ofFund("fiscal/general") },
          { words: ["（二）政府性基金预算财政拨款收入"], level: 2, about: ofFund("fiscal/government-fund") },
          { words: ["二、上年结转结余"], level: 1, about: forItem("carry-over-in") },
          ...byFund("carry-over-in"),
          grandTotal("收入总计"),
        ],
      },
      {
        flow: "expenditure",
        heads: [
          group("支 出", [
            word("label", "项目（按功能分类）"),
            group("预算数", [
              whole("小计"),
              leaf("一般公共预算财政拨款支出", ofFund("fiscal/general")),
              leaf("政府性基金预算财政拨款支出", ofFund("fiscal/government-fund")),
            ]),
          ]),
        ],
        about,
        rows: [
          { words: ["一、本年支出"], level: 1, about: forItem("current") },
          ...classes,
          { words: ["二、年末结转结余"], level: 1, about: forItem("carry-over-out") },
          ...byFund("carry-over-out"),
          grandTotal("支出总计"),
        ],
      },
    ],
  );
}

const outturn = (budget: Budget): Head =>
  apart(leaf(`${budget.year - 1}年执行数(决算数)`, { period: "prior-outturn" }));

/** What this year's total, in column 1, differs from last year's outturn by. */
const differences = (budget: Budget): Head =>
  group(`${budget.year}年预算数与${budget.year - 1}年执行数(决算数)`, [
    compared("change", "增减额", 1, 0),
    compared("growth", "增减%", 1, 0),
  ]);

const byFunction = (budget: Budget): TableSpec =>
  codedOf(style, budget, {
    form: 2,
    sheet: "一般公共预算支出表",
    type: "general-function",
    title: "一般公共预算财政拨款支出表",
    by: "functional",
    about: ofFund("fiscal/general"),
    money: [GENERAL, { ...GENERAL, period: "prior-outturn" }],
    amounts: [outturn(budget), group(`${budget.year}年预算数`, natureHeads()), differences(budget)],
  });

function governmentFund(budget: Budget): TableSpec {
  const fund: Fund = "fiscal/government-fund";
  return codedOf(style, budget, {
    form: 5,
    sheet: "政府性基金支出表",
    type: "government-fund",
    title: "政府性基金预算财政拨款支出表",
    by: "functional",
    about: ofFund(fund),
    money: [
      { ...SPENT, fund },
      { ...SPENT, fund, period: "prior-outturn" },
    ],
    amounts: [
      outturn(budget),
      group(`${budget.year}年预算数`, [
        whole("合计"),
        basicHead(["基本支出", "小计", "人员经费", "日常公用经费"]),
        leaf("项目支出", PROJECT),
      ]),
      differences(budget),
    ],
    emptyNote: `${budget.unit.name}${budget.year}年无政府性基金预算财政拨款收支。`,
  });
}

function basic(budget: Budget): TableSpec {
  const codes = under("经济科目", totalUnderName(plainCodes()));
  let classes = 0;
  return codedOf({ ...style, totalWord: "总计", halfWidth: false }, budget, {
    form: 3,
    sheet: "一般公共预算基本支出表",
    type: "basic-economic",
    title: "一般公共预算财政拨款基本支出表",
    zeros: "zero",
    by: "economic",
    about: BASIC_OF_GENERAL,
    money: basicMoney,
    // classes are numbered 一、 二、 in the order in which they come
    codes: { ...codes, words: (code, name) => [code, code.length === 3 ? `${numbered((classes += 1))}${name}` : name] },
    amounts: [group("基本支出预算", [whole("合计"), leaf("人员支出", PERSONNEL), leaf("日常公用支出", PUBLIC)])],
  });
}

function threePublic(budget: Budget): TableSpec {
  const groups: readonly (readonly [string, Period])[] = [
    [`${budget.year - 1}年预算数`, "prior-budget"],
    [`${budget.year - 1}年执行数（决算数）`, "prior-outturn"],
    [`${budget.year}年预算数`, "budget"],
  ];
  const heads = threePublicHeads({
    sum: "合计",
    abroad: "因公出国(境)费",
    reception: "公务接待费",
    vehicles: ["公务用车购置及运行费", "小计", "公务用车购置费", "公务用车运行费"],
  });
  return threePublicRow(
    style,
    budget,
    {
      form: 4,
      sheet: "三公经费支出表",
      type: "three-public",
      title: "一般公共预算财政拨款“三公”经费支出表",
      ...(!hasThreePublic(budget) && { notes: [`${budget.unit.name}${budget.year}年无“三公”经费预算财政拨款收支。`] }),
    },
    groups.map(([label, period]) => group(label, heads, { period })),
  );
}

/** Carried-over money by whose it is; `tag` keeps 结转 apart from 结余 where a side lists both. */
function balanceRows(label: string, item: "carry-over-in" | "carry-over-out", tag?: string): readonly RowSpec[] {
  const tagged = (line: string): { readonly line?: string } => (tag === undefined ? {} : { line: `${tag}${line}` });
  return [
    { words: [label], level: 1, about: { subject: { item, ...tagged("") } } },
    { words: ["(1)财政拨款结转"], level: 2, about: { subject: { item, fund: "fiscal", ...tagged("/财政拨款结转") } } },
    { words: ["其中：一般公共预算财政拨款收入"], ofWhich: true, about: { subject: { item, fund: "fiscal/general" } } },
    {
      words: ["政府性基金预算财政拨款收入"],
      ofWhich: true,
      about: { subject: { item, fund: "fiscal/government-fund" } },
    },
    {
      words: ["(2)非财政拨款结转"],
      level: 2,
      about: { subject: { item, line: "非财政拨款结转" }, select: { notFund: "fiscal" } },
    },
  ];
}

function balances(budget: Budget): TableSpec {
  const left: readonly RowSpec[] = [
    { words: ["一、财政拨款预算收入"], level: 1, about: ofFund("fiscal") },
    { words: ["(1)一般公共预算财政拨款收入"], level: 2, about: ofFund("fiscal/general") },
    { words: ["(2)政府性基金预算财政拨款收入"], level: 2, about: ofFund("fiscal/government-fund") },
    { words: ["二、事业预算收入"], level: 1, about: ofFund("business") },
    { words: ["其中：非同级财政拨款（科研及辅助活动）"], ofWhich: true },
    { words: ["教育收费"], ofWhich: true },
    { words: ["三、上级补助预算收入"], level: 1, about: ofFund("superior") },
    { words: ["四、附属单位上缴预算收入"], level: 1, about: ofFund("subordinate") },
    { words: ["五、经营预算收入"], level: 1, about: ofFund("operating") },
    { words: ["六、债务预算收入"], level: 1 },
    { words: ["七、非同级财政拨款预算收入"], level: 1 },
    { words: ["八、投资预算收益"], level: 1 },
    { words: ["九、其他预算收入"], level: 1, about: ofFund("other") },
    current("本年收入合计"),
    ...balanceRows("十、上年结转", "carry-over-in", "上年结转"),
    { words: ["十一、上年结余"], level: 1 },
    { words: ["(1)财政拨款结余"], level: 2 },
    { words: ["(2)非财政拨款结余"], level: 2 },
    grandTotal("收入总计"),
  ];
  const kinds = ACCOUNTS.flatMap(([label, accounting], i): readonly RowSpec[] => [
    { words: [`${numbered(i + 1)}${label}`], level: 1, about: { subject: { accounting } } },
    ...(i < 2
      ? [
          {
            words: ["其中：财政拨款支出"],
            ofWhich: true as const,
            about: { subject: { accounting, fund: "fiscal" as const } },
          },
          { words: ["非同级财政拨款支出"], ofWhich: true as const },
        ]
      : []),
  ]);
  const right: readonly RowSpec[] = [
    ...kinds,
    current("本年支出合计"),
    ...balanceRows("九、年末结转结余", "carry-over-out"),
    grandTotal("支出总计"),
  ];
  return balanceOf(
    style,
    budget,
    { form: 6, sheet: "部门收支总表", type: "income-expenditure", title: "部门收支预算总表" },
    [
      { flow: "income", heads: [group("收 入", lines("项目"))], rows: left },
      { flow: "expenditure", heads: [group("支 出", lines("项目"))], rows: right },
    ],
  );
}

/** The income kinds of 预算会计 that a unit budget may have. */
const SOURCES: IncomeLabels = [
  ["事业预算收入", "business"],
  ["上级补助预算收入", "superior"],
  ["附属单位上缴预算收入", "subordinate"],
  ["经营预算收入", "operating"],
  ["其他预算收入", "other"],
];

const income = (budget: Budget): TableSpec =>
  codedOf(style, budget, {
    form: 7,
    sheet: "部门收入总表",
    type: "income",
    title: "部门收入总表",
    by: "functional",
    flow: "income",
    codes: under("科目", totalUnderName(plainCodes())),
    money: [{ period: "budget" }],
    amounts: [
      whole("合计"),
      leaf("上年结转", forItem("carry-over-in")),
      group("财政拨款预算收入", [
        leaf("一般公共预算财政拨款", ofFund("fiscal/general")),
        leaf("政府性基金预算财政拨款", ofFund("fiscal/government-fund")),
      ]),
      ...fundHeads(SOURCES),
    ],
  });

const expenditure = (budget: Budget): TableSpec =>
  codedOf(style, budget, {
    form: 8,
    sheet: "部门支出总表",
    type: "expenditure",
    title: "部门支出总表",
    by: "functional",
    codes: joinedCodes("科目"),
    money: [SPENT],
    amounts: [
      whole("本年支出合计"),
      ...ACCOUNTS.map(([label, accounting]) => leaf(label, { subject: { accounting } })),
    ],
    widths: [48, 14, ...ACCOUNTS.map(() => 14)],
  });
