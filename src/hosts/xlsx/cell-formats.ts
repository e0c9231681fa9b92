import { UserError } from "../../model/user-error";
import { BUILT_IN_FORMATS } from "./built-in-formats";
import { LIMITS } from "./limits";
import type { OfficePackage } from "../../package/package";
import { decodeEscapes } from "./text-escapes";
import { attribute, type XmlHandler, type XmlTag } from "../../package/xml";
import { isSpreadsheet } from "./spreadsheet";

/** What reading needs of the styles: the number format of each cell style, and whether it unlocks the cell. */
export interface CellFormats {
  numberFormat(style: number): string | undefined;
  isLocked(style: number): boolean;
}

/** Reads the cell styles; without a styles part every cell is General and locked. */
export function readCellFormats(pkg: OfficePackage, part: string | undefined): CellFormats {
  const reader = new CellFormatReader(pkg.file);
  if (part !== undefined) pkg.readXml(part, reader);
  return reader.finish();
}

class CellFormatReader implements XmlHandler {
  private readonly codes = new Map<number, string>();
  private readonly formatIds: number[] = [];
  private readonly unlocked = new Set<number>();
  /** The list we are in; differential formats repeat elements of the others with another meaning. */
  private list: string | undefined;

  constructor(private readonly file: string) {}

  open(tag: XmlTag): void {
    if (!isSpreadsheet(tag)) return;
    if (tag.local === "numFmts" || tag.local === "cellXfs") this.list = tag.local;
    else if (this.list === "numFmts") this.readFormat(tag);
    else if (this.list === "cellXfs" && tag.local === "xf")
      this.formatIds.push(Number(attribute(tag, "numFmtId") ?? 0));
    else if (this.list === "cellXfs" && tag.local === "protection") this.readProtection(tag);
    if (this.formatIds.length > LIMITS.styles || this.codes.size > LIMITS.styles) {
      throw new UserError("fileTooLarge", { file: this.file, found: `超过 ${LIMITS.styles} 种单元格样式` });
    }
  }

  close(tag: XmlTag): void {
    if (tag.local === this.list) this.list = undefined;
  }

  finish(): CellFormats {
    const codes = this.formatIds.map((id) => withoutGeneral(this.codes.get(id) ?? BUILT_IN_FORMATS[id]));
    return { numberFormat: (style) => codes[style], isLocked: (style) => !this.unlocked.has(style) };
  }

  private readFormat(tag: XmlTag): void {
    this.codes.set(Number(attribute(tag, "numFmtId")), decodeEscapes(attribute(tag, "formatCode") ?? ""));
  }

  private readProtection(tag: XmlTag): void {
    if (/^(0|false)$/.test(attribute(tag, "locked") ?? "")) this.unlocked.add(this.formatIds.length - 1);
  }
}

const withoutGeneral = (code: string | undefined): string | undefined =>
  code === undefined || code === "" || /^general$/i.test(code) ? undefined : code;
