import type { Area } from "../../../../src/model/cell";
import { Emulated, type Property } from "../emulated";
import { accessDenied, invalidArgument } from "../host-error";
import { type EmulatedSheet, keyOf } from "../sheet";
import type { EmulatedWorkbook } from "../workbook";

/** The format of one or several areas; a property that is not the same everywhere reads as null ("" for a colour). */
export function formatObject(book: EmulatedWorkbook, sheet: EmulatedSheet, areas: readonly Area[]): Emulated {
  const property = (name: string): Property => ({
    read: () => uniform(sheet, areas, name),
    write: (value) => setAll(book, sheet, areas, name, value),
  });
  return new Emulated("RangeFormat", {
    properties: {
      HorizontalAlignment: property("horizontalAlignment"),
      VerticalAlignment: property("verticalAlignment"),
      WrapText: property("wrapText"),
      ColumnWidth: {
        read: () => sheet.widths.get(areas[0]?.left ?? 0) ?? 48,
        write: (value) => eachOf(areas, "left", "right", (column) => sheet.widths.set(column, Number(value))),
      },
      RowHeight: {
        read: () => sheet.heights.get(areas[0]?.top ?? 0) ?? 15,
        write: (value) => eachOf(areas, "top", "bottom", (row) => sheet.heights.set(row, Number(value))),
      },
    },
    children: {
      Fill: () => fillObject(book, sheet, areas, property),
      Font: () => {
        const names = { Bold: "bold", Color: "color", Size: "size", Name: "name", Underline: "underline" };
        // a text whose words have several fonts
        const isMixed = () => uniform(sheet, areas, "font.isMixed") === true;
        return new Emulated("RangeFont", {
          properties: each(names, (name) => {
            const { read, ...rest } = property(`font.${name}`);
            return { ...rest, read: () => (isMixed() ? null : read()) };
          }),
        });
      },
      Borders: () => borders(book, sheet, areas),
      Protection: () => new Emulated("FormatProtection", { properties: { Locked: property("protection.locked") } }),
    },
  });
}

function fillObject(
  book: EmulatedWorkbook,
  sheet: EmulatedSheet,
  areas: readonly Area[],
  property: (name: string) => Property,
): Emulated {
  const color = property("fill.color");
  return new Emulated("RangeFill", {
    properties: {
      Color: {
        read: () => color.read() ?? "",
        write: (value) => {
          if (typeof value !== "string" || !/^#[0-9A-F]{6}$/i.test(value)) throw invalidArgument("colour");
          color.write?.(value.toUpperCase());
          eachCell(areas, (row, column) => {
            // a plain colour is no pattern either, but has a tint
            for (const [name, answer] of Object.entries(book.conditions.plainFill))
              if (sheet.formats.get(keyOf(row, column))?.[name] === undefined)
                sheet.setFormat(row, column, name, answer);
          });
        },
      },
      Pattern: property("fill.pattern"),
      PatternColor: property("fill.patternColor"),
      TintAndShade: property("fill.tintAndShade"),
    },
    methods: {
      Clear: () => {
        if (book.conditions.readOnly) throw accessDenied();
        eachCell(areas, (row, column) => sheet.dropFormats(row, column, "fill."));
      },
    },
  });
}

const borders = (book: EmulatedWorkbook, sheet: EmulatedSheet, areas: readonly Area[]): Emulated =>
  new Emulated("RangeBorderCollection", {
    item: (side) => {
      // VBA refuses inner edges of areas that have none; whether Office.js does is not known
      const isInner = (first: "top" | "left", last: "bottom" | "right") =>
        areas.every((area) => area[first] < area[last]);
      const { takesInnerEdges } = book.conditions;
      if (!takesInnerEdges && side === "InsideHorizontal" && !isInner("top", "bottom"))
        throw invalidArgument("inner edge");
      if (!takesInnerEdges && side === "InsideVertical" && !isInner("left", "right"))
        throw invalidArgument("inner edge");
      const property = (name: string): Property => ({
        read: () => uniform(sheet, areas, `border.${String(side)}.${name}`),
        write: (value) => setAll(book, sheet, areas, `border.${String(side)}.${name}`, value),
      });
      const names = { Style: "style", Color: "color", Weight: "weight" };
      return new Emulated("RangeBorder", { properties: each(names, property) });
    },
  });

function uniform(sheet: EmulatedSheet, areas: readonly Area[], name: string): unknown {
  const seen = new Set<unknown>();
  eachCell(areas, (row, column) => seen.add(sheet.format(row, column, name)));
  return seen.size === 1 ? [...seen][0] : null;
}

function setAll(book: EmulatedWorkbook, sheet: EmulatedSheet, areas: readonly Area[], name: string, to: unknown): void {
  if (book.conditions.readOnly) throw accessDenied();
  eachCell(areas, (row, column) => sheet.setFormat(row, column, name, to));
}

function eachCell(areas: readonly Area[], visit: (row: number, column: number) => void): void {
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) visit(row, column);
}

function eachOf(areas: readonly Area[], from: keyof Area, to: keyof Area, visit: (position: number) => void): void {
  for (const area of areas) for (let at = area[from]; at <= area[to]; at++) visit(at);
}

const each = (names: Readonly<Record<string, string>>, property: (name: string) => Property) =>
  Object.fromEntries(Object.entries(names).map(([wire, name]) => [wire, property(name)]));
