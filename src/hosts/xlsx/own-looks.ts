import { OWN_BORDER, OWN_LOOKS, type OwnLook } from "../../model/own-look";
import type { CellStyle } from "../../model/write";
import { argb, plainFill } from "./fills";
import { bare, type BareXml, withoutPrefix } from "./fragment";
import type { Styles } from "./styles";
import { escapeAttribute } from "./text-escapes";

/** Number of the built-in format #,##0.00. */
const TWO_PLACES = 4;

const EDGES = ["left", "right", "top", "bottom"]
  .map((edge) => `<${edge} style="thin"><color rgb="${argb(OWN_BORDER)}"/></${edge}>`)
  .join("");
const BORDER = bare(`<border>${EDGES}<diagonal/></border>`);

/** The style number of a look in this workbook; added where the workbook does not have it yet. */
export function lookStyle(styles: Styles, name: CellStyle): number {
  const look = OWN_LOOKS[name];
  const fontId = styles.intern("fonts", fontXml(styles, look));
  const fillId = look.fill === undefined ? 0 : styles.intern("fills", plainFill(look.fill));
  const borderId = look.border ? styles.intern("borders", BORDER) : 0;
  const vertical = look.wrap && !look.border ? "top" : "center";
  const alignment = [
    look.horizontal && ` horizontal="${look.horizontal}"`,
    ` vertical="${vertical}"`,
    look.wrap && ` wrapText="1"`,
  ];
  return styles.intern(
    "cellXfs",
    bare(
      `<xf numFmtId="${look.money ? TWO_PLACES : 0}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
        ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
        `<alignment${alignment.filter(Boolean).join("")}/></xf>`,
    ),
  );
}

/** The default font of the workbook in another size, weight or colour. */
function fontXml(styles: Styles, { bold, size, colour, underline }: OwnLook): BareXml {
  const first = styles.item("fonts", 0);
  const base = first === undefined ? "" : withoutPrefix(first);
  const name = /<name\s+val=["']([^"']+)["']/.exec(base)?.[1] ?? escapeAttribute("宋体");
  const normalSize = /<sz\s+val=["']([\d.]+)["']/.exec(base)?.[1] ?? "11";
  return bare(
    `<font>${bold ? "<b/>" : ""}${underline ? "<u/>" : ""}<sz val="${size ?? normalSize}"/>` +
      `<color ${colour === undefined ? 'theme="1"' : `rgb="${argb(colour)}"`}/><name val="${name}"/></font>`,
  );
}
