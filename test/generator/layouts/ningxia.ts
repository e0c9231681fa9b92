import type { Accounting, Fund } from "../../../src/model/subject";
import type { Budget } from "../budget";
import { aligned, bracketed, functionalClassRows, type IncomeLabels, numbered } from "../class-rows";
import { type CodedRows, economicRows, functionalRows } from "../coded-rows";
import { projectForms } from "../forms";
import { type Layout, titleAt } from "../layout";
import type { Period, Selection } from "../ledger";
import type { About, ColumnSpec, LineSpec, PanelSpec, RowSpec, TableSpec } from "../table-spec";
import {
  BASIC,
  column,
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
  sum,
  total,
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

const lines = (title: string, width: number): readonly LineSpec[] => [
  titleAt(1, title, width),
  { text: "单位：万元", look: "unit", row: 2, from: 1, to: width },
];

const coded = (money: readonly Selection[]): CodedRows => ({ money, style: "full", levels: "items", halfWidth: true });

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
    balances(),
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
  const [left = [], right = []] = aligned([
    [
      { words: ["一、本年收入"], level: 1, about: forItem("current") },
      { words: ["（一）一般公共预算财政拨款收入"], level: 2, about: ofFund("fiscal/general") },
      { words: ["（二）政府性基金预算财政拨款收入"], level: 2, about: ofFund("fiscal/government-fund") },
      { words: ["二、上年结转结余"], level: 1, about: forItem("carry-over-in") },
      ...byFund("carry-over-in"),
      grandTotal("收入总计"),
    ],
    [
      { words: ["一、本年支出"], level: 1, about: forItem("current") },
      ...classes,
      { words: ["二、年末结转结余"], level: 1, about: forItem("carry-over-out") },
      ...byFund("carry-over-out"),
      grandTotal("支出总计"),
    ],
  ]);
  return {
    sheet: "财政拨款收支总表",
    type: "fiscal",
    unit: "万元",
    zeros: "blank",
    above: lines("财政拨款收支预算总表", 6),
    head: [
      ["收 入", "<", "支 出", "<", "<", "<"],
      ["项 目", "预算数", "项目（按功能分类）", "预算数", "<", "<"],
      ["^", "^", "^", "小计", "一般公共预算财政拨款支出", "政府性基金预算财政拨款支出"],
    ],
    panels: [
      { flow: "income", words: ["label"], about: ofFund("fiscal"), columns: [{}], rows: left },
      {
        flow: "expenditure",
        words: ["label"],
        about: ofFund("fiscal"),
        columns: [sum([1, 2]), column(ofFund("fiscal/general")), column(ofFund("fiscal/government-fund"))],
        rows: right,
      },
    ],
  };
}

/** Outturn, this year's columns, and what they differ by. */
const compared = (columns: readonly ColumnSpec[]): readonly ColumnSpec[] => [
  column({ period: "prior-outturn" }),
  ...columns,
  { kind: "change", current: 1, base: 0 },
  { kind: "growth", current: 1, base: 0 },
];

const headYears = (year: number, width: number): readonly string[] => [
  `${year - 1}年执行数(决算数)`,
  `${year}年预算数`,
  ...Array.from({ length: width - 1 }, () => "<"),
  `${year}年预算数与${year - 1}年执行数(决算数)`,
  "<",
];

function byFunction(budget: Budget): TableSpec {
  const money = [GENERAL, { ...GENERAL, period: "prior-outturn" as const }];
  return {
    sheet: "一般公共预算支出表",
    type: "general-function",
    unit: "万元",
    zeros: "blank",
    above: lines("一般公共预算财政拨款支出表", 8),
    head: [
      ["功能分类科目", "<", ...headYears(budget.year, 3)],
      ["科目编码", "科目名称", "^", "合计", "基本支出", "项目支出", "增减额", "增减%"],
    ],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        about: ofFund("fiscal/general"),
        columns: compared([sum([2, 3]), column(BASIC), column(PROJECT)]),
        rows: [total([undefined, "合计"]), ...functionalRows(budget, coded(money))],
      },
    ],
  };
}

function governmentFund(budget: Budget): TableSpec {
  const fund: Fund = "fiscal/government-fund";
  const money = [
    { ...SPENT, fund },
    { ...SPENT, fund, period: "prior-outturn" as const },
  ];
  const rows = functionalRows(budget, coded(money));
  return {
    sheet: "政府性基金支出表",
    type: "government-fund",
    unit: "万元",
    zeros: "blank",
    above: lines("政府性基金预算财政拨款支出表", 10),
    head: [
      ["功能分类科目", "<", ...headYears(budget.year, 5)],
      ["科目编码", "科目名称", "^", "合计", "基本支出", "<", "<", "项目支出", "增减额", "增减%"],
      ["^", "^", "^", "^", "小计", "人员经费", "日常公用经费", "^", "^", "^"],
    ],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        about: ofFund(fund),
        columns: compared([sum([2, 5]), sum([3, 4], BASIC), column(PERSONNEL), column(PUBLIC), column(PROJECT)]),
        rows: rows.length > 0 ? [total([undefined, "合计"]), ...rows] : [],
      },
    ],
    ...(rows.length === 0 && { notes: [`${budget.unit.name}${budget.year}年无政府性基金预算财政拨款收支。`] }),
  };
}

function basic(budget: Budget): TableSpec {
  const rows = economicRows(budget, { ...coded([{ ...GENERAL, nature: "basic" }]), halfWidth: false });
  let classes = 0;
  const named = rows.map((row): RowSpec => {
    const [code = "", name = ""] = row.words;
    return code.length === 3 ? { ...row, words: [code, `${numbered((classes += 1))}${name}`] } : row;
  });
  return {
    sheet: "一般公共预算基本支出表",
    type: "basic-economic",
    unit: "万元",
    zeros: "zero",
    above: lines("一般公共预算财政拨款基本支出表", 5),
    head: [
      ["经济科目", "<", "基本支出预算", "<", "<"],
      ["科目编码", "科目名称", "合计", "人员支出", "日常公用支出"],
    ],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        about: { subject: { fund: "fiscal/general", nature: "basic" } },
        columns: [sum([1, 2]), column(PERSONNEL), column(PUBLIC)],
        rows: [total([undefined, "总计"]), ...named],
      },
    ],
  };
}

function threePublic(budget: Budget): TableSpec {
  const groups: readonly (readonly [string, Period])[] = [
    [`${budget.year - 1}年预算数`, "prior-budget"],
    [`${budget.year - 1}年执行数（决算数）`, "prior-outturn"],
    [`${budget.year}年预算数`, "budget"],
  ];
  const columns = groups.flatMap(([, period], i): readonly ColumnSpec[] => {
    const at = (offset: number): number => i * 6 + offset;
    const item = (name: Parameters<typeof forItem>[0]): About => ({ ...forItem(name), period });
    return [
      sum([at(1), at(2), at(5)], item("three-public")),
      column(item("three-public/abroad")),
      sum([at(3), at(4)], item("three-public/vehicles")),
      column(item("three-public/vehicles/purchase")),
      column(item("three-public/vehicles/running")),
      column(item("three-public/reception")),
    ];
  });
  const names = ["合计", "因公出国(境)费", "公务用车购置及运行费", "<", "<", "公务接待费"];
  const below = ["^", "^", "小计", "公务用车购置费", "公务用车运行费", "^"];
  return {
    sheet: "三公经费支出表",
    type: "three-public",
    unit: "万元",
    zeros: "zero",
    above: lines("一般公共预算财政拨款“三公”经费支出表", 18),
    head: [
      groups.flatMap(([label]) => [label, "<", "<", "<", "<", "<"]),
      groups.flatMap(() => names),
      groups.flatMap(() => below),
    ],
    panels: [{ flow: "expenditure", words: [], columns, rows: [{ words: [], about: {} }] }],
    ...(!hasThreePublic(budget) && {
      notes: [`${budget.unit.name}${budget.year}年无“三公”经费预算财政拨款收支。`],
    }),
  };
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

function balances(): TableSpec {
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
  const rows = aligned([left, right]);
  return {
    sheet: "部门收支总表",
    type: "income-expenditure",
    unit: "万元",
    zeros: "blank",
    above: lines("部门收支预算总表", 4),
    head: [
      ["收 入", "<", "支 出", "<"],
      ["项目", "预算数", "项目", "预算数"],
    ],
    panels: rows.map((each, i): PanelSpec => ({
      flow: i === 0 ? "income" : "expenditure",
      words: ["label"],
      columns: [{}],
      rows: each,
    })),
  };
}

/** The income kinds of 预算会计 that a unit budget may have. */
const SOURCES: IncomeLabels = [
  ["事业预算收入", "business"],
  ["上级补助预算收入", "superior"],
  ["附属单位上缴预算收入", "subordinate"],
  ["经营预算收入", "operating"],
  ["其他预算收入", "other"],
];

function income(budget: Budget): TableSpec {
  return {
    sheet: "部门收入总表",
    type: "income",
    unit: "万元",
    zeros: "blank",
    above: lines("部门收入总表", 11),
    head: [
      ["科目", "<", "合计", "上年结转", "财政拨款预算收入", "<", ...SOURCES.map(([label]) => label)],
      ["科目编码", "科目名称", "^", "^", "一般公共预算财政拨款", "政府性基金预算财政拨款", ...SOURCES.map(() => "^")],
    ],
    panels: [
      {
        flow: "income",
        words: ["code", "label"],
        columns: [
          sum([1, 2, 3, 4, 5, 6, 7, 8]),
          column(forItem("carry-over-in")),
          column(ofFund("fiscal/general")),
          column(ofFund("fiscal/government-fund")),
          ...SOURCES.map(([, fund]) => column(ofFund(fund))),
        ],
        rows: [total([undefined, "合计"]), ...functionalRows(budget, coded([{ period: "budget" }]))],
      },
    ],
  };
}

function expenditure(budget: Budget): TableSpec {
  return {
    sheet: "部门支出总表",
    type: "expenditure",
    unit: "万元",
    zeros: "blank",
    above: lines("部门支出总表", 10),
    head: [["科目", "本年支出合计", ...ACCOUNTS.map(([label]) => label)]],
    panels: [
      {
        flow: "expenditure",
        words: ["label"],
        columns: [
          sum(ACCOUNTS.map((_, i) => i + 1)),
          ...ACCOUNTS.map(([, accounting]) => column({ subject: { accounting } })),
        ],
        rows: [total(["合计"]), ...functionalRows(budget, { ...coded([SPENT]), style: "joined" })],
      },
    ],
    widths: [48, 14, ...ACCOUNTS.map(() => 14)],
  };
}
