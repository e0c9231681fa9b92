import { toA1 } from "../../src/model/cell";
import { FEN_PER_UNIT, toFen, type Unit } from "../../src/model/money";
import type { LabelledAmount, PublishedDocument, TextCell } from "./document";

/** An amount as the text prints it, with its place in the cell. */
export interface PrintedAmount {
  readonly cell: TextCell;
  /** Of the number without its unit. */
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly unit: Unit;
  /** In 分. */
  readonly amount: number;
  /** Half a unit of the last printed place, in 分. */
  readonly margin: number;
}

const AMOUNT = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)(万元|元)/g;

/** What a careful reader of the document can hold a number against, told from labels and printed digits only. */
export class Truth {
  private readonly printed: readonly PrintedAmount[];
  private readonly sheetsByAmount = new Map<number, Set<string>>();
  private readonly byRow = new Map<string, LabelledAmount[]>();

  constructor({ amounts, texts }: PublishedDocument) {
    this.printed = texts.flatMap(printedIn);
    for (const each of amounts) {
      const sheets = this.sheetsByAmount.get(each.amount) ?? new Set();
      this.sheetsByAmount.set(each.amount, sheets.add(each.cell.sheet));
      const row = `${each.cell.sheet}!${each.cell.row}`;
      this.byRow.set(row, [...(this.byRow.get(row) ?? []), each]);
    }
  }

  /** The same amount stands on another sheet or in the text, or its row adds up with it. */
  isTableAmountSeen({ amount, cell }: LabelledAmount): boolean {
    if (amount === 0) return false;
    const elsewhere = [...(this.sheetsByAmount.get(amount) ?? [])].some((sheet) => sheet !== cell.sheet);
    if (elsewhere || this.printed.some((each) => Math.abs(each.amount - amount) <= each.margin)) return true;
    const row = (this.byRow.get(`${cell.sheet}!${cell.row}`) ?? []).filter((each) => each.amount !== 0);
    const others = row.filter((each) => toA1(each.cell) !== toA1(cell)).map((each) => each.amount as number);
    return others.length >= 2 && [amount as number, ...others].some((whole) => isWhole(whole, [amount, ...others]));
  }

  /** A table states an amount in 分 up to a margin. */
  isStated(amount: number, margin: number): boolean {
    return amount !== 0 && [...this.sheetsByAmount.keys()].some((each) => Math.abs(each - amount) <= margin);
  }

  /** A table states the amount, to the printed place; a round number of one or two digits is found everywhere. */
  isTextAmountSeen({ amount, margin, digits }: PrintedAmount): boolean {
    if (amount === 0 || digits.replace(/\D/g, "").replace(/^0+|0+$/g, "").length < 3) return false;
    return this.isStated(amount, margin);
  }
}

/** One of the amounts is what all the others add up to. */
const isWhole = (whole: number, all: readonly number[]): boolean =>
  all.length >= 3 && all.reduce((sum, each) => sum + each, 0) === 2 * whole;

/** The amounts of one cell of the text, from left to right. */
export function printedIn(cell: TextCell): readonly PrintedAmount[] {
  return [...cell.text.matchAll(AMOUNT)].map((match): PrintedAmount => {
    const [, digits = "", unit = "元"] = match;
    const decimals = digits.split(".")[1]?.length ?? 0;
    const scale = unit as Unit;
    return {
      cell,
      start: match.index,
      end: match.index + digits.length,
      digits,
      unit: scale,
      amount: toFen(digits.replaceAll(",", ""), scale),
      margin: FEN_PER_UNIT[scale] / 10 ** decimals / 2,
    };
  });
}

/** The sentence (up to 。 or ；) in which a place stands, with where it begins. */
export function sentenceAt(text: string, at: number): { readonly start: number; readonly text: string } {
  const start =
    Math.max(text.lastIndexOf("。", at - 1), text.lastIndexOf("；", at - 1), text.lastIndexOf("\n", at - 1)) + 1;
  const end = [...text.slice(at)].findIndex((each) => /[。；\n]/.test(each));
  return { start, text: text.slice(start, end < 0 ? undefined : at + end) };
}
