import { partedNotes } from "../../model/note";
import type { FileTraces, WorkbookSnapshot } from "../../model/snapshot";
import { propertiesLeft } from "../../model/traces";
import { UserError } from "../../model/user-error";
import { OfficePackage } from "../../package/package";
import { withoutPlaceholders } from "../../package/placeholders";
import { Budget } from "../../package/workbook-limits";
import { NumberFormats } from "./number-formats";
import { ContentReader } from "./read-content";

/** Reads a spreadsheet of OpenDocument (.ods, as LibreOffice and some WPS write it). Nothing can be written into one. */
export function readOds(bytes: Uint8Array, file: string): WorkbookSnapshot {
  const pkg = new OfficePackage(bytes, file);
  const part = (name: string): string => {
    const found = pkg.find(name);
    if (found === undefined) throw new UserError("archiveDamaged", { file });
    return found;
  };
  refuseEncrypted(pkg);
  const formats = new NumberFormats();
  const styles = pkg.find("styles.xml");
  if (styles !== undefined) pkg.readXml(styles, formats);
  const content = new ContentReader(formats, new Budget(file));
  pkg.readXml(part("content.xml"), content);
  if (content.sheets.length === 0) throw new UserError("archiveDamaged", { file });
  return {
    sheets: withoutPlaceholders(content.sheets),
    externalLinks: [...content.links],
    fileName: file.split(/[\\/]/).at(-1) ?? "",
    traces: { ...partedNotes(content.comments), properties: propertiesOf(pkg) },
  };
}

/** Parts of an encrypted file are no XML any more; the list of parts says why. */
function refuseEncrypted(pkg: OfficePackage): void {
  const manifest = pkg.find("META-INF/manifest.xml");
  if (manifest === undefined) return;
  pkg.readXml(manifest, {
    open({ local }) {
      if (local === "encryption-data") throw new UserError("passwordProtected", { file: pkg.file });
    },
  });
}

/** What meta.xml calls the people who wrote and saved the file. */
const NAMING: Readonly<Record<string, string>> = { "initial-creator": "作者", creator: "最后保存者" };

function propertiesOf(pkg: OfficePackage): FileTraces["properties"] {
  const part = pkg.find("meta.xml");
  const filled: (readonly [string, string])[] = [];
  let word: string | undefined;
  if (part === undefined) return [];
  pkg.readXml(part, {
    open({ local }) {
      word = NAMING[local];
    },
    text(piece) {
      if (word !== undefined) filled.push([word, piece]);
    },
    close() {
      word = undefined;
    },
  });
  return propertiesLeft(filled, []);
}
