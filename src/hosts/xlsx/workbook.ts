import type { ReadOptions } from "../../model/host";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { requireZip } from "./identify";
import { OfficePackage } from "./package";
import { requireWorkbook } from "./require-workbook";
import { readSnapshot } from "./snapshot";

/** An .xlsx workbook in memory. */
export class XlsxWorkbook {
  constructor(private readonly pkg: OfficePackage) {}

  read(options?: ReadOptions): Promise<WorkbookSnapshot> {
    return readSnapshot(this.pkg, options);
  }
}

/** Opens the bytes of an .xlsx file; throws a UserError when they are something else. */
export function openWorkbook(bytes: Uint8Array, file: string): XlsxWorkbook {
  requireZip(bytes, file);
  const pkg = OfficePackage.open(bytes, file);
  requireWorkbook(pkg);
  return new XlsxWorkbook(pkg);
}
