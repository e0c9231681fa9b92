import type { EditedText } from "../../model/edited-text";
import type { TextSource } from "../../model/text-source";
import { UserError } from "../../model/user-error";
import { PACKAGE_LIMITS } from "../../package/limits";
import { readEdited } from "./read-edited";
import { readTextFile } from "./read-text-file";

/** Reads a text that the user picked beside the open workbook; the file is never changed. */
export const readPickedText = async (file: File): Promise<TextSource> => readTextFile(await bytesOf(file), file.name);

/** Reads a Word file of ours that its user changed. */
export const readPickedEdited = async (file: File): Promise<EditedText> => readEdited(await bytesOf(file), file.name);

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > PACKAGE_LIMITS.fileBytes) {
    const found = `文件 ${Math.round(file.size / 2 ** 20)}MB`;
    throw new UserError("fileTooLarge", { file: file.name, found });
  }
  return new Uint8Array(await file.arrayBuffer());
}
