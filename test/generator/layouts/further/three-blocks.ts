import type { Budget } from "../../budget";
import { functionalClassRows, numbered } from "../../class-rows";
import { CHANNELS, withChannels, withOneOtherFund, withReserve } from "../../enrich";
import { projectForms } from "../../forms";
import type { Layout } from "../../layout";
import { pickedFor } from "../../random";
import { ANY } from "../../selecting";
import type { About, RowSpec, TableSpec } from "../../table-spec";
import { plainCodes, splitCodes } from "../base/codes";
import { apart, group, type Head, leaf, whole, word } from "../base/heads";
import type { Style } from "../base/style";
import { balanceOf, codedOf, type Side, tableOf, type TableHead } from "../base/table";
import {
  basicHead,
  fundTables,
  GATHERED,
  meetingHeads,
  reserveOf,
  threePublicHeads,
  threePublicRow,
} from "../base/tables";
import { BASIC, forItem, grandTotal, ofFund, PROJECT, SPENT, total } from "../rows";
import { organRunningByItem } from "./organ-running-by-item";
import { procurementByCategory } from "./procurement-by-category";
import { titleFirst } from "./lines";

const style: Style = {
  unit: "万元",
  zeros: "blank",
  codes: plainCodes("功能科目编码", "功能科目名称"),
  totals: "first",
  totalWord: "合计",
  levels: "all",
  joins: "merged",
  lines: titleFirst,
};

/** Names of subtotals and of money set aside; each workbook takes one of each, some are in no vocabulary. */
const SUBTOTALS = ["当年*小计", "本期*小计", "年内*共计", "当年度*汇总数", "以上*加总"] as const;
const ASIDE = ["单位预留机动经费", "年度统筹待安排", "调剂周转额度", "机动财力安排"] as const;

const subtotal = (budget: Budget, flow: string): string => pickedFor(budget.seed, SUBTOTALS).replace("*", flow);
const asideName = (budget: Budget): string => pickedFor(budget.seed + 1, ASIDE);
const aside = (budget: Budget): About => reserveOf(asideName(budget));

/** 收入 ‖ 功能 ‖ 用途 with one total row for the last two, income by rows, twins, one row without labels, unknown names. */
export const threeBlocks: Layout = {
  id: "three-blocks",
  traits: {
    carryOver: "with-fund",
    carriedOn: true,
    stateCapital: false,
    surplus: false,
    transfers: false,
    specialAccountInBusiness: false,
  },
  enrich: (budget) => withOneOtherFund(withChannels(withReserve(budget))),
  unknownWords: (budget) => [asideName(budget)],
  before: () => [],
  tables: (budget) => [
    balances(budget),
    incomeByRows(budget),
    expenditureRow(budget),
    fiscalBalances(budget),
    byFunction(
      budget,
      { form: 5, sheet: "05", type: "general-function", title: "财政拨款支出预算表（功能科目）" },
      ofFund("fiscal"),
    ),
    byItem(
      budget,
      { form: 6, sheet: "06", type: "basic-economic", title: "财政拨款基本支出预算表（经济科目）" },
      { fund: "fiscal", nature: "basic" },
    ),
    byFunction(
      budget,
      { form: 7, sheet: "07", type: "general-function", title: "一般公共预算支出预算表" },
      ofFund("fiscal/general"),
    ),
    byItem(
      budget,
      { form: 8, sheet: "08", type: "basic-economic", title: "一般公共预算基本支出预算表" },
      { fund: "fiscal/general", nature: "basic" },
    ),
    threePublic(budget),
    ...fundTables(style, budget, [{ form: 10, sheet: "10", title: "政府性基金支出预算表" }]),
    organRunningByItem(style, budget, {
      form: 11,
      sheet: "11",
      type: "basic-economic",
      title: "一般公共预算机关运行经费支出预算表",
    }),
    procurementByCategory(style, budget, { form: 12, sheet: "12", type: "procurement", title: "政府采购支出预算表" }),
  ],
  after: (budget) => projectForms(budget, "fujian"),
};

/** What was carried over stands in a line of its own. */
const GATHERED_THIS_YEAR: About = { subject: { line: GATHERED }, select: { fund: "other", source: "current" } };

const lines = (name: string, amount = "预算数"): readonly Head[] => [word("label", name), leaf(amount)];
const current = (text: string): RowSpec => ({ words: [text], role: "current", about: forItem("current") });

/** Rows whose amount the third block prints: the words of the second stand merged up to it. */
const shared = (row: RowSpec): RowSpec => {
  const { about: _, ...words } = row;
  return { ...words, elsewhere: true, mergedOver: 3 };
};
const withoutWords = (row: RowSpec): RowSpec => ({ ...row, words: [] });

function balances(budget: Budget): TableSpec {
  const income: Side = {
    flow: "income",
    heads: [group("收入", lines("项目名称"))],
    rows: [
      { words: ["一、一般公共预算资金"], level: 1, about: ofFund("fiscal/general") },
      ...CHANNELS.map((name): RowSpec => ({ words: [name], level: 2, about: channel(name) })),
      { words: ["二、政府性基金"], level: 1, about: ofFund("fiscal/government-fund") },
      { words: ["三、财政专户管理资金"], level: 1, about: ofFund("special-account") },
      { words: [`四、${GATHERED}`], level: 1, about: GATHERED_THIS_YEAR },
      current(subtotal(budget, "收入")),
      { words: ["上年结转资金"], level: 1, about: forItem("carry-over-in") },
      grandTotal("收入合计"),
    ],
  };
  const totals: readonly RowSpec[] = [
    current(subtotal(budget, "支出")),
    { words: ["结转下年资金"], level: 1, about: forItem("carry-over-out") },
    grandTotal("支出合计"),
  ];
  const functions: Side = {
    flow: "expenditure",
    heads: [group("支出", lines("功能科目名称"))],
    rows: [...functionalClassRows(budget, numbered, { usedOnly: true }), ...totals.map(shared)],
    totalsIn: 2,
  };
  const purposes: Side = {
    flow: "expenditure",
    heads: [group("<", lines("用途"))],
    rows: [
      { words: ["一、基本支出"], level: 1, about: BASIC },
      { words: ["二、项目支出"], level: 1, about: PROJECT },
      { words: [`三、${asideName(budget)}`], level: 1, about: aside(budget) },
      ...totals.map(withoutWords),
    ],
  };
  return balanceOf(style, budget, { form: 1, sheet: "01", type: "income-expenditure", title: "收支预算总表" }, [
    income,
    functions,
    purposes,
  ]);
}

const channel = (name: string): About => ({
  subject: { fund: "fiscal/general", line: name },
  select: { channel: name },
});

/** The source merged in the first column, 小计 and its parts in the second. */
function incomeByRows(budget: Budget): TableSpec {
  const source = (name: string, about: About, parts: readonly RowSpec[] = []): readonly RowSpec[] => [
    { words: [name, "小计"], level: 1, about },
    ...parts.map((row) => ({ ...row, words: ["^", ...row.words] })),
  ];
  const rows: readonly RowSpec[] = [
    total(["合计", undefined]),
    ...source(
      "一般公共预算资金",
      ofFund("fiscal/general"),
      CHANNELS.map((name): RowSpec => ({ words: [name], level: 2, about: channel(name) })),
    ),
    ...source("政府性基金", ofFund("fiscal/government-fund")),
    ...source("财政专户管理资金", ofFund("special-account"), [
      {
        words: ["专户管理教育收费"],
        level: 2,
        about: { subject: { fund: "special-account", line: "专户管理教育收费" } },
      },
    ]),
    ...source(GATHERED, GATHERED_THIS_YEAR),
    ...source("上年结转资金", forItem("carry-over-in")),
  ];
  return tableOf(style, budget, { form: 2, sheet: "02", type: "income", title: "收入预算总表" }, [
    { flow: "income", heads: [word("label", "收入来源"), word("label", "项目"), leaf("金额")], rows },
  ]);
}

/** One row without a label: all heads are those of amounts. */
function expenditureRow(budget: Budget): TableSpec {
  const heads = [
    whole("合计", { select: { outcome: ANY } }),
    leaf("基本支出", BASIC),
    leaf("项目支出", PROJECT),
    leaf(asideName(budget), aside(budget)),
    leaf("结转下年资金", forItem("carry-over-out")),
  ];
  return tableOf(style, budget, { form: 3, sheet: "03", type: "expenditure", title: "支出预算总表", zeros: "zero" }, [
    { flow: "expenditure", heads, rows: [{ words: [], about: {} }] },
  ]);
}

function fiscalBalances(budget: Budget): TableSpec {
  const side = (flow: Side["flow"], text: string, rows: readonly RowSpec[]): Side => ({
    flow,
    heads: [group(text, lines("项目名称"))],
    about: ofFund("fiscal"),
    rows,
  });
  return balanceOf(style, budget, { form: 4, sheet: "04", type: "fiscal", title: "财政拨款收支预算总表" }, [
    side("income", "收入", [
      { words: ["一、一般公共预算"], level: 1, about: ofFund("fiscal/general") },
      { words: ["二、政府性基金预算"], level: 1, about: ofFund("fiscal/government-fund") },
      current(subtotal(budget, "收入")),
      { words: ["上年结转资金"], level: 1, about: forItem("carry-over-in") },
      grandTotal("收入合计"),
    ]),
    side("expenditure", "支出", [
      { words: ["一、基本支出"], level: 1, about: BASIC },
      { words: ["二、项目支出"], level: 1, about: PROJECT },
      { words: [`三、${asideName(budget)}`], level: 1, about: aside(budget) },
      current(subtotal(budget, "支出")),
      { words: ["结转下年资金"], level: 1, about: forItem("carry-over-out") },
      grandTotal("支出合计"),
    ]),
  ]);
}

const byFunction = (budget: Budget, head: TableHead, about: About): TableSpec =>
  codedOf(style, budget, {
    ...head,
    by: "functional",
    about,
    money: [{ ...SPENT, fund: about.subject?.fund ?? "fiscal" }],
    amounts: [
      whole("合计"),
      basicHead(["基本支出", "小计", "人员经费", "公用经费"]),
      leaf("项目支出", PROJECT),
      leaf(asideName(budget), aside(budget)),
    ],
  });

const byItem = (budget: Budget, head: TableHead, subject: NonNullable<About["subject"]>): TableSpec =>
  codedOf(style, budget, {
    ...head,
    by: "economic",
    about: { subject },
    money: [{ ...SPENT, fund: subject.fund ?? "fiscal", nature: "basic" }],
    codes: splitCodes("repeated", "经济科目名称"),
    amounts: [
      whole("合计"),
      leaf("人员经费", { subject: { use: "personnel" } }),
      leaf("公用经费", { subject: { use: "public" } }),
    ],
  });

const threePublic = (budget: Budget): TableSpec =>
  threePublicRow(
    style,
    budget,
    { form: 9, sheet: "09", type: "three-public", title: "一般公共预算“三公”经费、会议费、培训费支出预算表" },
    [
      group(
        "“三公”经费",
        threePublicHeads({
          sum: "合计",
          abroad: "因公出国（境）费用",
          reception: "公务接待费",
          vehicles: ["公务用车购置及运行费", "小计", "公务用车购置", "公务用车运行维护费"],
        }),
      ),
      ...meetingHeads().map(apart),
    ],
  );
