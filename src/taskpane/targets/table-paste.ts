import type { Level2, TargetScheme } from "../../model/target";
import { inScheme, LEVEL1_TERMS, LEVEL2_TERMS } from "../../model/target-terms";
import type { Op } from "../../model/target-value";
import type { IndicatorPart, PastedRow } from "./form-actions";

/** A column of the table of indicators; `level` is the second level. */
export type TableColumn = "level" | IndicatorPart;

/** What a spreadsheet puts into the clipboard: rows of cells. A cell with line breaks or quotes stands in quotes. */
export function cellsIn(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (let match = cell.exec(text); match && cell.lastIndex <= text.length; match = cell.exec(text)) {
    const [, raw = "", end = ""] = match;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replace(/""/g, '"') : raw);
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows.at(-1)?.every((each) => each === "") ? rows.slice(0, -1) : rows;
}

/** True of a text that goes into more than one cell. */
export const isTable = (text: string): boolean => /[\t\r\n]/.test(text.trimEnd());

/**
 * Pasted cells from a column on. A first column of first levels is left out; merged cells of levels, blank below their
 * first row, go on; a whole value (≥95%) in the place of the comparator is taken apart.
 */
export function pastedRows(
  cells: readonly (readonly string[])[],
  columns: readonly TableColumn[],
  from: TableColumn,
  scheme: TargetScheme,
): readonly PastedRow[] {
  const hasLevel1 =
    cells.some(([first = ""]) => isLevel1(first)) && cells.every(([first = ""]) => first === "" || isLevel1(first));
  let level2: Level2 | undefined;
  return cells.map((row) => {
    const parts: Partial<Record<IndicatorPart, string>> = {};
    const open = columns.slice(Math.max(0, columns.indexOf(from)));
    for (const text of hasLevel1 ? row.slice(1) : row) {
      const column = open.shift();
      if (column === undefined) break;
      if (column === "level") level2 = level2Named(text, scheme) ?? level2;
      else if (column === "op") {
        const op = opIn(text);
        parts[op === undefined ? "value" : "op"] = op ?? text.trim();
        // the number stood with its comparator: the next cell is what follows the value
        if (op === undefined) open.shift();
      } else parts[column] = text.trim();
    }
    return { parts: wholeValue(parts), ...(columns.indexOf(from) === 0 && level2 && { level2 }) };
  });
}

/** A comparator, a number and what is counted, each in its column; other words (12月底前) take the place of all three. */
function wholeValue(parts: PastedRow["parts"]): PastedRow["parts"] {
  const { value } = parts;
  if (value === undefined || /^-?[\d.,]*$/.test(value) || parts.op !== undefined || parts.unit !== undefined)
    return parts;
  const [, sign = "", number, unit = ""] = MEASURED.exec(value) ?? [];
  const op = opIn(sign);
  return number === undefined || op === undefined
    ? { ...parts, op: "", unit: "" }
    : { ...parts, op, value: number, unit };
}

/** ≥95%, =12个, ≤3.5万元 */
const MEASURED = /^([≥≤=＝＞＜><])\s*(\d[\d,]*(?:\.\d+)?)\s*([^\d\s≥≤=<>，。；、]{0,8})$/u;

const bare = (text: string): string => text.replace(/\s|指标|[（(].*[)）]$/g, "");

const isLevel1 = (text: string): boolean =>
  Object.values(LEVEL1_TERMS).some((term) => bare(term) === bare(text) && bare(text) !== "") && bare(text) !== "成本";

function level2Named(text: string, scheme: TargetScheme): Level2 | undefined {
  const named = bare(text).replace(/影响$/, "");
  if (named === "") return undefined;
  const found = (Object.entries(LEVEL2_TERMS) as [Level2, string][]).find(
    ([, term]) => bare(term).replace(/影响$/, "") === named || (named === "满意度" && term.includes("满意度")),
  );
  return found && inScheme(found[0], scheme);
}

const OPS: Readonly<Record<string, Op | "">> = { "": "", "≥": "≥", "≤": "≤", "=": "=", ">": ">", "<": "<", 无: "" };

const opIn = (text: string): Op | "" | undefined => OPS[text.normalize("NFKC").trim()];
