import type { Budget } from "./budget";
import { LIMITS } from "./limits";
import type { OfficePackage } from "../../package/package";
import { decodeEscapes } from "./text-escapes";
import { isSpreadsheet } from "./spreadsheet";

/** The texts cells refer to by number. Runs of rich text are joined, pronunciation guides left out. */
export function readSharedStrings(pkg: OfficePackage, part: string | undefined, budget: Budget): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = "";
  let inText = false;
  let inPhonetic = false;
  pkg.readXml(part, {
    open(tag) {
      if (!isSpreadsheet(tag)) return;
      if (tag.local === "si") text = "";
      else if (tag.local === "rPh") inPhonetic = true;
      else if (tag.local === "t") inText = !inPhonetic;
    },
    close(tag) {
      if (!isSpreadsheet(tag)) return;
      if (tag.local === "t") inText = false;
      else if (tag.local === "rPh") inPhonetic = false;
      else if (tag.local === "si") {
        budget.takeItem();
        strings.push(decodeEscapes(text).slice(0, LIMITS.cellCharacters));
      }
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}
