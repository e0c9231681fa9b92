import { BUNDLED_YEARS } from "../catalogue/index";
import type { BudgetBook } from "../model/book";
import type { Classification } from "../model/catalogue";
import type { CellRef } from "../model/cell";
import type { Line } from "../model/fact";
import { readOnce } from "../model/remembered";
import { gridsOf } from "../book/grid";
import { whyNoTableFits } from "./unjudged";

/** A printed code with the name beside it. */
export interface CodedLine {
  readonly line: Line;
  readonly classification: Classification;
  readonly code: string;
  readonly name: string;
  readonly codeCell: CellRef;
  readonly nameCell: CellRef;
}

const CLASSIFICATIONS: Readonly<Record<string, Classification>> = {
  functional: "functional",
  economic: "economic",
  governmentEconomic: "governmentEconomic",
};

/** What messages call a classification. */
export const CLASSIFICATION_TERMS: Readonly<Record<Classification, string>> = {
  functional: "支出功能分类科目",
  economic: "部门预算支出经济分类科目",
  governmentEconomic: "政府预算支出经济分类科目",
};

/** Every row of a table by codes that prints one, 政府经济 codes beside 部门经济 codes included. */
export const codedLines = readOnce((book: BudgetBook): readonly CodedLine[] =>
  gridsOf(book).flatMap(({ panel, lines }) => {
    const classification = CLASSIFICATIONS[panel.rowsBy];
    if (!classification) return [];
    return lines.flatMap((line) => [...ownCode(line, classification), ...secondCode(line)]);
  }),
);

/** Those of which the catalogue knows the year: the others can be judged by the form of their codes only. */
export const linesInCatalogue = readOnce((book: BudgetBook): readonly CodedLine[] =>
  codedLines(book).filter(({ classification }) => book.catalogue.covers(classification)),
);

/** Why codes are not compared with the catalogue; nothing when they are. */
export function whyNotInCatalogue(book: BudgetBook): string | undefined {
  if (codedLines(book).length === 0) return whyNoTableFits(book, "科目编码");
  if (linesInCatalogue(book).length > 0) return undefined;
  return `内置科目为 ${BUNDLED_YEARS.first}—${BUNDLED_YEARS.last} 年，没有 ${book.catalogue.year} 年的科目`;
}

function ownCode(line: Line, classification: Classification): readonly CodedLine[] {
  const { code, codeCell, labelCell, name, role, narrows } = line;
  // beside a project the code says what its money is for and is not its own
  if (code === undefined || !codeCell || role !== "item" || narrows.project !== undefined) return [];
  return [{ line, classification, code, name, codeCell, nameCell: labelCell ?? codeCell }];
}

function secondCode(line: Line): readonly CodedLine[] {
  const { governmentEconomic: second } = line;
  if (!second) return [];
  const { code, name, cell } = second;
  // the name stands in the column beside the code
  const nameCell = { ...cell, column: cell.column + 1 };
  return [{ line, classification: "governmentEconomic", code, name, codeCell: cell, nameCell }];
}
