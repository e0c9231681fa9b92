import type { Table, Unrecognised } from "../model/table";
import type { TableId } from "../model/table-id";
import { areaOf, type Block, cellsOf, rowsOf } from "./block";
import { isKnownTitle, typesTitled } from "./classify";
import type { BlockReading, FoundTable } from "./found-table";
import { textAreasOf } from "./free-text";
import { bareTitle, isTitle } from "./title";

/** Reads what is left of a block when its tables are known: text, or areas that nobody knows, with the reason. */
export function readText(block: Block, rows: readonly number[]): BlockReading {
  const tables: FoundTable[] = [];
  const sentences: FoundTable[] = [];
  const unrecognised: Unrecognised[] = [];
  const found = (kind: TableId, top: number, bottom: number): FoundTable => ({
    table: plainTable(kind, { sheet: block.grid.sheet.name, area: areaOf(block, top, bottom) }),
    hasUnit: true,
    numbers: () => [],
  });
  for (const { top, bottom, kind } of textAreasOf(block, rows)) {
    if (kind === "sentences") sentences.push(found("narrative", top, bottom));
    else if (kind !== "other") tables.push(found(kind, top, bottom));
    else
      unrecognised.push({
        sheet: block.grid.sheet.name,
        area: areaOf(block, top, bottom),
        ...whyUnknown(block, top, bottom),
      });
  }
  return { tables, unrecognised, sentences };
}

function whyUnknown(block: Block, top: number, bottom: number): Pick<Unrecognised, "reason" | "resembles"> {
  const rows = rowsOf(block).filter((row) => row >= top && row <= bottom);
  const titles = rows.flatMap((row) => cellsOf(block, row).map(({ value }) => String(value).trim())).filter(isTitle);
  const known = titles.find((title) => isKnownTitle(bareTitle(title)));
  if (known === undefined) return { reason: "没有找到预算公开表格的标题和表头" };
  return {
    reason: `找到标题“${known}”，但没有认出表头。请核对表头文字，或在窗格中指定表格类型`,
    resembles: typesTitled(bareTitle(known)).map(({ id }) => id),
  };
}

/** An area without heads and columns, as a table. */
export function plainTable(type: TableId, { sheet, area }: Pick<Table, "sheet" | "area">, title = ""): Table {
  return {
    type,
    title,
    sheet,
    area,
    narrows: {},
    unit: "万元",
    unitSource: "same-workbook",
    confidence: 0.9,
    evidence: [title ? `标题“${title}”` : "按内容判断"],
    empty: false,
    headRows: [],
    panels: [],
    notes: [],
  };
}
