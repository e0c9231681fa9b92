import { contains } from "../model/cell";
import { readNumber } from "../model/number";
import type { CellSnapshot, SheetSnapshot } from "../model/snapshot";
import type { Panel, Table, Unrecognised } from "../model/table";
import { isKnownTitle } from "./classify";
import { labelsIn } from "./printed-labels";
import { bareTitle } from "./title";

interface Read {
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
}

/**
 * Lists cut over sheets, as pages of print become sheets: a sheet that begins without a title, with the head of the table
 * that ends the sheet before, or with no head at all, goes on with that table.
 */
export function withContinued(sheets: readonly SheetSnapshot[], { tables, unrecognised }: Read): Read {
  let found: Read = { tables, unrecognised };
  for (const [i, sheet] of sheets.entries()) {
    const before = sheets[i - 1];
    const last = before && found.tables.findLast((table) => table.sheet === before.name);
    if (last && last.panels.length > 0 && reachesEnd(before, last)) found = continuedOn(sheet, before, last, found);
  }
  return found;
}

const reachesEnd = ({ cells }: SheetSnapshot, { area }: Table): boolean => !cells.some(({ row }) => row > area.bottom);

function continuedOn(sheet: SheetSnapshot, before: SheetSnapshot, last: Table, found: Read): Read {
  const [first] = found.tables.filter((table) => table.sheet === sheet.name);
  if (first) {
    // what the user said a table is, it is
    if (first.confidence === 1 || !isAtTop(sheet, first.area.top) || headOf(first) !== headOf(last)) return found;
    if (first.unitCell && last.unitCell && first.unit !== last.unit) return found;
    if (first.title === "" && isNamedApart(sheet, before)) return found;
    if (first.title !== "" && !(titleOf(first) === titleOf(last) && isFurther(sheet, first, before, last)))
      return found;
    const panels = last.panels.map((panel, i) => ({ ...panel, rows: first.panels[i]?.rows ?? [] }));
    const { headRows, repeatedRows, titleCell, notes, empty } = first;
    const own = { headRows, notes, empty, ...(repeatedRows && { repeatedRows }), ...(titleCell && { titleCell }) };
    return exchanged(found, last, first, { ...partOf(last, sheet, first.area, panels), ...own });
  }
  const block = found.unrecognised.find((each) => each.sheet === sheet.name && isAtTop(sheet, each.area.top));
  if (!block || block.resembles !== undefined || block.isSetAside || !fitsUnder(sheet, block, last)) return found;
  const rows = [...new Set(cellsIn(sheet, block).map(({ row }) => row))].sort((a, b) => a - b);
  const panels = last.panels.map((panel) => ({ ...panel, rows }));
  const rest = { ...found, unrecognised: found.unrecognised.filter((each) => each !== block) };
  return exchanged(rest, last, undefined, { ...partOf(last, sheet, block.area, panels), headRows: [] });
}

/** 支出总表 behind 收入总表: sheets named after different tables do not go on with each other. */
const isNamedApart = (sheet: SheetSnapshot, before: SheetSnapshot): boolean =>
  isKnownTitle(bareTitle(sheet.name)) && pageless(bareTitle(sheet.name)) !== pageless(bareTitle(before.name));

const isAtTop = ({ cells }: SheetSnapshot, top: number): boolean => !cells.some(({ row }) => row < top);

/** “…（续）” and “…（2）” are pages of one title. */
const titleOf = ({ title }: Table): string => pageless(title);

const pageless = (title: string): string => title.replace(/[（(]?(续表?|接上[页表]|\d+)[）)]?$/, "");

/** A second copy repeats the rows of the first; a further page prints none of them again. */
function isFurther(sheet: SheetSnapshot, page: Table, before: SheetSnapshot, last: Table): boolean {
  const printed = new Set(labelsIn(before, last));
  const labels = labelsIn(sheet, page);
  return labels.length > 0 && labels.every((label) => !printed.has(label));
}

const headOf = ({ panels }: Table): string =>
  panels.flatMap(({ columns }) => columns.map(({ column, path }) => `${column}:${path.join("/")}`)).join("|");

const cellsIn = ({ cells }: SheetSnapshot, { area }: Unrecognised): readonly CellSnapshot[] =>
  cells.filter(({ row, column }) => contains(area, row, column));

/** Numbers stand in the amount columns of the table, words in its others. */
function fitsUnder(sheet: SheetSnapshot, block: Unrecognised, { panels }: Table): boolean {
  const holds = new Map(panels.flatMap(({ columns }) => columns.map((each) => [each.column, each.holds] as const)));
  const isNumber = ({ value }: CellSnapshot): boolean =>
    typeof value === "number" || (typeof value === "string" && readNumber(value) !== undefined);
  const cells = cellsIn(sheet, block);
  const isMoney = (column: number): boolean => /^(money|change|growth)$/.test(holds.get(column) ?? "");
  return (
    cells.some((cell) => isMoney(cell.column) && isNumber(cell)) &&
    cells.every((cell) => holds.has(cell.column) && (!isMoney(cell.column) || isNumber(cell)))
  );
}

/** A further part of a table: all that the first part says holds for it too. */
function partOf(last: Table, sheet: SheetSnapshot, area: Table["area"], panels: readonly Panel[]): Table {
  const { titleCell: _, unitCell: __, repeatedRows: ___, ...same } = last;
  return {
    ...same,
    sheet: sheet.name,
    area,
    panels,
    notes: [],
    continues: last.sheet,
    evidence: [`接工作表“${last.sheet}”的表格`],
  };
}

function exchanged({ tables, unrecognised }: Read, last: Table, first: Table | undefined, part: Table): Read {
  const at = tables.indexOf(last);
  const rest = tables.filter((each) => each !== first);
  return {
    tables: [...rest.slice(0, at), { ...last, goesOn: true }, part, ...rest.slice(at + 1)],
    unrecognised: unrecognised.filter(({ sheet, area }) => sheet !== part.sheet || area !== first?.area),
  };
}
