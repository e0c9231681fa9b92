import type { CellRef } from "../model/cell";
import { largest } from "../model/extremes";
import type { Unit } from "../model/money";
import type { CellSnapshot } from "../model/snapshot";
import type { Panel } from "../model/table";
import { plain } from "../model/text";
import { cellsOf } from "./block";
import type { Candidate } from "./candidate";
import { isKnownTitle } from "./classify";
import { unitOf } from "./row-kinds";
import { bareTitle, isRemark, isTitle } from "./title";

/** What the lines above a head say. */
interface Preamble {
  readonly title: string;
  readonly titleCell?: CellRef;
  readonly unit?: { readonly unit: Unit; readonly cell: CellRef };
  readonly unitName?: string;
  readonly year?: number;
}

const UNIT_NAME =
  /^(?:[\u4e00-\u9fff]{2})?(?:部门[/／]单位|单位|部门)(?:[(（]单位[)）])?(?:名称)?(?:[(（](?:公章|盖章)[)）])?[:：]?\s*(?:[[［]\d+[\]］]|\d{3,}\s*[-—_.、\s]\s*)?\s*(.+)$/;
const CODED_NAME = /^[[［]\d+[\]］]\s*(.+)$/;

export function readPreamble({ block, preamble, head }: Candidate): Preamble {
  const cells = preamble.flatMap(({ row }) => cellsOf(block, row));
  const texts = cells.filter(({ value }) => typeof value === "string");
  const refOf = (cell: { row: number; column: number }): CellRef => ({
    sheet: block.grid.sheet.name,
    row: cell.row,
    column: cell.column,
  });
  const title = titleAmong(texts);
  const declared = [...texts].reverse().find(({ value }) => unitOf(String(value)) !== undefined);
  const unitName = texts.map(({ value }) => unitNameOf(String(value))).find(Boolean);
  const headYear = head.columns
    .map(({ period }) => (period?.stage === "budget" ? period.year : undefined))
    .filter(Boolean);
  const yearText =
    preamble.length > 0 ? texts.map(({ value }) => /(20\d{2})\s*年/.exec(String(value))?.[1]).find(Boolean) : undefined;
  const year = yearText ? Number(yearText) : headYear.length > 0 ? largest(headYear.map(Number)) : undefined;
  const unit = declared && unitOf(String(declared.value));
  return {
    title: title ? String(title.value).trim() : "",
    ...(title && { titleCell: refOf(title) }),
    ...(declared && unit && { unit: { unit, cell: refOf(declared) } }),
    ...(unitName && { unitName }),
    ...(year !== undefined && { year }),
  };
}

/** The last title above the head that names a known table, else the last title; a line that names one may lack its 表. */
function titleAmong(texts: readonly CellSnapshot[]): CellSnapshot | undefined {
  const lines = [...texts].reverse();
  const isKnown = ({ value }: CellSnapshot): boolean => isKnownTitle(bareTitle(String(value)));
  const titles = lines.filter(({ value }) => isTitle(String(value)));
  return (
    titles.find(isKnown) ??
    titles[0] ??
    lines.find((line) => isKnown(line) && bareTitle(String(line.value)).length <= LONGEST_NAME && isNoSentence(line))
  );
}

/** 机关运行经费, 一般公共预算基本支出: names of tables are short. */
const LONGEST_NAME = 30;

const isNoSentence = ({ value }: CellSnapshot): boolean =>
  !/[。；;，,：:]/.test(String(value)) && !isRemark(plain(String(value))) && unitOf(String(value)) === undefined;

/** "填报单位：[166003]某中心 单位：万元" → "某中心"; a unit of money is no name. */
export function unitNameOf(text: string): string | undefined {
  const trimmed = text.replace(/(?<=\S)\s*(?:金额|计量|货币)?单位[:：]\s*(?:人民币)?[亿万千]?元[)）]?\s*$/, "").trim();
  if (unitOf(trimmed) !== undefined && !/名称/.test(trimmed)) return undefined;
  const name = (
    CODED_NAME.exec(trimmed) ?? (/[:：]|[[［]/.test(trimmed) ? UNIT_NAME.exec(trimmed) : null)
  )?.[1]?.trim();
  const alone = name?.split(/\s{2,}|单位[:：]/)[0]?.trim();
  // 单位主要负责人审签情况：已审签 tells of something else
  return name && name.length >= 3 && name.length <= 40 && !/[:：]/.test(alone ?? "") ? alone : undefined;
}

/** The unit a head prints with its amounts: "预算数（万元）". */
export function unitInHead(panels: readonly Panel[]): Unit | undefined {
  const units = new Set(
    panels
      .flatMap(({ columns }) => columns)
      .filter(({ holds }) => holds === "money")
      .flatMap(({ path }) => path.map((text) => unitOf(text)).filter((unit) => unit !== undefined)),
  );
  return units.size === 1 ? [...units][0] : undefined;
}
