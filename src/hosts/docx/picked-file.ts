import type { TextSource } from "../../model/text-source";
import { UserError } from "../../model/user-error";
import { PACKAGE_LIMITS } from "../../package/limits";
import { readTextFile } from "./read-text-file";

/** Reads a text that the user picked beside the open workbook; the file is never changed. */
export async function readPickedText(file: File): Promise<TextSource> {
  if (file.size > PACKAGE_LIMITS.fileBytes) {
    const found = `文件 ${Math.round(file.size / 2 ** 20)}MB`;
    throw new UserError("fileTooLarge", { file: file.name, found });
  }
  return readTextFile(new Uint8Array(await file.arrayBuffer()), file.name);
}
