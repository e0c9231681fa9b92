import type { ReadOptions } from "../../model/host";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { UserError } from "../../model/user-error";
import { Budget } from "./budget";
import type { ValueContext } from "./cell-value";
import { readCellFormats } from "./number-formats";
import { ownSheetKinds } from "./own-sheets";
import type { OfficePackage } from "./package";
import { type SheetContent, SheetReader } from "./read-sheet";
import { readWorkbook, type SheetEntry, type WorkbookPart } from "./read-workbook";
import { readSharedStrings } from "./shared-strings";

/** Milliseconds a page may stand still without the user noticing. */
const WORK_WITHOUT_PAUSE = 30;

/** Reads every worksheet; pauses between sheets, so that a page stays alive and can cancel. */
export async function readSnapshot(pkg: OfficePackage, options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  const workbook = readWorkbook(pkg);
  const budget = new Budget(pkg.file);
  const context = readContext(pkg, workbook, budget);
  const own = ownSheetKinds(workbook);
  const worksheets = workbook.sheets.filter(({ part }) => part !== undefined);
  const sheets: SheetSnapshot[] = [];
  let rested = performance.now();
  for (const entry of worksheets) {
    if (options.signal?.aborted) throw new UserError("cancelled", {});
    const { name, visibility } = entry;
    const kind = own.get(name);
    const content = readSheet(pkg, entry, context, budget);
    sheets.push({ name, visibility, ...content, ...(kind === undefined ? {} : { own: kind }) });
    options.onProgress?.(sheets.length / worksheets.length);
    if (performance.now() - rested > WORK_WITHOUT_PAUSE) {
      await pause();
      rested = performance.now();
    }
  }
  return { sheets, externalLinks: workbook.externalLinks };
}

/** What the cells of any sheet refer to. */
export function readContext(pkg: OfficePackage, workbook: WorkbookPart, budget: Budget): ValueContext {
  return {
    strings: readSharedStrings(pkg, workbook.sharedStrings, budget),
    formats: readCellFormats(pkg, workbook.styles),
    from1904: workbook.from1904,
  };
}

/** The content of one worksheet. */
export function readSheet(pkg: OfficePackage, entry: SheetEntry, context: ValueContext, budget: Budget): SheetContent {
  const reader = new SheetReader(context, budget);
  if (entry.part !== undefined) pkg.readXml(entry.part, reader);
  return reader.finish();
}

/** Lets the page handle what the user did meanwhile. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
