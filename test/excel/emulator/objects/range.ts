import type { Area } from "../../../../src/model/cell";
import { Emulated, type Property } from "../emulated";
import { HostError, NotEmulated, accessDenied, invalidArgument } from "../host-error";
import { type EmulatedSheet, meets } from "../sheet";
import { type EmulatedWorkbook, fullAddress } from "../workbook";
import { areasObject } from "./areas";
import { conditionalFormats } from "./conditional";
import { formatObject } from "./format";
import { worksheetObject } from "./worksheet";

type PerCell = (row: number, column: number) => unknown;

export function rangeObject(book: EmulatedWorkbook, sheet: EmulatedSheet, area: Area): Emulated {
  const part = (next: Area) => rangeObject(book, sheet, next);
  const { top, left, bottom, right } = area;
  return new Emulated("Range", {
    properties: { ...measures(sheet, area), ...contents(book, sheet, area) },
    children: {
      Format: () => formatObject(book, sheet, [area]),
      Worksheet: () => worksheetObject(book, sheet),
      ConditionalFormats: () => conditionalFormats(book, sheet, [area], (areas) => areasObject(book, sheet, areas)),
    },
    methods: {
      GetCell: (args) => part(single(top + args.number(0), left + args.number(1))),
      GetRow: (args) => part({ top: top + args.number(0), bottom: top + args.number(0), left, right }),
      GetResizedRange: (args) => part({ top, left, bottom: bottom + args.number(0), right: right + args.number(1) }),
      GetBoundingRect: (args) => part(bounding(area, args.any(0))),
      GetUsedRangeOrNullObject: (args) => {
        const used = sheet.used(args.isTrue(0), area);
        return used ? part(used) : null;
      },
      GetSpecialCellsOrNullObject: (args) => visibleCells(book, sheet, area, args.text(0)),
      GetMergedAreasOrNullObject: () => mergedAreas(book, sheet, area),
      GetCellProperties: (args) => cellProperties(book, sheet, area, args.any(0)),
      Merge: () => {
        refuse(book, sheet);
        if (sheet.merges.some((other) => meets(other, area))) throw invalidArgument("merge over a merge");
        // reported: fills and borders set before are lost (office-js #6405, #6557)
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++)
            for (const prefix of ["fill.", "border."]) sheet.dropFormats(row, column, prefix);
        sheet.merges = [...sheet.merges, area];
      },
      Select: () => {
        if (sheet.visibility !== "Visible") throw invalidArgument("hidden sheet");
        book.active = sheet;
        book.selection = area;
      },
      _ValidateArraySize: (args) => {
        if (args.number(0) !== bottom - top + 1 || args.number(1) !== right - left + 1) throw mismatch();
      },
    },
  });
}

const single = (row: number, column: number): Area => ({ top: row, bottom: row, left: column, right: column });

function bounding(area: Area, other: unknown): Area {
  if (!(other instanceof Emulated) || other.kind !== "Range") throw new NotEmulated("a bounding rectangle by address");
  const read = (name: string) => Number(other.parts.properties?.[name]?.read());
  return {
    top: Math.min(area.top, read("RowIndex") + 1),
    left: Math.min(area.left, read("ColumnIndex") + 1),
    bottom: Math.max(area.bottom, read("RowIndex") + read("RowCount")),
    right: Math.max(area.right, read("ColumnIndex") + read("ColumnCount")),
  };
}

const measures = (sheet: EmulatedSheet, area: Area): Readonly<Record<string, Property>> => ({
  Address: { read: () => fullAddress(sheet, area) },
  RowIndex: { read: () => area.top - 1 },
  ColumnIndex: { read: () => area.left - 1 },
  RowCount: { read: () => area.bottom - area.top + 1 },
  ColumnCount: { read: () => area.right - area.left + 1 },
  RowHidden: {
    read: () => allOrNone(area.top, area.bottom, sheet.hiddenRows),
    write: (value) => {
      if (sheet.isProtected) throw accessDenied();
      for (let row = area.top; row <= area.bottom; row++)
        if (value === true) sheet.hiddenRows.add(row);
        else sheet.hiddenRows.delete(row);
    },
  },
  ColumnHidden: { read: () => allOrNone(area.left, area.right, sheet.hiddenColumns) },
});

function contents(book: EmulatedWorkbook, sheet: EmulatedSheet, area: Area): Readonly<Record<string, Property>> {
  const heavy = (perCell: PerCell, write?: (value: unknown) => void): Property => ({
    isHeavy: true,
    read: () => grid(book, area, perCell),
    ...(write ? { write } : {}),
  });
  const put = (value: unknown) => {
    refuseReadOnly(book);
    eachCell(area, value, (row, column, input) => sheet.write(row, column, input, area));
    book.announce(sheet, area, "ThisLocalAddin");
  };
  const formulaOf: PerCell = (row, column) => sheet.cell(row, column).formula ?? sheet.cell(row, column).value;
  return {
    Values: heavy((row, column) => sheet.cell(row, column).value, put),
    Formulas: heavy(formulaOf, put),
    NumberFormat: heavy(
      (row, column) => sheet.format(row, column, "numberFormat"),
      (value) => {
        refuseReadOnly(book);
        eachCell(
          area,
          value,
          (row, column, code) => code !== null && sheet.setFormat(row, column, "numberFormat", code),
        );
      },
    ),
    Hyperlink: {
      isHeavy: true,
      read: () => sheet.format(area.top, area.left, "hyperlink"),
      write: (value) => {
        refuseReadOnly(book);
        sheet.setFormat(area.top, area.left, "hyperlink", value);
      },
    },
  };
}

function grid(book: EmulatedWorkbook, area: Area, perCell: PerCell): unknown[][] | null {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (rows * columns > book.conditions.cellLimit) return null;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => perCell(area.top + r, area.left + c)),
  );
}

function eachCell(area: Area, value: unknown, write: (row: number, column: number, input: unknown) => void): void {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (Array.isArray(value) && (value.length !== rows || value.some((row) => row.length !== columns))) throw mismatch();
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) write(area.top + r, area.left + c, Array.isArray(value) ? value[r][c] : value);
}

const mismatch = () =>
  new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the range.");

function allOrNone(first: number, last: number, hidden: ReadonlySet<number>): boolean | null {
  let count = 0;
  for (const position of hidden) if (position >= first && position <= last) count += 1;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

function visibleCells(book: EmulatedWorkbook, sheet: EmulatedSheet, area: Area, type: string): Emulated | null {
  if (type !== "Visible") throw new NotEmulated(`special cells ${type}`);
  if (sheet.isProtected) throw accessDenied();
  const rows = visibleSpans(area.top, area.bottom, sheet.hiddenRows);
  const columns = visibleSpans(area.left, area.right, sheet.hiddenColumns);
  const areas = rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, bottom, left, right })));
  return areas.length > 0 ? areasObject(book, sheet, areas) : null;
}

/** Documented: more than 512 and the question fails. What of an area across the edge is told is not: both ways are tried. */
function mergedAreas(book: EmulatedWorkbook, sheet: EmulatedSheet, area: Area): Emulated | null {
  const found = sheet.merges.filter((each) => meets(each, area));
  if (found.length > 512) throw invalidArgument("more than 512 merged areas");
  const told = book.conditions.cutsMerges ? found.map((each) => common(each, area)) : found;
  return told.length > 0 ? areasObject(book, sheet, told) : null;
}

const common = (a: Area, b: Area): Area => ({
  top: Math.max(a.top, b.top),
  left: Math.max(a.left, b.left),
  bottom: Math.min(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
});

function visibleSpans(first: number, last: number, hidden: ReadonlySet<number>): (readonly [number, number])[] {
  const spans: [number, number][] = [];
  let start = first;
  for (const position of [...hidden].filter((at) => at >= first && at <= last).sort((a, b) => a - b)) {
    if (position > start) spans.push([start, position - 1]);
    start = position + 1;
  }
  if (start <= last) spans.push([start, last]);
  return spans;
}

function cellProperties(book: EmulatedWorkbook, sheet: EmulatedSheet, area: Area, options: unknown): unknown {
  if (JSON.stringify(options) !== '{"format":{"fill":{"color":true}}}')
    throw new NotEmulated(`getCellProperties(${JSON.stringify(options)})`);
  return grid(book, area, (row, column) => ({ format: { fill: { color: sheet.format(row, column, "fill.color") } } }));
}

function refuseReadOnly(book: EmulatedWorkbook): void {
  if (book.conditions.readOnly) throw accessDenied();
}

function refuse(book: EmulatedWorkbook, sheet: EmulatedSheet): void {
  refuseReadOnly(book);
  if (sheet.isProtected) throw accessDenied();
}
