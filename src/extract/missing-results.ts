import type { Area } from "../model/cell";
import type { Doubt } from "../model/doubt";
import { tableAt } from "../model/pages";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Table } from "../model/table";

/** The cells of tables whose formulas have no result, each a doubt about its table: what stands there is not known. */
export function missingResults({ sheets }: WorkbookSnapshot, tables: readonly Table[]): readonly Doubt[] {
  return sheets.flatMap(({ name, cells }) => {
    const missing = cells.filter(({ result }) => result === "missing");
    if (missing.length === 0) return [];
    return missing.map(({ row, column }): Doubt => {
      const table = tableAt(tables, { sheet: name, row, column });
      return { kind: "no-result", sheet: name, area: oneCell(row, column), words: WORDS, ...(table && { table }) };
    });
  });
}

const WORDS = "公式没有计算结果";

const oneCell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });
