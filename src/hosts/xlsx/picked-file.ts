import type { WorkbookSnapshot } from "../../model/snapshot";
import { UserError } from "../../model/user-error";
import { PACKAGE_LIMITS } from "../../package/limits";
import { openWorkbook } from "./workbook";

/** Reads a workbook that the user picked beside the open one; it is never changed. */
export async function readPickedWorkbook(file: File): Promise<WorkbookSnapshot> {
  if (file.size === 0) throw new UserError("fileEmpty", { file: file.name });
  if (file.size > PACKAGE_LIMITS.fileBytes) {
    const found = `文件 ${Math.round(file.size / 2 ** 20)}MB`;
    throw new UserError("fileTooLarge", { file: file.name, found });
  }
  return openWorkbook(new Uint8Array(await file.arrayBuffer()), file.name).read();
}
