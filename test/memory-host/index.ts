import type { SheetSnapshot } from "../../src/model/snapshot";
import { type MemoryBook, MemoryHost } from "./memory-host";

export { type MemoryBook, MemoryHost };

/** A workbook of these sheets, kept in memory. */
export const memoryHost = (
  sheets: readonly SheetSnapshot[],
  more: Partial<Omit<MemoryBook, "sheets">> = {},
): MemoryHost => new MemoryHost({ sheets, externalLinks: [], fills: [], states: [], marks: [], ...more });
