import type { Area } from "../../model/cell";
import type { Span } from "../../model/snapshot";
import { codeOf, isDetail } from "./failure";
import type { SheetInReading } from "./first-look";
import { columnsOf, hiddenSpans, rowsOf } from "./hidden";
import type { Trip } from "./with-excel";

/** Rows asked one by one at most; what is hidden further down stays unknown and counts as visible. */
const MAX_PROBES = 3_000;

/** One more round trip, only when rows or columns are partly hidden where the first look could not see which. */
export async function probeHidden(trip: Trip, sheets: readonly SheetInReading[]): Promise<readonly SheetInReading[]> {
  const asked = sheets.map((sheet) => ({
    sheet,
    rows: sheet.area && !sheet.hiddenRows ? askRows(sheet, sheet.area) : undefined,
    columns: sheet.area && !sheet.hiddenColumns ? askColumns(sheet, sheet.area) : undefined,
  }));
  if (asked.every(({ rows, columns }) => !rows && !columns)) return sheets;
  try {
    await trip.sync();
  } catch (error) {
    if (!isDetail(error)) throw error;
    return asked.map(({ sheet, rows, columns }) => (rows || columns ? withGap(sheet, codeOf(error)) : sheet));
  }
  return asked.map(({ sheet, rows, columns }) => ({
    ...sheet,
    ...(rows ? { hiddenRows: spans(rows, ({ rowHidden }) => rowHidden) } : {}),
    ...(columns ? { hiddenColumns: spans(columns, ({ columnHidden }) => columnHidden) } : {}),
  }));
}

const withGap = (sheet: SheetInReading, hidden: string): SheetInReading => ({
  ...sheet,
  gaps: { ...sheet.gaps, hidden },
});

interface Probe {
  readonly at: number;
  readonly range: Excel.Range;
}

const askRows = ({ outline }: SheetInReading, area: Area): readonly Probe[] =>
  positions(rowsOf(area)).map((at) => ({
    at,
    range: outline.worksheet
      .getRangeByIndexes(at - 1, area.left - 1, 1, 1)
      .untrack()
      .load("rowHidden"),
  }));

const askColumns = ({ outline }: SheetInReading, area: Area): readonly Probe[] =>
  positions(columnsOf(area)).map((at) => ({
    at,
    range: outline.worksheet
      .getRangeByIndexes(area.top - 1, at - 1, 1, 1)
      .untrack()
      .load("columnHidden"),
  }));

const positions = ({ first, last }: Span): readonly number[] =>
  Array.from({ length: Math.min(MAX_PROBES, last - first + 1) }, (_, index) => first + index);

function spans(probes: readonly Probe[], isHidden: (range: Excel.Range) => boolean): readonly Span[] {
  const [first, last] = [probes[0], probes.at(-1)];
  if (!first || !last) return [];
  const visible = probes.filter(({ range }) => !isHidden(range)).map(({ at }) => ({ first: at, last: at }));
  return hiddenSpans({ first: first.at, last: last.at }, visible);
}
