import { keptInBrowser } from "../taskpane/store/browser-room";
import type { RecentFile, RecentStore } from "./recent-files";

/** What browsers with the File System Access API add; the others give a file's contents only. */
interface FileAccess {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
}
interface AskingHandle extends FileSystemFileHandle {
  requestPermission?(options: { readonly mode: "read" }): Promise<PermissionState>;
}
interface DroppedItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Kinds of files the page opens, with how their names end. */
const KINDS = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
  "application/vnd.ms-excel.sheet.macroEnabled.12": [".xlsm"],
};
const WORKBOOKS = { multiple: true, types: [{ description: "Excel 工作簿", accept: KINDS }] };

/** The same for the plain way of choosing files. */
export const ACCEPTED = Object.values(KINDS).flat().join(",");

/** Lets the user choose files; undefined where the browser has only the plain way, and for a choice that was given up. */
export async function chooseFiles(): Promise<readonly FileSystemFileHandle[] | undefined> {
  try {
    return await (window as FileAccess).showOpenFilePicker?.(WORKBOOKS);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return [];
    // forbidden in this frame or by the office: the plain way may still be open
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Asks the user, where the browser wants that, whether the file may be read again. */
export async function mayRead(handle: AskingHandle): Promise<boolean> {
  return (await handle.requestPermission?.({ mode: "read" })) !== "denied";
}

/** Of dropped files the ways to find them again. To be called while they are dropped: a turn later they are gone. */
export const droppedHandles = async ({ items }: DataTransfer): Promise<readonly FileSystemFileHandle[]> =>
  (await Promise.all([...items].map((item: DroppedItem) => item.getAsFileSystemHandle?.()))).filter(
    (handle) => handle instanceof FileSystemFileHandle,
  );

/** Keeps recent files in the browser; undefined where it has no lasting way to a file. */
export function browserStore(): RecentStore | undefined {
  const kept = keptInBrowser<readonly RecentFile[]>("recent", "files");
  if (!(window as FileAccess).showOpenFilePicker || !kept) return undefined;
  return {
    load: async () => (await kept.load()) ?? [],
    save: async (files) => void (await kept.save([...files])),
  };
}
