import { OfficePackage } from "../../package/package";
import { mainPart, readRelationships } from "../../package/relationships";
import { readBody } from "./blocks";
import { pagesOfBookmarks } from "./layout";
import { readLooks } from "./look";
import { numbersWritten } from "./page-fields";

/**
 * A document whose contents name pages: each reference to the page of a bookmark gets the number of the page on which
 * it stands, as we lay the pages out. Word counts again when its user updates the field; other programs print ours.
 */
export function withPageNumbers(bytes: Uint8Array, file: string): Uint8Array {
  const pkg = new OfficePackage(bytes, file);
  const name = mainPart(pkg);
  if (name === undefined) return bytes;
  const text = pkg.readText(name);
  if (!text.includes("PAGEREF")) return bytes;
  const styles = readRelationships(pkg, name).find(({ kind, isExternal }) => kind === "styles" && !isExternal);
  const looks = readLooks(pkg, styles && pkg.find(styles.target));
  pkg.write(name, numbersWritten(text, file, pagesOfBookmarks(readBody(pkg, name, looks))));
  return pkg.save();
}
