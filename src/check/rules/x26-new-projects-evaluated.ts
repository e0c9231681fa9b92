import { sheetOf } from "../../book/sheet-cells";
import type { BudgetBook } from "../../model/book";
import { type CellRef, toA1 } from "../../model/cell";
import { largest } from "../../model/extremes";
import { FEN_PER_UNIT } from "../../model/money";
import type { Table } from "../../model/table";
import { as, defineRule } from "../rule";
import { whyUnjudged } from "../unjudged";
import { amountText, rowText } from "../wording";
import { bodyCells } from "../workbook-cells";

export default defineRule({
  code: "X26",
  group: "between-tables",
  name: "new-projects-evaluated",
  title: "新增项目经过事前评估",
  severity: "info",
  rests: ["equality", "absence"],
  basis: "中发〔2018〕34号《关于全面实施预算绩效管理的意见》",
  certainty: "unverified",
  messages: {
    unsaid:
      "{count} 个新增项目达到 {from}万元（{projects}；{cells}），工作簿和说明中没有提到事前绩效评估或评审。请核对是否已经评估。",
  },

  cases: (book) => {
    const found = book.tables
      .filter(({ type }) => type === "projects")
      .flatMap((table) => newProjects(book, table) ?? []);
    return found.length > 0 ? [found] : whyUnjudged(book, ["projects"], "注明“新增”的项目");
  },

  *report(found, book) {
    const from = book.profile.evaluatedFrom;
    const large = found.filter(({ amount }) => amount >= from * FEN_PER_UNIT.万元);
    if (large.length === 0 || isEvaluated(book)) return;
    yield {
      messageId: "unsaid",
      data: {
        count: String(large.length),
        from: String(from),
        projects: large.map(({ name, text }) => `${name} ${text}`).join("、"),
        cells: large.map(({ cell }) => toA1(cell)).join("、"),
      },
      cells: large.map(({ cell }) => as(cell, "text")),
    };
  },
});

interface NewProject {
  readonly name: string;
  readonly amount: number;
  readonly text: string;
  readonly cell: CellRef;
}

/** Rows that a column 项目属性 marks as new, with the money of their row. */
function newProjects(book: BudgetBook, table: Table): readonly NewProject[] {
  const heads = (sheetOf(book.snapshot, table.sheet)?.cells ?? []).filter(
    ({ row, value }) =>
      table.headRows.includes(row) && typeof value === "string" && ATTRIBUTE.test(value.replace(/\s/g, "")),
  );
  if (heads.length === 0) return [];
  return bodyCells(book, table).flatMap((cell): readonly NewProject[] => {
    const isMark =
      heads.some(({ column }) => column === cell.column) &&
      typeof cell.value === "string" &&
      NEW.test(cell.value.trim());
    const [money] = isMark ? moneyOf(book, table, cell) : [];
    return money ? [money] : [];
  });
}

const moneyOf = ({ facts }: BudgetBook, table: Table, mark: CellRef): readonly NewProject[] => {
  const stated = facts.inTable(table).filter(({ cell }) => cell.sheet === mark.sheet && cell.row === mark.row);
  const most = largest(
    stated.map(({ amount }) => amount),
    0,
  );
  return stated
    .filter(({ amount }) => amount === most)
    .map(({ amount, unit, line }) => ({
      name: rowText(line),
      amount,
      text: amountText(amount, { unit, decimals: 2 }),
      cell: { sheet: mark.sheet, row: mark.row, column: mark.column },
    }));
};

const ATTRIBUTE = /^(?:项目属性|项目性质|项目状态|是否新增(?:项目)?|新增\/延续)$/;
const NEW = /^(?:新增(?:项目|一次性项目)?|新设|新立项|是)$/;

const isEvaluated = ({ snapshot, text }: BudgetBook): boolean =>
  snapshot.sheets.some(({ cells }) => cells.some(({ value }) => typeof value === "string" && EVALUATED.test(value))) ||
  (text?.paragraphs ?? []).some((paragraph) => EVALUATED.test(paragraph.text));

const EVALUATED = /事前(?:绩效)?评估|事前评审|(?:预算|财政|投资)评审|可行性(?:研究|论证)/;
