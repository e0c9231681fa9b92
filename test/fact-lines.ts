import { addressInSheet } from "../src/model/cell";
import type { BudgetBook } from "../src/model/book";
import type { Fact, Growth } from "../src/model/fact";
import { DIMENSIONS, type Subject } from "../src/model/subject";

const period = ({ year, stage }: Subject): string => `${year > 0 ? year : "?"}${stage === "outturn" ? "执行" : ""}`;

/** One short line a number, for comparing by eye: "C6 2025 fiscal/general·201 = 100". */
export const factLine = (each: Fact | Growth): string => {
  const words = DIMENSIONS.map((field) => each.subject[field]).filter((word) => word !== undefined);
  const kind = each.kind === "amount" ? "" : each.kind === "change" ? " Δ" : " %";
  const flow = each.subject.flow === "income" ? "收" : "支";
  return `${addressInSheet(each.cell)} ${flow}${period(each.subject)} ${words.join("·") || "合计"}${kind} = ${each.printed}`;
};

/** Every number of a workbook in reading order. */
export const factLines = ({ facts }: BudgetBook): readonly string[] =>
  [...facts.all, ...facts.changes, ...facts.growths]
    .sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column)
    .map(factLine);
