import { sheetOf } from "../book/sheet-cells";
import { mentions } from "../lexicon/index";
import type { BudgetBook } from "../model/book";
import { contains } from "../model/cell";
import { plain } from "../model/text";

/** Paragraphs of the narrative in the workbook, half-width and without blanks; empty when there is none. */
export const narrativeParagraphs = (book: BudgetBook): readonly string[] =>
  book.tables
    .filter(({ type }) => type === "narrative")
    .flatMap(({ sheet, area }) =>
      (sheetOf(book.snapshot, sheet)?.cells ?? []).filter(({ row, column }) => contains(area, row, column)),
    )
    .flatMap(({ value }) => (typeof value === "string" ? [plain(value)] : []));

/** What notes and text may say of the tables that often are empty. */
export const SCOPES = {
  "government-fund": { name: "政府性基金", kind: { fund: "fiscal/government-fund" } },
  "state-capital": { name: "国有资本经营预算", kind: { fund: "fiscal/state-capital" } },
  "three-public": { name: "“三公”经费", kind: { item: "three-public" } },
} as const;

/** True when the words say which money is meant. */
export const speaksOf = (text: string, scope: Scope): boolean => mentions(text, SCOPES[scope].kind);

export type Scope = keyof typeof SCOPES;

export const isScope = (type: string): type is Scope => type in SCOPES;

/** “没有…”, “无…”, “未安排…”, “…为零”: a statement that there is no such money. */
export const saysNone = (text: string): boolean =>
  /没有|无|未(安排|使用|涉及|编制|列)|不涉及|(?<![\d.])0(\.0+)?(万?元|(?![\d.%年月日个项家人辆台])(?=$|[,。;)]))|[为是]零|零元|空表/.test(
    text,
  );

/** “若为空表，则…” explains the form; it states nothing about this year. */
export const isConditional = (text: string): boolean => /^(注:?)?(若|如)|若为空表|如为空表/.test(text);
