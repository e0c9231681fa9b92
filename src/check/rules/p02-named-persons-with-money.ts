import { cellsOfSheet } from "../../book/sheet-cells";
import type { BudgetBook } from "../../model/book";
import type { CellRef } from "../../model/cell";
import type { CellSnapshot, SheetSnapshot } from "../../model/snapshot";
import { as, BY_POLICY, defineRule } from "../rule";

export default defineRule({
  code: "P02",
  group: "privacy",
  name: "named-persons-with-money",
  title: "人员姓名与金额",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    list: "工作表“{sheet}”第 {row} 行起按姓名列示“{money}”，共 {count} 人。个人的收入和补助不在公开范围内，公开前请删除这张表，或改为汇总数。",
  },

  cases: ({ snapshot }) => snapshot.sheets.filter(({ own, cells }) => own === undefined && cells.length > 0),
  none: () => "工作簿是空的",

  *report(sheet, book) {
    const list = personList(book, sheet);
    if (!list) return;
    yield {
      messageId: "list",
      data: { sheet: sheet.name, row: String(list.head.row), money: list.money, count: String(list.count) },
      cells: [as(list.head, "text")],
    };
  },
});

interface PersonList {
  readonly head: CellRef;
  /** The head of the money beside the names. */
  readonly money: string;
  readonly count: number;
}

const NAME = /^(?:职工|人员|员工)?姓名$/;
const MONEY = /工资|补贴|补助|津贴|奖金|绩效|薪|应发|实发|发放|金额|养老金|慰问|劳务费/;
const PERSON = /^[\u4e00-\u9fff·]{2,5}$/;
/** Sign-off lines name one person: a list has more. */
const ENOUGH = 2;

/** A head 姓名 with a head of money in its row, and below it names with numbers. */
function personList({ snapshot }: BudgetBook, { name: sheet, cells }: SheetSnapshot): PersonList | undefined {
  const grid = cellsOfSheet(snapshot, sheet);
  for (const { row, column, value } of cells) {
    if (!grid || typeof value !== "string" || !NAME.test(bare(value))) continue;
    const money = cells.find(
      (each) => each.row === row && each.column !== column && typeof each.value === "string" && MONEY.test(each.value),
    );
    if (!money) continue;
    const names = cells.filter((each) => each.column === column && each.row > row && isPerson(each.value));
    const count = names.filter((each) => typeof grid.at(each.row, money.column)?.value === "number").length;
    if (count >= ENOUGH) return { head: { sheet, row, column }, money: bare(String(money.value)), count };
  }
  return undefined;
}

const bare = (text: string): string => text.replace(/[\s\u3000]/g, "");

const isPerson = (value: CellSnapshot["value"]): boolean =>
  typeof value === "string" && PERSON.test(bare(value)) && !/合计|总计|小计|备注/.test(bare(value));
