import { type Unit, UNITS } from "../model/money";
import { readOnce } from "../model/remembered";
import type { CellSnapshot } from "../model/snapshot";
import { plain } from "../model/text";
import { type Block, cellsOf } from "./block";
import { isSignature } from "./signed";
import { isFormNumber, isRemark, isTitle } from "./title";

/** What a row outside head and body is. */
export type RowKind = "title" | "form-number" | "unit" | "subtitle" | "note" | "column-numbers" | "other";

const UNIT_LINE =
  /(?:^|[^\u4e00-\u9fff]|金额|计量|货币)单位:?(?:人民币)?(亿元|万元|千元|元)(?:$|[^\u4e00-\u9fff])|^单位:?(?:人民币)?(亿元|万元|千元|元)|\((?:单位:)?(亿元|万元|千元|元)\)$/;
/** “部门：某局    单位：万元”: both in one cell. */
const AT_END = /单位:(?:人民币)?(亿元|万元|千元|元)$/;
const FORM_NUMBER =
  /^(?=.*[\d一二三四五六七八九十])((单位|部门)?(预算|公开|预算公开|预决算公开)?(附?表|附件)格?|GK|(部门|单位)?(预算|公开|预公开|财预)(?=\d))[一二三四五六七八九十\d]*([-—.]\d+)*表?:?$/;
const SUBTITLE = /^\(?\d{4}年(度)?\)?$/;
const SENTENCE = /[。；]|(没有|未|无).{0,30}(安排|收支|支出|经费|预算)[。.]?$/;

/** The unit that a unit line declares: "单位：万元", "金额单位：元"; undefined for "单位：某局". */
export function unitOf(text: string): Unit | undefined {
  return lineUnitOf(text) ?? asUnit(AT_END.exec(plain(text))?.[1]);
}

/** The same of a text that is a unit line by itself. */
function lineUnitOf(text: string): Unit | undefined {
  const match = UNIT_LINE.exec(plain(text));
  return asUnit(match?.[1] ?? match?.[2] ?? match?.[3]);
}

const asUnit = (word: string | undefined): Unit | undefined => UNITS.find((unit) => unit === word);

/** Asked of the rows above and below every row that may be a head. */
export function rowKind(block: Block, row: number): RowKind {
  const kinds = kindsOf(block);
  const known = kinds.get(row);
  if (known) return known;
  const kind = readKind(block, row);
  kinds.set(row, kind);
  return kind;
}

const kindsOf = readOnce((_: Block) => new Map<number, RowKind>());

function readKind(block: Block, row: number): RowKind {
  const cells = cellsOf(block, row);
  if (isColumnNumbers(block, cells)) return "column-numbers";
  const statesNumber = cells.some(({ value }) => typeof value === "number");
  // nearly all rows of a workbook end here
  if (statesNumber && cells.length > 1) return "other";
  const texts = cells.map((cell) => block.grid.plainOf(cell));
  const [text = "", ...others] = texts;
  if (others.length === 0 && (FORM_NUMBER.test(text) || isFormNumber(text))) return "form-number";
  if (statesNumber) return "other";
  if (texts.length <= 2 && texts.some((text) => isTitle(text) && lineUnitOf(text.replace(/\(.*$/, "")) === undefined))
    return "title";
  if (texts.some((text) => unitOf(text) !== undefined && text.length < 60)) return "unit";
  if (isSignature(texts)) return "note";
  if (texts.length === 1 && SUBTITLE.test(texts[0] ?? "")) return "subtitle";
  if (texts.length <= 2 && texts.some((text) => isRemark(text) || (text.length > 8 && SENTENCE.test(text))))
    return "note";
  if (texts.length <= 2 && texts.some((text) => /^([\u4e00-\u9fff]{2})?(单位|部门)(名称)?:|^\[\d+\]/.test(text)))
    return "unit";
  return "other";
}

const MARK = /^\*+$|^栏次$|^行次$|^[甲乙丙丁]$|^[类款项]$|^[A-Z]$|^\d{1,2}$|^\d{1,2}=[\d+\-=]+$/;

/**
 * The row of column numbers under a head: "**", "栏次", "1 2 3", "3=4+5"; forms repeat or restart the numbers, and some
 * print 类, 款 and 项 in it.
 */
function isColumnNumbers({ grid }: Block, cells: readonly CellSnapshot[]): boolean {
  if (cells.length < 2 || !cells.every((cell) => MARK.test(grid.plainOf(cell)))) return false;
  const texts = cells.map((cell) => grid.plainOf(cell));
  if (texts.some((text) => /^\*+$|^栏次$|^[甲乙丙]$|=/.test(text))) return true;
  const numbers = texts.map(Number);
  return numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1) && (numbers[0] ?? 2) <= 1;
}
