import type { Budget } from "../../budget";
import { functionalClassRows, numbered } from "../../class-rows";
import { nameOf } from "../../codes";
import { CHANNELS, withChannels } from "../../enrich";
import type { Layout } from "../../layout";
import { matches } from "../../ledger";
import type { RowSpec, TableSpec } from "../../table-spec";
import { nameAndBudget, plainFiscal } from "../base/balances";
import { plainCodes, splitCodes } from "../base/codes";
import { group, type Head, leaf, whole } from "../base/heads";
import type { Style } from "../base/style";
import { balanceOf, codedOf } from "../base/table";
import {
  BASIC_OF_GENERAL,
  fundHeads,
  type Labels,
  natureHeads,
  projectTable,
  threePublicHeads,
  threePublicRow,
} from "../base/tables";
import { current, forItem, GENERAL, grandTotal, ofFund } from "../rows";
import { numberFirst } from "./lines";
import { fiscalFunds, otherFunds, PLAIN, plainExpenditure, plainGeneral, plainBasic, plainFunds } from "../base/plain";

const style: Style = {
  unit: "万元",
  zeros: "zero",
  codes: plainCodes("科目编码", "科目名称"),
  totals: "first",
  totalWord: "合计",
  levels: "all",
  joins: "blank",
  lines: numberFirst,
};

const FISCAL = fiscalFunds("拨款");
/** All but the general budget, which has its kinds of money below it. */
const REST: Labels = [...FISCAL.slice(1), ...otherFunds("财政专户管理资金")];

/** 小计 and its kinds of money below one fund. */
const generalHead = (): Head =>
  group(
    "一般公共预算拨款",
    [whole("小计"), ...CHANNELS.map((name) => leaf(name, { subject: { line: name }, select: { channel: name } }))],
    ofFund("fiscal/general"),
  );

/** Economic items as columns, a number line above the title, 小计 and parts below one fund, merged heads left blank. */
export const itemsAsColumns: Layout = {
  id: "items-as-columns",
  ...PLAIN,
  enrich: withChannels,
  unknownWords: () => CHANNELS,
  tables: (budget) => [
    balances(budget),
    codedOf(style, budget, {
      form: 2,
      sheet: "收入总表",
      type: "income",
      title: "部门收入总表",
      by: "functional",
      flow: "income",
      money: [{ period: "budget" }],
      amounts: [whole("合计"), generalHead(), ...fundHeads(REST), leaf("上年结转结余", forItem("carry-over-in"))],
    }),
    plainExpenditure(style, budget, { amounts: natureHeads("总计") }),
    plainFiscal(
      style,
      budget,
      { form: 4, sheet: "财政拨款收支总表", type: "fiscal", title: "财政拨款收支总表" },
      FISCAL,
      "上年结转结余",
    ),
    plainGeneral(style, budget),
    plainBasic(style, budget, { codes: splitCodes("blank") }),
    ...(["301", "302", "303"] as const).flatMap((economic, i) => byItems(budget, 7 + i, economic)),
    threePublicRow(
      style,
      budget,
      { form: 10, sheet: "三公经费", type: "three-public", title: "一般公共预算“三公”经费支出表" },
      threePublicHeads({
        sum: "三公经费合计",
        abroad: "因公出国（境）费",
        reception: "公务接待费",
        vehicles: ["公务用车购置及运行费", "小计", "购置费", "运行费"],
      }),
    ),
    ...plainFunds(style, budget, 11),
    projectTable(
      style,
      budget,
      { form: 13, sheet: "项目支出", type: "projects", title: "项目支出表" },
      [...FISCAL, ["其他收入", "other"]],
      "项目代码",
    ),
  ],
};

const balances = (budget: Budget): TableSpec =>
  balanceOf(style, budget, { form: 1, sheet: "收支总表", type: "income-expenditure", title: "部门收支总表" }, [
    {
      flow: "income",
      heads: nameAndBudget("收入"),
      rows: [
        { words: ["一、一般公共预算拨款收入"], level: 1, about: ofFund("fiscal/general") },
        ...CHANNELS.map((name): RowSpec => ({
          words: [`　　${name}`],
          level: 2,
          about: { subject: { fund: "fiscal/general", line: name }, select: { channel: name } },
        })),
        ...REST.map(([label, fund], i): RowSpec => ({
          words: [`${numbered(i + 2)}${label}`],
          level: 1,
          about: ofFund(fund),
        })),
        current("本年收入合计"),
        { words: ["上年结转结余"], level: 1, about: forItem("carry-over-in") },
        grandTotal("收入总计"),
      ],
    },
    {
      flow: "expenditure",
      heads: nameAndBudget("支出"),
      rows: [...functionalClassRows(budget, numbered), current("本年支出合计"), grandTotal("支出总计")],
    },
  ]);

/** One class of the economic classification: its items head the columns, functions the rows. */
function byItems(budget: Budget, form: number, economic: "301" | "302" | "303"): readonly TableSpec[] {
  const money = { ...GENERAL, nature: "basic" as const, economic };
  const codes = [
    ...new Set(budget.ledgers.budget.filter((each) => matches(each, money)).map((each) => each.economic)),
  ].sort();
  if (codes.length === 0) return [];
  const name = nameOf("economic", economic, budget.year);
  const items = codes.map((code) => leaf(nameOf("economic", code, budget.year), { subject: { economic: code } }));
  return [
    codedOf(style, budget, {
      form,
      sheet: name,
      type: "basic-function",
      title: `一般公共预算基本支出预算表（${name}）`,
      by: "functional",
      about: BASIC_OF_GENERAL,
      money: [money],
      amounts: [group(name, [whole("合计", { subject: { economic } }), ...items])],
    }),
  ];
}
