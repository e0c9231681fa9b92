import type { Layout } from "../../layout";
import { plainBalances, plainFiscal } from "../base/balances";
import { dottedCodes } from "../base/codes";
import type { Style } from "../base/style";
import { projectTable } from "../base/tables";
import { titleFirst } from "./lines";
import {
  fiscalFunds,
  otherFunds,
  PLAIN,
  plainIncome,
  plainExpenditure,
  plainGeneral,
  plainBasic,
  plainThreePublic,
  plainFunds,
} from "../base/plain";

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

const FISCAL = fiscalFunds("拨款");
const OTHERS = otherFunds("财政专户管理资金");

/** Titles, heads and labels in two languages in one cell, codes with dots. */
export const twoLanguages: Layout = {
  id: "two-languages",
  ...PLAIN,
  tables: (budget) => [
    plainBalances(
      style,
      budget,
      { form: 1, sheet: "收支总表", type: "income-expenditure", title: "部门收支总表" },
      [...FISCAL, ...OTHERS],
      "上年结转",
    ),
    plainIncome(style, budget, [...FISCAL, ...OTHERS], ["上年结转", "behind"]),
    plainExpenditure(style, budget),
    plainFiscal(
      style,
      budget,
      { form: 4, sheet: "财政拨款收支总表", type: "fiscal", title: "财政拨款收支总表" },
      FISCAL,
      "上年结转",
    ),
    plainGeneral(style, budget),
    plainBasic(style, budget),
    plainThreePublic(style, budget),
    ...plainFunds(style, budget),
    projectTable(style, budget, { form: 10, sheet: "项目支出", type: "projects", title: "项目支出表" }, [
      ...FISCAL,
      ["其他收入", "other"],
    ]),
  ],
};
