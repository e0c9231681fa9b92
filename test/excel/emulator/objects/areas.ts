import type { Area } from "../../../../src/model/cell";
import { Emulated } from "../emulated";
import type { EmulatedSheet } from "../sheet";
import { type EmulatedWorkbook, fullAddress } from "../workbook";
import { conditionalFormats } from "./conditional";
import { formatObject } from "./format";
import { rangeObject } from "./range";

/** Several ranges of one sheet, treated as one: what getRanges and getSpecialCells give. */
export function areasObject(book: EmulatedWorkbook, sheet: EmulatedSheet, areas: readonly Area[]): Emulated {
  return new Emulated("RangeAreas", {
    properties: {
      Address: {
        read: () =>
          areas
            .map((area) => fullAddress(sheet, area))
            .join(",")
            .slice(0, 8192),
      },
      AreaCount: { read: () => areas.length },
    },
    children: {
      Areas: () =>
        new Emulated("RangeCollection", { items: () => areas.map((area) => rangeObject(book, sheet, area)) }),
      ConditionalFormats: () => conditionalFormats(book, sheet, areas, (others) => areasObject(book, sheet, others)),
      Format: () => formatObject(book, sheet, areas),
    },
  });
}
