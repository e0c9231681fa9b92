import { toA1 } from "../../model/cell";
import { UserError } from "../../model/user-error";
import { OfficePackage } from "../../package/package";
import { heldValue } from "./edit/edit-cells";
import { WorkbookFile } from "./edit/workbook-file";
import { readKept } from "../../package/kept-part";
import { requireWorkbook } from "./read/require-workbook";

/** Parts that are XML, whatever their folder; pictures and printer settings are none. */
const XML_PART = /\.(?:xml|rels)$/i;

/**
 * Reads the bytes we are about to hand over as anybody would: every part we changed must be XML from beginning to end,
 * the tabs must be there, and every cell must hold what was written. A UserError says what is wrong; a workbook that
 * cannot be read again leaves this host for nowhere, and the user keeps the file there was.
 */
export function requireRereadable(bytes: Uint8Array, file: WorkbookFile): void {
  const found = problemIn(bytes, file);
  if (found !== undefined) throw new UserError("savedUnreadable", { file: file.pkg.file, found });
}

function problemIn(bytes: Uint8Array, file: WorkbookFile): string | undefined {
  const again = readAgain(file, "整个文件", () => open(bytes, file.pkg.file));
  for (const part of file.pkg.changedParts()) {
    if (XML_PART.test(part)) readAgain(file, part, () => again.pkg.readXml(part, { open: () => undefined }));
  }
  const names = (each: WorkbookFile) => each.workbook.sheets.map(({ name }) => name);
  const sheets = names(again);
  const missing = names(file).find((name, i) => name !== sheets[i]);
  return missing === undefined ? (wrongCell(file, again) ?? lostState(file, again)) : `找不到工作表“${missing}”`;
}

function open(bytes: Uint8Array, name: string): WorkbookFile {
  const pkg = new OfficePackage(bytes, name);
  requireWorkbook(pkg);
  return new WorkbookFile(pkg);
}

/** What reading finds wrong with a file is said of the file we wrote, not of the user's. */
function readAgain<Result>(file: WorkbookFile, what: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    throw new UserError("savedUnreadable", { file: file.pkg.file, found: `${what} 无法读取` }, { cause });
  }
}

function wrongCell(file: WorkbookFile, again: WorkbookFile): string | undefined {
  for (const sheet of file.written.sheets) {
    const entry = again.findSheet(sheet);
    if (!entry) return `找不到工作表“${sheet}”`;
    const content = readAgain(file, `工作表“${sheet}”`, () => again.content(entry));
    const wrong = file.written.in(sheet).find((cell) => heldValue(content, cell) !== cell.expected);
    if (wrong) return `${toA1({ sheet, ...wrong })} 不是写入的内容`;
  }
  return undefined;
}

/** Decisions, answers and edits are kept in a part of our own. */
function lostState(file: WorkbookFile, again: WorkbookFile): string | undefined {
  const [ours, theirs] = [file, again].map(({ pkg, workbook }) => readKept({ pkg, main: workbook.part }));
  const isSame = [...(ours ?? [])].every(([key, text]) => theirs?.get(key) === text);
  return isSame ? undefined : "随文件保存的决定和回答读不出来";
}
