/** A file of the folder that was given, by its path below that folder. */
export interface RoundFile {
  readonly path: string;
  readonly file: File;
}

/** What may hold a budget; reading says which of them we do not read. */
const DOCUMENT = /\.(xls[xmb]?|xlt[xm]?|et|ett|ods|docx?|wps|pdf)$/i;

/** Files that programs put beside an open one. */
const LOCK_FILE = /(?:^|\/)(?:~\$|\.~|\._)[^/]*$/;

/** Results of the command line below the folder. */
const RESULT = /(?:^|\/)审核结果-\d{8}-\d{4}\//;

/** Those of a folder that are to be checked, by path. */
export const toBeChecked = (files: readonly RoundFile[]): readonly RoundFile[] =>
  files
    .filter(({ path }) => DOCUMENT.test(path) && !LOCK_FILE.test(path) && !RESULT.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** The files of a folder that was chosen: the browser puts the name of the folder in front of each path. */
export const filesOfChosen = (files: Iterable<File>): readonly RoundFile[] =>
  [...files].map((file) => ({ file, path: file.webkitRelativePath.split("/").slice(1).join("/") || file.name }));

/** The folders among dropped things, to be asked while they are dropped: a turn later they are gone. */
export const droppedFolders = ({ items }: DataTransfer): readonly FileSystemDirectoryEntry[] =>
  [...items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry?.isDirectory === true ? [entry as FileSystemDirectoryEntry] : [];
  });

/** Every file below dropped folders; of several folders each keeps its name. */
export async function filesOfDropped(folders: readonly FileSystemDirectoryEntry[]): Promise<readonly RoundFile[]> {
  const found: RoundFile[] = [];
  for (const folder of folders) await addBelow(folder, folders.length > 1 ? `${folder.name}/` : "", found);
  return found;
}

async function addBelow(folder: FileSystemDirectoryEntry, path: string, found: RoundFile[]): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    // a reader tells a hundred entries at a time
    const entries = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries((some) => resolve(some), reject),
    );
    if (entries.length === 0) return;
    for (const entry of entries) {
      if (entry.isDirectory) await addBelow(entry as FileSystemDirectoryEntry, `${path}${entry.name}/`, found);
      else found.push({ path: `${path}${entry.name}`, file: await fileOf(entry as FileSystemFileEntry) });
    }
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));
