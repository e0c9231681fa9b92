import type { BudgetBook } from "../../model/book";
import type { Line } from "../../model/fact";
import type { Fen } from "../../model/money";
import type { Fund } from "../../model/subject";
import type { TableId } from "../../model/table-id";
import { currentColumns } from "../../book/columns";
import { balanceLines, inTotalColumn } from "../../book/panel-totals";
import { whyUnjudged } from "../unjudged";
import { chosenGrids, chosenTable, whyNotChosen } from "./chosen-table";
import { evaluate } from "./evaluate";
import { FUND_TABLES, type Side } from "./side";

/** A condition under which a relation holds: the reason in Chinese when it is not met, nothing when it is. */
export type Precondition = (book: BudgetBook) => string | undefined;

/** Turns a precondition round. */
export const unless =
  (condition: Precondition, reason: string): Precondition =>
  (book) =>
    condition(book) === undefined ? reason : undefined;

const isFiscal = (fund: Fund | undefined): boolean => fund === undefined || fund.startsWith("fiscal");

/** Money from other sources than the treasury: amounts of other funds, in rows or in columns. */
function otherMoney(book: BudgetBook): readonly Line[] {
  return (["income-expenditure", "income"] as const).flatMap((type) =>
    chosenGrids(book, type, "income").flatMap((grid) =>
      grid.lines.filter((line) =>
        currentColumns(grid).some((column) => {
          const isOther = !isFiscal(column.narrows.fund) || (column.isTotal === true && isOtherLine(line));
          return isOther && grid.entry(line, column)?.amount !== 0;
        }),
      ),
    ),
  );
}

const isOtherLine = ({ narrows, role }: Line): boolean =>
  !isFiscal(narrows.fund) || (role === "item" && narrows.line !== undefined && narrows.functional === undefined);

/** All money of the workbook comes from the treasury, carry-over included. */
export const allMoneyIsFiscal: Precondition = (book) => {
  const hasIncome = INCOME_TABLES.some((type) => chosenTable(book, type) !== undefined);
  if (!hasIncome) return `${whyNoIncome(book)}，不能确定是否有财政拨款以外的资金`;
  if (otherMoney(book).length > 0) return "有财政拨款以外的收入，两者不必相等";
  return carryOverIsFiscal(book) ? undefined : "上年结转中可能有财政拨款以外的资金";
};

const INCOME_TABLES = ["income-expenditure", "income"] as const;

const whyNoIncome = (book: BudgetBook): string => {
  const doubled = INCOME_TABLES.find((type) => book.tables.some((table) => table.type === type));
  return doubled ? whyNotChosen(book, doubled, "收入") : whyUnjudged(book, [INCOME_TABLES], "收入");
};

/** The carry-over of all money equals that of fiscal money, or there is none. */
function carryOverIsFiscal(book: BudgetBook): boolean {
  const all = carryOver(book, "income-expenditure") ?? incomeCarryOver(book);
  if (all === undefined || all === 0) return true;
  return all === carryOver(book, "fiscal");
}

/** The balance lines of the income side together; undefined when the table is missing or a line cannot be read. */
function carryOver(book: BudgetBook, type: TableId): number | undefined {
  const [grid] = chosenGrids(book, type, "income");
  if (!grid) return undefined;
  const entries = balanceLines(grid).map((line) => inTotalColumn(grid, line));
  return entries.some((entry) => entry === undefined)
    ? undefined
    : entries.reduce((sum, entry) => sum + (entry?.amount ?? 0), 0);
}

const isBalanceColumn = (item: string | undefined, fund: Fund | undefined): boolean =>
  (item !== undefined && /^(carry-over|account-balance)/.test(item)) || fund === "surplus";

function incomeCarryOver(book: BudgetBook): number | undefined {
  const [grid] = chosenGrids(book, "income", "income");
  const total = grid?.lines.find(({ role }) => role === "total");
  if (!grid || !total) return undefined;
  const columns = currentColumns(grid).filter(({ narrows }) => isBalanceColumn(narrows.item, narrows.fund));
  return columns.reduce((sum, column) => sum + (grid.entry(total, column)?.amount ?? 0), 0);
}

/**
 * What 收支总表 carries over, in 分, where 财政拨款收支总表 sets nothing apart: its funds may hold that money as well. Else 0.
 */
export function carriedWithinFunds(book: BudgetBook): number {
  const [grid] = chosenGrids(book, "fiscal", "income");
  return grid && balanceLines(grid).length === 0 ? (carryOver(book, "income-expenditure") ?? 0) : 0;
}

/** 收入总表 has columns for 上年结转 and the like. */
export const incomeListsBalances: Precondition = (book) => {
  const columns = chosenGrids(book, "income", "income").flatMap(currentColumns);
  return columns.some(({ narrows }) => isBalanceColumn(narrows.item, narrows.fund))
    ? undefined
    : whyNotChosen(book, "income", "上年结转列");
};

/** The income side of 收支总表 carries nothing over. */
export const nothingIsCarriedOver: Precondition = (book) => {
  const amount = carryOver(book, "income-expenditure");
  return amount === undefined || amount === 0 ? undefined : "有上年结转，而收入总表没有单列";
};

/** 收入总表 by rows sets apart what is carried over, as much as 收支总表 does. */
export const incomeCarriesAsMuch: Precondition = (book) => {
  const [own, listed] = [carryOver(book, "income-expenditure"), carryOver(book, "income")];
  return own !== undefined && own === listed ? undefined : "两表所列的上年结转不同，各项来源不好比较";
};

/** 财政拨款收支总表 splits its expenditure by fund. */
export const fiscalListsFunds: Precondition = (book) => {
  const columns = chosenGrids(book, "fiscal", "expenditure").flatMap(currentColumns);
  return columns.some(({ narrows }) => narrows.fund !== undefined && narrows.fund !== "fiscal")
    ? undefined
    : whyNotChosen(book, "fiscal", "支出一侧分预算的各列");
};

const FISCAL_INCOME: Side = { table: "fiscal", flow: "income", row: "current" };
const OF_FUNDS: Side = { sum: FUND_TABLES.map(({ table }) => ({ table, row: "current" })) };

const amountOf = (side: Side, book: BudgetBook): Fen | undefined => {
  const found = evaluate(side, book);
  return "amounts" in found ? found.amounts.get("")?.quantity.amount : undefined;
};

/** The tables of the funds hold all fiscal money; those of the central form list what is granted this year alone. */
export const fundTablesHoldCarryOver: Precondition = (book) => {
  const carried = carryOver(book, "fiscal") ?? 0;
  const listed = carried === 0 ? undefined : amountOf(OF_FUNDS, book);
  const isOfThisYear =
    carried !== 0 &&
    ((listed !== undefined && listed === amountOf(FISCAL_INCOME, book)) || listedTablesAreOfThisYear(book));
  return isOfThisYear ? "三本预算支出表只列本年拨款，财政拨款收支总表还含上年结转" : undefined;
};

/** Where the table of a fund is missing, those that are there are compared with the new money of their fund. */
function listedTablesAreOfThisYear(book: BudgetBook): boolean {
  const income = evaluate({ table: "fiscal", flow: "income", each: "fund in rows" }, book);
  if (!("amounts" in income)) return false;
  const stated = FUND_TABLES.flatMap(({ fund, table }) => {
    const total = chosenTable(book, table) && amountOf({ table, row: "current" }, book);
    return total === undefined || total === 0 ? [] : [total === income.amounts.get(fund)?.quantity.amount];
  });
  return stated.length > 0 && stated.every(Boolean);
}

/** Each fund has its own table, or no money. */
export const everyFundHasItsTable: Precondition = (book) => {
  const income = evaluate({ table: "fiscal", flow: "income", each: "fund in rows" }, book);
  for (const { fund, table } of FUND_TABLES) {
    if (chosenTable(book, table)) continue;
    const listed =
      "amounts" in income && income.isComplete ? (income.amounts.get(fund)?.quantity.amount ?? 0) : undefined;
    if (fund === "fiscal/general" || listed !== 0) return whyNotChosen(book, table, "金额");
  }
  return undefined;
};

/** All money of the workbook is general budget money: nothing of the other two budgets, nothing of its own. */
export const allMoneyIsGeneral: Precondition = (book) => {
  const reason = allMoneyIsFiscal(book);
  if (reason !== undefined) return reason;
  const income = evaluate({ table: "fiscal", flow: "income", each: "fund in rows" }, book);
  if (!("amounts" in income) || !income.isComplete) return "不能确定是否只有一般公共预算";
  const others = FUND_TABLES.filter(({ fund }) => fund !== "fiscal/general").filter(({ fund, table }) => {
    const listed = evaluate({ table, row: "total" }, book);
    const spent = "amounts" in listed ? listed.amounts.get("")?.quantity.amount : 0;
    return (income.amounts.get(fund)?.quantity.amount ?? 0) !== 0 || spent !== 0;
  });
  return others.length > 0 ? "有政府性基金或国有资本经营预算" : undefined;
};

/** The title of 项目支出表 names no fund: it may list the projects of all money. */
export const projectsNameNoFund: Precondition = (book) =>
  chosenTable(book, "projects")?.narrows.fund === undefined ? undefined : "项目支出表只列标题所说的资金";

/** The title of 项目支出表 says that its projects are paid for by this fund alone. */
export const projectsAreOf =
  (fund: Fund): Precondition =>
  (book) =>
    chosenTable(book, "projects")?.narrows.fund === fund ? undefined : "项目支出表的标题没有说只列一般公共预算";

/** 支出总表 prints 项目支出 as a column. */
export const expenditureListsProjects: Precondition = (book) => {
  const columns = chosenGrids(book, "expenditure").flatMap(currentColumns);
  return columns.some(({ narrows }) => narrows.nature === "project")
    ? undefined
    : whyNotChosen(book, "expenditure", "项目支出列");
};
