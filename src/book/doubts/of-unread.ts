import type { CellAccount, Unexplained } from "../../model/accounting";
import { contains, toA1 } from "../../model/cell";
import type { Doubt } from "../../model/doubt";
import { groupBy } from "../../model/group-by";
import { tableAt } from "../../model/pages";
import type { Table, Unrecognised } from "../../model/table";

/** What unexplained amounts are looked for in. */
interface Surroundings {
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
  /** Absent in books that were not read from a workbook. */
  readonly accounting?: CellAccount;
}

/** Amounts that no reading explains: one doubt for each of those within a table, one for each block outside of tables. */
export function doubtsOfUnread({ tables, unrecognised, accounting }: Surroundings): readonly Doubt[] {
  const unexplained = accounting?.unexplained ?? [];
  if (unexplained.length === 0) return [];
  const placed = groupBy(unexplained, ({ cell }) => {
    const holds = ({ sheet, area }: Unrecognised): boolean =>
      sheet === cell.sheet && contains(area, cell.row, cell.column);
    return tableAt(tables, cell) ?? unrecognised.find(holds);
  });
  return [...placed].flatMap(([place, numbers]): readonly Doubt[] => {
    if (!place) return numbers.map((each) => ofCell(each));
    return "type" in place ? numbers.map((each) => ofCell(each, place)) : [ofBlock(place, numbers)];
  });
}

function ofCell({ cell, value }: Unexplained, table?: Table): Doubt {
  const { sheet, row, column } = cell;
  return {
    kind: "unread-amount",
    sheet,
    area: { top: row, bottom: row, left: column, right: column },
    words: `${toA1(cell)} 的“${value}”没有读取`,
    ...(table && { table }),
  };
}

const ofBlock = ({ sheet, area }: Unrecognised, numbers: readonly Unexplained[]): Doubt => ({
  kind: "unread-amount",
  sheet,
  area,
  words: `工作表“${sheet}”第 ${area.top} 行起有 ${numbers.length} 个数没有读取`,
});
