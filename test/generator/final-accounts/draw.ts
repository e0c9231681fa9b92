import { type Account, randomAccount } from "./account";
import { drawFiscal, drawTotals } from "./balances";
import { type DrawnAccount, SheetDrawing } from "./drawing";
import type { AccountLayout } from "./layout";
import {
  drawBasic,
  drawExpenditure,
  drawFlows,
  drawGeneral,
  drawIncome,
  drawSpending,
  drawThreePublic,
} from "./tables";
import { accountText } from "./text";

type Draw = (sheet: SheetDrawing, account: Account, layout: AccountLayout) => void;

interface DrawnTable {
  readonly title: string;
  readonly draw: Draw;
  /** A statement below a table that has nothing to state. */
  readonly none?: (account: Account) => string | undefined;
}

const TABLES: readonly DrawnTable[] = [
  { title: "收入支出决算总表", draw: drawTotals },
  { title: "收入决算表", draw: drawIncome },
  { title: "支出决算表", draw: drawExpenditure },
  { title: "财政拨款收入支出决算总表", draw: drawFiscal },
  { title: "一般公共预算财政拨款支出决算表", draw: drawGeneral },
  { title: "一般公共预算财政拨款基本支出决算表", draw: drawBasic },
  { title: "一般公共预算财政拨款“三公”经费支出决算表", draw: drawThreePublic },
  {
    title: "政府性基金预算财政拨款收入支出决算表",
    draw: (sheet, account, layout) => drawFlows(sheet, account, layout, account.fund, "fiscal/government-fund"),
    none: ({ unit, fund }) =>
      fund.length > 0
        ? undefined
        : `注：${unit}没有政府性基金预算财政拨款收入，也没有使用政府性基金安排的支出，故本表无数据。`,
  },
  {
    title: "国有资本经营预算财政拨款支出决算表",
    draw: (sheet, account, layout) => drawSpending(sheet, account, layout, account.state, "fiscal/state-capital"),
    none: ({ unit, state }) =>
      state.length > 0 ? undefined : `注：${unit}没有国有资本经营预算财政拨款支出，故本表无数据。`,
  },
];

/** The nine tables and the text of a drawn account. */
export function drawAccount(account: Account, layout: AccountLayout): DrawnAccount {
  const sheets = TABLES.map(({ title, draw, none }, i) => {
    const sheet = new SheetDrawing(title.slice(0, 31), layout.unit === "万元" ? 100 : 0.01);
    sheet.add(layout.id === "district" ? title : `${account.year}年度${title}`);
    if (layout.numbered) sheet.add(undefined, undefined, undefined, `公开0${i + 1}表`);
    sheet.add(`部门：${account.unit}`, undefined, undefined, `${layout.numbered ? "金额" : ""}单位：${layout.unit}`);
    draw(sheet, account, layout);
    const note = none?.(account);
    if (note !== undefined) sheet.add(note);
    return sheet;
  });
  const text = new SheetDrawing("决算情况说明", 1);
  for (const line of accountText(account)) text.add(line);
  return {
    workbook: { sheets: [...sheets, text].map((sheet) => sheet.snapshot()), externalLinks: [] },
    amounts: sheets.flatMap(({ amounts }) => amounts),
  };
}

export const drawRandom = (seed: number, layout: AccountLayout): DrawnAccount =>
  drawAccount(randomAccount(seed), layout);
