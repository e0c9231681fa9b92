import type { Budget } from "../budget";
import { bracketed, functionalClassRows, incomeRows, numbered, unnumbered } from "../class-rows";
import { projectForms } from "../forms";
import { type Layout, titleAt } from "../layout";
import type { LineSpec, RowSpec, TableSpec } from "../table-spec";
import { currentAndCarried } from "./base/balances";
import { plainCodes, totalUnderName, under } from "./base/codes";
import { group, type Head, leaf, whole, word } from "./base/heads";
import type { Style, TableLines } from "./base/style";
import { balanceOf, codedOf, type TableHead, tableOf } from "./base/table";
import { BASIC_OF_GENERAL, basicMoney, fundHeads, type Labels, natureHeads } from "./base/tables";
import { current, forItem, grandTotal, hasThreePublic, ofFund, PERSONNEL, PUBLIC, SPENT } from "./rows";

const FISCAL: Labels = [
  ["一般公共预算拨款收入", "fiscal/general"],
  ["政府性基金预算拨款收入", "fiscal/government-fund"],
  ["国有资本经营预算收入", "fiscal/state-capital"],
];

const OTHERS: Labels = [
  ["教育收费资金收入", "special-account"],
  ["事业收入", "business"],
  ["事业单位经营收入", "operating"],
  ["附属单位上缴收入", "subordinate"],
  ["上级补助收入", "superior"],
  ["其他收入", "other"],
];

/** 款 of the functional classification with their last two digits only. */
const partialGroup = (code: string): string => (/^2\d{4}$/.test(code) ? code.slice(3) : code);
const codesUnder = (code: string, name: string) => totalUnderName(plainCodes(code, name, partialGroup));
const codes = codesUnder("科目编码", "科目名称");

/** "**" over the words, then the numbers of the columns, as the printing system does. */
const numbersFor = (words: number, columns: number): readonly string[] => [
  ...Array.from({ length: words }, () => "**"),
  ...Array.from({ length: columns }, (_, i) => String(i + 1)),
];

function lines({ budget: { unit }, form, title, width, noteAbove }: TableLines): readonly LineSpec[] {
  const note = noteAbove === undefined ? [] : [noteAbove];
  const row = 2 + note.length;
  return [
    { text: `单位公开表${form}`, look: "line", row: 1, from: 1, to: width },
    ...note.map((text): LineSpec => ({ text, look: "note", row: 2, from: 1, to: width })),
    titleAt(row, title, width),
    { text: `填报单位：[${unit.code}]${unit.name}`, look: "line", row: row + 1, from: 1, to: width - 1 },
    { text: "单位：万元", look: "unit", row: row + 1, from: width, to: width },
  ];
}

const style: Style = {
  unit: "万元",
  zeros: "blank",
  codes: under("支出功能分类科目", codes),
  totals: "first",
  totalWord: "合计",
  levels: "all",
  joins: "merged",
  lines,
};

const emptyIf = (what: string): string => `注：若为空表，则为该部门（单位）无${what}`;

/** 景德镇2025: a system printout with form numbers, partial 款 codes and a row of column numbers. */
export const jiangxi: Layout<"jiangxi"> = {
  id: "jiangxi",
  traits: {
    carryOver: "with-fund",
    carriedOn: true,
    stateCapital: true,
    surplus: true,
    transfers: false,
    specialAccountInBusiness: false,
  },
  before: () => [],
  tables: (budget) => [
    balances(budget),
    codedOf(style, budget, {
      ...form(2, "单位收入汇总表", "income"),
      by: "functional",
      flow: "income",
      money: [{ period: "budget" }],
      codes: codesUnder("功能科目编码", "功能科目名称"),
      numbers: numbersFor(2, 13),
      amounts: [
        whole("合计"),
        leaf("上年结转", forItem("carry-over-in")),
        group("财政拨款", [whole("小计", ofFund("fiscal")), ...fundHeads(FISCAL)]),
        ...fundHeads(OTHERS),
        leaf("使用非财政拨款结余", ofFund("surplus")),
      ],
    }),
    byNature(budget, form(3, "单位支出汇总表", "expenditure")),
    fiscal(budget),
    byNature(budget, form(5, "一般公共预算支出表", "general-function"), "fiscal/general"),
    codedOf(style, budget, {
      ...form(6, "一般公共预算基本支出表", "basic-economic"),
      by: "economic",
      about: BASIC_OF_GENERAL,
      money: basicMoney,
      codes: under("支出经济分类科目", plainCodes()),
      numbers: numbersFor(2, 3),
      amounts: [
        group(`${budget.year}年基本支出`, [whole("合计"), leaf("人员经费", PERSONNEL), leaf("公用经费", PUBLIC)]),
      ],
    }),
    threePublic(budget),
    byNature(budget, form(8, "政府性基金预算支出表", "government-fund", "政府性基金收支"), "fiscal/government-fund"),
    byNature(
      budget,
      form(9, "国有资本经营预算支出表", "state-capital", "国有资本经营预算收支"),
      "fiscal/state-capital",
    ),
  ],
  after: (budget) => projectForms(budget, "jiangxi"),
};

const form = (number: number, title: string, type: TableHead["type"], emptyOf?: string): TableHead => ({
  form: number,
  sheet: `表${number}${title}`,
  title,
  type,
  ...(emptyOf !== undefined && { noteAbove: emptyIf(emptyOf) }),
});

const byNature = (budget: Budget, head: TableHead, fund?: Labels[number][1]): TableSpec =>
  codedOf(style, budget, {
    ...head,
    by: "functional",
    money: [{ ...SPENT, ...(fund && { fund }) }],
    numbers: numbersFor(2, 3),
    ...(fund && { about: ofFund(fund) }),
    amounts: fund ? [group(`${budget.year}年预算数`, natureHeads())] : natureHeads(),
  });

const plain = (head: string, label: string, amounts: readonly Head[]): readonly Head[] => [
  group(head, [word("label", label), ...amounts]),
];

const balances = (budget: Budget): TableSpec =>
  balanceOf(style, budget, form(1, "收支预算总表", "income-expenditure"), [
    {
      flow: "income",
      heads: plain("收入", "项目", [leaf("预算数")]),
      rows: [
        { words: ["一、财政拨款收入"], level: 1, about: ofFund("fiscal") },
        ...incomeRows(FISCAL, bracketed, 2),
        ...incomeRows(OTHERS, (n) => numbered(n + 1)),
        current("本年收入合计"),
        { words: ["八、使用非财政拨款结余"], level: 1, about: ofFund("surplus") },
        { words: ["九、上年结转（结余）"], level: 1, about: forItem("carry-over-in") },
        grandTotal("收入总计"),
      ],
    },
    {
      flow: "expenditure",
      heads: plain("支出", "项目（按支出功能科目）", [leaf("预算数")]),
      rows: [
        ...functionalClassRows(budget, unnumbered),
        current("本年支出合计"),
        { words: ["结转下年"], level: 1, about: forItem("carry-over-out") },
        grandTotal("支出总计"),
      ],
    },
  ]);

function fiscal(budget: Budget): TableSpec {
  const about = ofFund("fiscal");
  const labels = ["一般公共预算支出", "政府性基金支出", "国有资本经营预算支出"] as const;
  const amounts = [whole("合计"), ...labels.map((label, i) => leaf(label, ofFund(FISCAL[i]?.[1] ?? "fiscal")))];
  return balanceOf(style, budget, form(4, "财政拨款收支总表", "fiscal"), [
    {
      flow: "income",
      heads: plain("收入", "项目", [leaf("预算数")]),
      about,
      rows: currentAndCarried(FISCAL),
    },
    {
      flow: "expenditure",
      heads: plain("支出", "项目", amounts),
      about,
      rows: [
        { words: ["一、本年支出"], level: 1, about: forItem("current") },
        ...functionalClassRows(budget, bracketed, { level: 2 }),
        { words: ["二、结转下年"], level: 1, about: forItem("carry-over-out") },
        grandTotal("支出总计"),
      ],
    },
  ]);
}

function threePublic(budget: Budget): TableSpec {
  const { unit } = budget;
  const abroad = (label: string, select = {}): Head =>
    leaf(label, { subject: { item: "three-public/abroad", line: label }, select });
  const heads: readonly Head[] = [
    word("code", "单位编码"),
    word("label", "单位名称"),
    whole("合计", forItem("three-public")),
    group("因公出国(境)费", [
      whole("小计", forItem("three-public/abroad")),
      abroad("一般公务出国(境)费"),
      abroad("高等院校和科研院所学术交流合作出国(境)费", { economics: [] }),
    ]),
    leaf("公务接待费", forItem("three-public/reception")),
    group("公务用车购置及运行维护费", [
      whole("小计", forItem("three-public/vehicles")),
      leaf("公务用车运行维护费", forItem("three-public/vehicles/running")),
      leaf("公务用车购置", forItem("three-public/vehicles/purchase")),
    ]),
  ];
  // the only unit, and no total above it: the row states all the money
  const row: RowSpec = { words: [unit.code, unit.name], level: 1, about: {} };
  const head: TableHead = {
    ...form(7, "财政拨款“三公”经费支出表", "three-public", "“三公”经费支出"),
    sheet: "表7三公经费支出表",
    numbers: numbersFor(2, 8),
  };
  return tableOf(style, budget, head, [{ flow: "expenditure", heads, rows: hasThreePublic(budget) ? [row] : [] }]);
}
