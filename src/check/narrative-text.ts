import type { BudgetBook } from "../model/book";
import { contains } from "../model/cell";
import { plain } from "../model/text";
import { sheetOf } from "./workbook-cells";

/** Paragraphs of the narrative in the workbook, half-width and without blanks; empty when there is none. */
export const narrativeParagraphs = (book: BudgetBook): readonly string[] =>
  book.tables
    .filter(({ type }) => type === "narrative")
    .flatMap(({ sheet, area }) =>
      (sheetOf(book.snapshot, sheet)?.cells ?? []).filter(({ row, column }) => contains(area, row, column)),
    )
    .flatMap(({ value }) => (typeof value === "string" ? [plain(value)] : []));

/** The words by which notes and text name what a table is about. */
export const SCOPES = {
  "government-fund": { name: "政府性基金", pattern: /政府性基金/ },
  "state-capital": { name: "国有资本经营预算", pattern: /国有资本/ },
  "three-public": { name: "“三公”经费", pattern: /三公|因公出国|公务接待|公务用车/ },
} as const;

export type Scope = keyof typeof SCOPES;

export const isScope = (type: string): type is Scope => type in SCOPES;

/** “没有…”, “无…”, “未安排…”, “…为零”: a statement that there is no such money. */
export const saysNone = (text: string): boolean =>
  /没有|无|未(安排|使用|涉及|编制|列)|不涉及|(?<![\d.])0(\.0+)?(万?元|(?![\d.%年月日个项家人辆台])(?=$|[,。;)]))|[为是]零|零元|空表/.test(
    text,
  );

/** “若为空表，则…” explains the form; it states nothing about this year. */
export const isConditional = (text: string): boolean => /^(注:?)?(若|如)|若为空表|如为空表/.test(text);
