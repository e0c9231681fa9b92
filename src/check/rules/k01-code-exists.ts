import { distance } from "fastest-levenshtein";
import { nearestEntry, normaliseName, statusOfAbsence } from "../../catalogue/index";
import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Severity } from "../../model/finding";
import { CLASSIFICATION_TERMS, type CodedLine, codedLines, linesInCatalogue, whyNotInCatalogue } from "../coded-lines";
import { isFilledDown } from "../filled-codes";
import { codeMeant } from "../mistyped-code";
import { as, defineRule } from "../rule";
import { cellAt } from "../workbook-cells";
import { cellsText } from "../wording";

export default defineRule({
  code: "K01",
  group: "codes",
  name: "code-exists",
  title: "科目编码存在",
  severity: "error",
  rests: ["catalogue"],
  basis: "财政部《政府收支分类科目》（当年）",
  certainty: "unverified",
  messages: {
    unknown:
      "科目编码“{code}”（{cell}）不在 {year} 年{classification}中。最接近的是“{near}”。请核对编码；如确有此科目，请导入财政部门下发的本年科目表。",
    unknownAlone:
      "科目编码“{code}”（{cell}）不在 {year} 年{classification}中。请核对编码；如确有此科目，请导入财政部门下发的本年科目表。",
  },

  cases: (book) => whyNotInCatalogue(book) ?? missingCodes(book),

  *report(coded, book) {
    // K02 reports a whole run
    if (isFilledDown(book, coded)) return;
    const { line, classification, code, name, codeCell } = coded;
    // sisters of 超长期特别国债 are added every year: whatever lies near is another money
    const near = TREASURY_BOND.test(code) ? undefined : nearestEntry(book.catalogue, classification, code, name);
    const data = {
      code: line.codeAsPrinted !== undefined && code === line.code ? line.codeAsPrinted : code,
      cell: splitText(book, coded) ?? toA1(codeCell),
      year: String(book.catalogue.year),
      classification: CLASSIFICATION_TERMS[classification],
    };
    const body = {
      cells: [as(codeCell, "stated")],
      severity: severityOf(book, coded),
      stated: code,
      misplaced: [line],
      // one code that several tables print alike is one slip
      kind: `${classification}|${code}`,
      ...(near && { expected: near.code }),
    };
    yield near
      ? { messageId: "unknown", data: { ...data, near: `${near.code} ${near.name}` }, ...body }
      : { messageId: "unknownAlone", data, ...body };
  },
});

const PARTS = { class: "类", group: "款", item: "项" } as const;

/** 类“7”、款“11”、项“02”，支出总表!A19、B19、C19: a code whose parts stand in columns of their own. */
function splitText(book: BudgetBook, { line, code, codeCell }: CodedLine): string | undefined {
  const parts = line.panel.columns.flatMap((column) => {
    const cell = { ...codeCell, column: column.column };
    const value = column.codePart && column.holds === "code" ? cellAt(book, cell)?.value : undefined;
    return column.codePart && value !== undefined
      ? [{ cell, text: `${PARTS[column.codePart]}“${String(value).trim()}”` }]
      : [];
  });
  if (code !== line.code || parts.length < 2) return undefined;
  return `${parts.map(({ text }) => text).join("、")}，${cellsText(parts.map(({ cell }) => cell))}`;
}

/** 205 98, 205 98 99: what 超长期特别国债 pays for, in every class. */
const TREASURY_BOND = /^2\d\d98(?:\d\d)?$/;

/**
 * Another table has the row with the one code that bears its name, or with a code of which one digit is another; this table
 * does not list that code.
 */
function isRightElsewhere(book: BudgetBook, { classification, code, name, line }: CodedLine): boolean {
  if (name === "") return false;
  const [owner, ...others] = book.catalogue.named(classification, name);
  const isIt = (other: string): boolean =>
    (owner?.code === other && others.length === 0) ||
    (distance(code, other) === 1 && book.catalogue.find(classification, other) !== undefined);
  const lines = codedLines(book).filter((other) => other.classification === classification);
  const right = lines.find(
    (other) => other.line.table !== line.table && isIt(other.code) && normaliseName(other.name) === normaliseName(name),
  );
  return right !== undefined && !lines.some((other) => other.line.table === line.table && other.code === right.code);
}

/** A code that existed in another year is K03's business. */
const missingCodes = (book: BudgetBook): readonly CodedLine[] =>
  linesInCatalogue(book).filter(
    ({ classification, code }) =>
      book.catalogue.find(classification, code) === undefined &&
      book.catalogue.history(classification, code).length === 0,
  );

/**
 * A code that our list lacks is no proof; only the official list, a form no code can have, another table of the workbook, or
 * the name of a single code that the printed classification has one digit away and the table lacks. Beside the name that a
 * single other code bears it is most likely mistyped.
 */
function severityOf(book: BudgetBook, coded: CodedLine): Severity {
  const { catalogue } = book;
  const { classification, code, name } = coded;
  if (isRightElsewhere(book, coded)) return "error";
  if (!/^\d{3}(\d{2}){0,2}$/.test(code) || catalogue.isComplete(classification)) return "error";
  if (TREASURY_BOND.test(code) && !catalogue.isComplete(classification)) return "info";
  if (codeMeant(book, coded)) return "error";
  const mayBeNew = statusOfAbsence(catalogue, classification, code) === "likely";
  return mayBeNew && catalogue.named(classification, name).length !== 1 ? "info" : "warning";
}
