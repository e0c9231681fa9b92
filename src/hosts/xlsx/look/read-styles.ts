import type { BorderLook, CellLook, FontLook, BorderSide } from "../../../model/look";
import { attribute, isTrue, type XmlHandler, type XmlTag } from "../../../package/xml";
import type { CellFormats } from "../read/cell-formats";
import { isSpreadsheet } from "../../../package/xml-text";
import { colourOf } from "./colours";

const SIDES: ReadonlySet<string> = new Set<BorderSide>(["top", "right", "bottom", "left"]);
const HORIZONTAL = new Set(["left", "center", "right", "justify"]);
const VERTICAL = new Set(["top", "center", "bottom"]);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Listens to styles.xml and gives the look of each cell format (cellXfs), in its order. */
export class StylesReader implements XmlHandler {
  private readonly fonts: FontLook[] = [];
  private readonly fills: (string | undefined)[] = [];
  private readonly borders: Partial<Record<BorderSide, BorderLook>>[] = [];
  private readonly looks: Mutable<CellLook>[] = [];
  private section = "";
  private font: Mutable<FontLook> = {};
  private side: BorderSide | undefined;
  private isSolid = false;

  constructor(
    private readonly theme: readonly string[],
    private readonly formats: CellFormats,
  ) {}

  open(tag: XmlTag): void {
    if (!isSpreadsheet(tag)) return;
    if (["fonts", "fills", "borders", "cellXfs"].includes(tag.local)) this.section = tag.local;
    else if (this.section === "fonts") this.openFont(tag);
    else if (this.section === "fills") this.openFill(tag);
    else if (this.section === "borders") this.openBorder(tag);
    else if (this.section === "cellXfs") this.openFormat(tag);
  }

  close(tag: XmlTag): void {
    if (!isSpreadsheet(tag)) return;
    if (tag.local === this.section) this.section = "";
    if (this.section === "fonts" && tag.local === "font") this.fonts.push(this.font);
    if (SIDES.has(tag.local)) this.side = undefined;
  }

  finish(): readonly CellLook[] {
    return this.looks;
  }

  private openFont(tag: XmlTag): void {
    const value = attribute(tag, "val");
    if (tag.local === "font") this.font = {};
    else if (tag.local === "name" && value) this.font.name = value;
    else if (tag.local === "sz" && value) this.font.size = Number(value);
    else if (tag.local === "b" && value !== "0" && value !== "false") this.font.isBold = true;
    else if (tag.local === "i" && value !== "0" && value !== "false") this.font.isItalic = true;
    else if (tag.local === "u" && value !== "none") this.font.isUnderlined = true;
    else if (tag.local === "color") {
      const colour = colourOf(tag, this.theme);
      if (colour) this.font.colour = colour;
    }
  }

  private openFill(tag: XmlTag): void {
    if (tag.local === "fill") this.fills.push(undefined);
    else if (tag.local === "patternFill") this.isSolid = attribute(tag, "patternType") === "solid";
    else if (tag.local === "fgColor" && this.isSolid) this.fills[this.fills.length - 1] = colourOf(tag, this.theme);
  }

  private openBorder(tag: XmlTag): void {
    const border = this.borders.at(-1);
    if (tag.local === "border") this.borders.push({});
    else if (SIDES.has(tag.local) && border) {
      const style = attribute(tag, "style");
      this.side = tag.local as BorderSide;
      if (style && style !== "none") border[this.side] = { style };
    } else if (tag.local === "color" && this.side && border?.[this.side]) {
      const colour = colourOf(tag, this.theme);
      const known = border[this.side];
      if (colour && known) border[this.side] = { ...known, colour };
    }
  }

  private openFormat(tag: XmlTag): void {
    const look = this.looks.at(-1);
    if (tag.local === "xf") this.looks.push(this.lookOf(tag));
    else if (tag.local === "alignment" && look) {
      const [horizontal, vertical] = [attribute(tag, "horizontal"), attribute(tag, "vertical")];
      if (horizontal && HORIZONTAL.has(horizontal)) look.horizontal = horizontal as NonNullable<CellLook["horizontal"]>;
      if (horizontal === "centerContinuous" || horizontal === "distributed") look.horizontal = "center";
      if (vertical && VERTICAL.has(vertical)) look.vertical = vertical as NonNullable<CellLook["vertical"]>;
      if (isTrue(attribute(tag, "wrapText"))) look.wraps = true;
    }
  }

  private lookOf(tag: XmlTag): Mutable<CellLook> {
    const font = this.fonts[Number(attribute(tag, "fontId") ?? 0)];
    const fill = this.fills[Number(attribute(tag, "fillId") ?? 0)];
    const borders = this.borders[Number(attribute(tag, "borderId") ?? 0)];
    const numberFormat = this.formats.numberFormat(this.looks.length);
    return {
      ...(font && { font }),
      ...(fill !== undefined && { fill }),
      ...(borders && Object.keys(borders).length > 0 && { borders }),
      ...(numberFormat !== undefined && { numberFormat }),
    };
  }
}
