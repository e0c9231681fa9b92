import { addressInSheet, type Area, areaFromA1, areaToA1 } from "../model/cell";

/** A formula that only adds cells of its own sheet. */
interface PlainSum {
  readonly areas: readonly Area[];
}

const ADDEND = /^(?:SUM\(([^()]*)\)|(\$?[A-Z]{1,3}\$?\d{1,7}))$/;

/** "=SUM(C6:C20)", "=C6+C9", "=SUM(C6,C9)+C12"; undefined for anything that is not a plain sum of this sheet. */
export function plainSum(formula: string): PlainSum | undefined {
  const areas: Area[] = [];
  for (const addend of splitAtPlus(formula.replace(/^=/, "").replace(/\s+/g, "").toUpperCase())) {
    const match = ADDEND.exec(addend);
    if (!match) return undefined;
    for (const text of (match[1] ?? match[2] ?? "").split(",")) {
      const area = areaFromA1(text);
      if (!area) return undefined;
      areas.push(area);
    }
  }
  return areas.length > 0 ? { areas } : undefined;
}

/**
 * A plain sum with further rows of one column: the range itself grows where they lie at its ends, else they are named
 * behind it. Undefined where the formula is written in another way.
 */
export function withRows(formula: string, rows: readonly number[], column: number): string | undefined {
  const match = /^=\s*SUM\(\s*([^()]*?)\s*\)$/i.exec(formula);
  const within = match?.[1];
  if (within === undefined)
    return plainSum(formula) && `${formula}${rows.map((row) => `+${at(row, column)}`).join("")}`;
  const area = areaFromA1(within);
  if (!area || /\$/.test(within)) return `=SUM(${[within, ...rows.map((row) => at(row, column))].join(",")})`;
  const open = new Set(rows);
  let { top, bottom } = area;
  while (open.delete(bottom + 1)) bottom += 1;
  while (open.delete(top - 1)) top -= 1;
  const range = areaToA1({ ...area, top, bottom });
  return `=SUM(${[range, ...[...open].map((row) => at(row, column))].join(",")})`;
}

const at = (row: number, column: number): string => addressInSheet({ row, column });

function splitAtPlus(text: string): readonly string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const letter of text) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === "+" && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts[0] === "" ? parts.slice(1) : parts;
}

/** Numbers a person added to a sum: "=SUM(C6:C20)+12.5" → ["12.5"]; scales and digits of ROUND are none. */
export function constantsIn(formula: string): readonly string[] {
  if (!/SUM\(|[A-Z]{1,3}\$?\d/i.test(formula)) return [];
  const bare = formula.replace(/\s+/g, "").replace(/"[^"]*"/g, "");
  return [...bare.matchAll(/[+\-](\d+(?:\.\d+)?)(?![\d.]*[:%*/A-Za-z(])(?=[+\-)]|$)/g)].map(
    ([, number = ""]) => number,
  );
}

/** The formula as seen from its cell, so that like formulas of a column read the same: "=SUM(R[0]C[1]:R[0]C[3])". */
export const relative = (formula: string, row: number, column: number): string =>
  formula.replace(/\$?([A-Z]{1,3})\$?(\d{1,7})(?!\d*\()/g, (text) => {
    const area = areaFromA1(text);
    return area ? `R[${area.top - row}]C[${area.left - column}]` : text;
  });
