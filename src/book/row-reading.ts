import type { RowPlace } from "../model/correction";
import type { Line } from "../model/fact";
import { rowMeaningName, type RowMeaning } from "../model/meaning";
import { cellIn } from "../model/pages";
import type { Panel, RowsBy } from "../model/table";
import type { ReadAs, RowReading } from "../model/table-reading";
import { wordsOf } from "../model/terms";

interface ReadLine {
  readonly row: number;
  readonly place: RowPlace;
  /** Absent for a row that the user says is to be left alone. */
  readonly line: Line | undefined;
  readonly told: RowMeaning | undefined;
  readonly panel: Panel;
  readonly partOf: Line | undefined;
}

/** What a row was taken for, in words. */
export function readRow({ row, place, line, told, panel, partOf }: ReadLine): RowReading {
  const label = line?.label || line?.codeAsPrinted || place.label;
  const base = { row, place, label, ...(told && { told }) };
  if (!line) return { ...base, readAs: "ignored", meaning: rowMeaningName("ignored") };
  return {
    ...base,
    readAs: told === undefined && isUnknownLine(line, panel) ? "unread" : readAsOf(line),
    meaning: meaningOf(line, panel),
    ...(partOf &&
      partOf !== line && { partOf: { row: cellIn(partOf.table, partOf.row, 1).row, label: nameOf(partOf) } }),
  };
}

const nameOf = ({ label, codeAsPrinted, table, row }: Line): string =>
  label || codeAsPrinted || `第 ${cellIn(table, row, 1).row} 行`;

const readAsOf = ({ role, ofWhich }: Line): ReadAs =>
  ofWhich ? "of-which" : role === "total" || role === "current" ? "total" : "part";

/** Rows that stand for a name have any name; elsewhere a line by its own words is compared with nothing. */
const NAMED: ReadonlySet<RowsBy> = new Set(["unit", "project", "procurement"]);

function isUnknownLine({ role, code, name, narrows, ofWhich }: Line, { rowsBy }: Panel): boolean {
  if (role !== "item" || code !== undefined || ofWhich || name === "" || NAMED.has(rowsBy)) return false;
  return narrows.line !== undefined && Object.values(narrows).filter((value) => value !== undefined).length === 1;
}

const CODES: readonly (readonly ["functional" | "economic" | "governmentEconomic", string])[] = [
  ["functional", "功能科目"],
  ["economic", "部门经济科目"],
  ["governmentEconomic", "政府经济科目"],
];

function meaningOf(line: Line, panel: Panel): string {
  const { role, ofWhich, narrows, code } = line;
  if (role === "total") return "合计";
  if (role === "current") return "本年合计";
  if (isUnknownLine(line, panel)) return "单独一行，不与别处核对";
  const codes = CODES.flatMap(([by, word]) => (narrows[by] === undefined ? [] : [`${word} ${narrows[by]}`]));
  const { fund, nature, use, accounting, item, unit, project } = narrows;
  const named = [unit && NAMES_OF_ROWS.unit, project && NAMES_OF_ROWS.project].filter((word) => word !== undefined);
  const dimensions = Object.entries({ fund, nature, use, accounting, item }).filter(([, value]) => value !== undefined);
  const words = [...codes, ...named, ...wordsOf(Object.fromEntries(dimensions))];
  const said = words.length > 0 ? words.join(" · ") : (code ?? NAMES_OF_ROWS[panel.rowsBy]);
  return ofWhich ? `其中项 · ${said}` : said;
}

const NAMES_OF_ROWS: Readonly<Record<RowsBy, string>> = {
  functional: "没有编码的一行",
  economic: "没有编码的一行",
  governmentEconomic: "没有编码的一行",
  unit: "单位",
  project: "项目",
  procurement: "采购项目",
  "three-public": "一项",
  line: "一行",
};
