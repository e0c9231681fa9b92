import { projectForms } from "../../forms";
import type { Layout } from "../../layout";
import { plainBalances, plainFiscal } from "../base/balances";
import { dottedCodes } from "../base/codes";
import { leaf, whole } from "../base/heads";
import type { Style } from "../base/style";
import { codedOf } from "../base/table";
import {
  BASIC_OF_GENERAL,
  basicMoney,
  fundHeads,
  fundTables,
  type Labels,
  natureHeads,
  projectTable,
  threePublicHeads,
  threePublicRow,
} from "../base/tables";
import { forItem, GENERAL, ofFund, PERSONNEL, PUBLIC, SPENT } from "../rows";
import { titleFirst } from "./lines";

const LETTERS = "ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي";

/** Letters of another script beside the Chinese words; as words they mean nothing. */
const besides = (text: string): string => {
  const letters = [...text].map((char, i) => LETTERS[(char.charCodeAt(0) * 7 + i * 3) % LETTERS.length] ?? "ا");
  return letters
    .map((letter, i) => (i % 3 === 2 ? `${letter} ` : letter + letters[(i + 1) % letters.length]))
    .join("")
    .trim();
};

const style: Style = {
  unit: "万元",
  zeros: "blank",
  codes: dottedCodes("."),
  totals: "last",
  totalWord: "合计",
  levels: "all",
  joins: "merged",
  lines: (about) =>
    titleFirst(about).map((line) =>
      line.look === "title" ? { ...line, text: `${line.text}\n${besides(line.text)}` } : line,
    ),
  says: (text) => (/[\u4e00-\u9fff]/.test(text) ? `${text}\n${besides(text)}` : text),
};

const FISCAL: Labels = [
  ["一般公共预算拨款", "fiscal/general"],
  ["政府性基金预算拨款", "fiscal/government-fund"],
  ["国有资本经营预算拨款", "fiscal/state-capital"],
];
const OTHERS: Labels = [
  ["财政专户管理资金", "special-account"],
  ["事业收入", "business"],
  ["事业单位经营收入", "operating"],
  ["上级补助收入", "superior"],
  ["附属单位上缴收入", "subordinate"],
  ["其他收入", "other"],
];

/** Titles, heads and labels in two languages in one cell, codes with dots. */
export const twoLanguages: Layout = {
  id: "two-languages",
  traits: {
    carryOver: "with-fund",
    carriedOn: false,
    stateCapital: true,
    surplus: false,
    transfers: false,
    specialAccountInBusiness: false,
  },
  before: () => [],
  tables: (budget) => [
    plainBalances(
      style,
      budget,
      { form: 1, sheet: "收支总表", type: "income-expenditure", title: "部门收支总表" },
      [...FISCAL, ...OTHERS],
      "上年结转",
    ),
    codedOf(style, budget, {
      form: 2,
      sheet: "收入总表",
      type: "income",
      title: "部门收入总表",
      by: "functional",
      flow: "income",
      money: [{ period: "budget" }],
      amounts: [whole("合计"), ...fundHeads([...FISCAL, ...OTHERS]), leaf("上年结转", forItem("carry-over-in"))],
    }),
    codedOf(style, budget, {
      form: 3,
      sheet: "支出总表",
      type: "expenditure",
      title: "部门支出总表",
      by: "functional",
      money: [SPENT],
      amounts: natureHeads(),
    }),
    plainFiscal(
      style,
      budget,
      { form: 4, sheet: "财政拨款收支总表", type: "fiscal", title: "财政拨款收支总表" },
      FISCAL,
      "上年结转",
    ),
    codedOf(style, budget, {
      form: 5,
      sheet: "一般公共预算支出",
      type: "general-function",
      title: "一般公共预算支出表",
      by: "functional",
      about: ofFund("fiscal/general"),
      money: [GENERAL],
      amounts: natureHeads(),
    }),
    codedOf(style, budget, {
      form: 6,
      sheet: "基本支出",
      type: "basic-economic",
      title: "一般公共预算基本支出表",
      by: "economic",
      about: BASIC_OF_GENERAL,
      money: basicMoney,
      amounts: [whole("合计"), leaf("人员经费", PERSONNEL), leaf("公用经费", PUBLIC)],
    }),
    threePublicRow(
      style,
      budget,
      { form: 7, sheet: "三公经费", type: "three-public", title: "一般公共预算“三公”经费支出表" },
      threePublicHeads({
        sum: "合计",
        abroad: "因公出国（境）费",
        reception: "公务接待费",
        vehicles: ["公务用车购置及运行费", "小计", "公务用车购置费", "公务用车运行费"],
      }),
    ),
    ...fundTables(style, budget, [
      { form: 8, sheet: "政府性基金", title: "政府性基金预算支出表" },
      { form: 9, sheet: "国有资本经营", title: "国有资本经营预算支出表" },
    ]),
    projectTable(style, budget, { form: 10, sheet: "项目支出", type: "projects", title: "项目支出表" }, [
      ...FISCAL,
      ["其他收入", "other"],
    ]),
  ],
  after: (budget) => projectForms(budget, "fujian"),
};
