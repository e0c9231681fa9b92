import { UserError } from "../../../model/user-error";
import type { OfficePackage } from "../../../package/package";
import { attribute, type XmlHandler, type XmlTag } from "../../../package/xml";
import { LIMITS } from "../../../package/workbook-limits";
import { decodeEscapes, isSpreadsheet } from "../../../package/xml-text";

/** Formats every spreadsheet program knows by number; 27 to 58 as Chinese Excel shows them. */
const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The number of a format that every spreadsheet program knows. */
export function builtInFormat(code: string): number | undefined {
  const found = Object.entries(BUILT_IN_FORMATS).find(([, known]) => known === code);
  return found && Number(found[0]);
}

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
