import type { WorkbookSnapshot } from "../model/snapshot";
import type { TextSource } from "../model/text-source";
import { fileKind } from "./file-kind";

/** A file of any kind we read, as the rest of the product takes it. */
export interface OpenedFile {
  readonly snapshot: WorkbookSnapshot;
  /** What a Word document says beside its tables. */
  readonly texts: readonly TextSource[];
  /** A text kept with the workbook under a key; files that nothing is written into keep none. */
  readonly loadState: (key: string) => Promise<string | undefined>;
}

const keepsNothing = async (): Promise<undefined> => undefined;

/** Reads a file by what it is; a UserError says why one cannot be read. Each reader is loaded with its first file. */
export async function openFile(bytes: Uint8Array, file: string): Promise<OpenedFile> {
  const kind = fileKind(bytes, file);
  if (kind === "xlsx") {
    const { openWorkbook } = await import("../hosts/xlsx/index");
    const workbook = openWorkbook(bytes, file);
    return { snapshot: await workbook.read(), texts: [], loadState: (key) => workbook.loadState(key) };
  }
  if (kind === "docx") {
    const { readWordTables } = await import("../hosts/docx/index");
    return { ...readWordTables(bytes, file), loadState: keepsNothing };
  }
  const snapshot =
    kind === "xls"
      ? (await import("../hosts/xls/index")).readOldWorkbook(bytes, file)
      : (await import("../hosts/ods/index")).readOds(bytes, file);
  return { snapshot, texts: [], loadState: keepsNothing };
}
