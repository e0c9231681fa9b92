import type { OfficePackage } from "../../../package/package";
import { attribute, type XmlTag } from "../../../package/xml";

/** The colours that `indexed` counts, as Excel has them since 1997. */
const INDEXED =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF800080800000008080" +
  "0000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

/** Order in which `theme` counts: light and dark come before the accents. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
];

/** The theme colours of a workbook, in the order in which styles count them. */
export function readTheme(pkg: OfficePackage, part: string | undefined): readonly string[] {
  if (part === undefined) return OFFICE_THEME;
  const colours = new Map<string, string>();
  let name = "";
  pkg.readXml(part, {
    open(tag: XmlTag) {
      if (THEME_ORDER.includes(tag.local)) name = tag.local;
      const value =
        tag.local === "srgbClr"
          ? attribute(tag, "val")
          : tag.local === "sysClr"
            ? attribute(tag, "lastClr")
            : undefined;
      if (name !== "" && value !== undefined && !colours.has(name)) colours.set(name, value);
    },
    close(tag: XmlTag) {
      if (tag.local === name) name = "";
    },
  });
  return THEME_ORDER.map((each, i) => colours.get(each) ?? OFFICE_THEME[i] ?? "000000");
}

/** "#RRGGBB" of a colour element; undefined for automatic colours and nonsense. */
export function colourOf(tag: XmlTag, theme: readonly string[]): string | undefined {
  const rgb = attribute(tag, "rgb");
  const indexed = Number(attribute(tag, "indexed") ?? Number.NaN);
  const themed = Number(attribute(tag, "theme") ?? Number.NaN);
  const base =
    rgb?.slice(-6) ??
    theme[themed] ??
    (indexed >= 0 && indexed < 64 ? INDEXED.slice(indexed * 6, indexed * 6 + 6) : undefined);
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  return `#${tinted(base, Number(attribute(tag, "tint") ?? 0)).toUpperCase()}`;
}

/** A tint moves each part towards white (above 0) or black (below 0): close to what Excel does with lightness. */
function tinted(base: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return base;
  const parts = [0, 2, 4].map((at) => Number.parseInt(base.slice(at, at + 2), 16));
  const moved = parts.map((part) => (tint > 0 ? part + (255 - part) * tint : part * (1 + tint)));
  return moved
    .map((part) =>
      Math.max(0, Math.min(255, Math.round(part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}
