import type { SheetSnapshot } from "../../src/model/snapshot";
import type { EditableWorkbook } from "../../src/workbench/editable-workbook";
import { type MemoryHost, memoryHost } from "../memory-host/index";
import { memoryLook } from "./memory-look";

/**
 * A workbook of these sheets, kept in memory, as the page opens one from a file.
 * @param instead what a test answers itself
 */
export function memoryWorkbook(
  sheets: readonly SheetSnapshot[] = [],
  instead: Partial<EditableWorkbook> = {},
): EditableWorkbook & MemoryHost {
  const memory = memoryHost(sheets);
  return Object.assign(memory, {
    look: () => memoryLook({ sheets, externalLinks: [] }),
    storeResults: () => undefined,
    save: () => new TextEncoder().encode(JSON.stringify(memory.saved())),
    ...instead,
  });
}
