import type { OfficePackage } from "./package";
import { decodeEscapes } from "./text-escapes";
import { attribute, isSpreadsheet } from "./xml";

/** Formats every spreadsheet program knows by number; 27 to 58 as Chinese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
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

/** What reading needs of the styles: the number format of each cell style, and whether it unlocks the cell. */
export interface CellFormats {
  numberFormat(style: number): string | undefined;
  isLocked(style: number): boolean;
}

/** The two lists that matter here; differential formats repeat their elements with other meanings. */
const LISTS = new Set(["numFmts", "cellXfs"]);

/** Reads the cell styles; without a styles part every cell is General and locked. */
export function readCellFormats(pkg: OfficePackage, part: string | undefined): CellFormats {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  const unlocked = new Set<number>();
  let list = "";
  if (part !== undefined) {
    pkg.readXml(part, {
      open(tag) {
        if (!isSpreadsheet(tag)) return;
        if (LISTS.has(tag.local)) list = tag.local;
        else if (list === "numFmts") {
          codes.set(Number(attribute(tag, "numFmtId")), decodeEscapes(attribute(tag, "formatCode") ?? ""));
        } else if (list === "cellXfs" && tag.local === "xf") {
          formatIds.push(Number(attribute(tag, "numFmtId") ?? 0));
        } else if (
          list === "cellXfs" &&
          tag.local === "protection" &&
          /^(0|false)$/.test(attribute(tag, "locked") ?? "")
        ) {
          unlocked.add(formatIds.length - 1);
        }
      },
      close(tag) {
        if (tag.local === list) list = "";
      },
    });
  }
  const byStyle = formatIds.map((id) => withoutGeneral(codes.get(id) ?? BUILT_IN[id]));
  return { numberFormat: (style) => byStyle[style], isLocked: (style) => !unlocked.has(style) };
}

const withoutGeneral = (code: string | undefined): string | undefined =>
  code === undefined || code === "" || /^general$/i.test(code) ? undefined : code;
