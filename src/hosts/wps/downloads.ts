import type { EtApp } from "./et";

/** Puts a file into the user's folder of downloads, beside a file of the same name; false where WPS does not write it. */
export function saveToDownloads({ Env, FileSystem }: EtApp, name: string, contents: string | Uint8Array): boolean {
  const folder = Env.GetDownloadPath().replace(/[\\/]?$/, "/");
  const bytes = typeof contents === "string" ? new TextEncoder().encode(contents) : contents;
  return FileSystem.writeAsBinaryString(
    folder + freeName(name, (each) => FileSystem.Exists(folder + each)),
    binary(bytes),
  );
}

/** "说明.docx", or "说明（2）.docx" where there is one. */
function freeName(name: string, isTaken: (name: string) => boolean): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${stem}（${number}）${ending}`;
    if (!isTaken(free)) return free;
  }
}

/** One character a byte; in pieces, as a call takes only so many arguments. */
function binary(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (const byte of bytes) pieces.push(String.fromCharCode(byte));
  return pieces.join("");
}
