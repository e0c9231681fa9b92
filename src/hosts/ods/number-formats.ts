import { attribute, type XmlTag } from "../../package/xml";
import { odfAttribute, odfName, timesOf } from "./odf";

/** Parts of dates and times as Excel writes them, short and long. */
const PARTS: Readonly<Record<string, readonly [short: string, long: string]>> = {
  "datastyle:year": ["yy", "yyyy"],
  "datastyle:day": ["d", "dd"],
  "datastyle:day-of-week": ["ddd", "dddd"],
  "datastyle:hours": ["h", "hh"],
  "datastyle:minutes": ["m", "mm"],
  "datastyle:seconds": ["s", "ss"],
  "datastyle:am-pm": ["AM/PM", "AM/PM"],
  "datastyle:text-content": ["@", "@"],
};

const STYLES = /^datastyle:(?:number|currency|percentage|date|time|text)-style$/;

/** Gathers formats of numbers and which cell style has which. Excel writes a format as one text, this format as a tree. */
export class NumberFormats {
  private readonly codes = new Map<string, string>();
  /** Formats that stand for a part of the numbers, in the order in which Excel puts their sections. */
  private readonly sections = new Map<string, string[]>();
  private readonly styles = new Map<string, { readonly format?: string; readonly parent?: string }>();
  private open_: { readonly name: string; code: string } | undefined;
  private inText = false;

  open(tag: XmlTag): void {
    const name = odfName(tag);
    if (STYLES.test(name)) this.open_ = { name: odfAttribute(tag, "name") ?? "", code: "" };
    else if (this.open_) this.openPart(this.open_, name, tag);
    else if (name === "style:style" && odfAttribute(tag, "family") === "table-cell") this.openStyle(tag);
  }

  close(tag: XmlTag): void {
    const name = odfName(tag);
    if (name === "datastyle:text" || name === "datastyle:currency-symbol") this.inText = false;
    if (!this.open_ || !STYLES.test(name)) return;
    this.codes.set(this.open_.name, this.open_.code);
    this.open_ = undefined;
  }

  text(piece: string): void {
    if (this.open_ && this.inText) this.open_.code += quoted(piece);
  }

  /** The Excel format code of a cell style; undefined for General. */
  of(style: string | undefined): string | undefined {
    for (let name = style, steps = 0; name !== undefined && steps < 20; steps++) {
      const found = this.styles.get(name);
      if (found?.format !== undefined) return this.code(found.format);
      name = found?.parent;
    }
    return undefined;
  }

  private code(format: string): string | undefined {
    const own = this.codes.get(format);
    const parts = [...(this.sections.get(format) ?? []).map((each) => this.codes.get(each)), own];
    const code = parts.filter((each) => each !== undefined).join(";");
    return code === "" || code === "General" ? undefined : code;
  }

  private openStyle(tag: XmlTag): void {
    const format = odfAttribute(tag, "data-style-name");
    const parent = odfAttribute(tag, "parent-style-name");
    this.styles.set(odfAttribute(tag, "name") ?? "", {
      ...(format !== undefined && { format }),
      ...(parent !== undefined && { parent }),
    });
  }

  private openPart(style: { readonly name: string; code: string }, name: string, tag: XmlTag): void {
    const isLong = odfAttribute(tag, "style") === "long";
    if (name === "datastyle:number") style.code += digits(tag);
    else if (name === "datastyle:scientific-number") style.code += "0.00E+00";
    else if (name === "datastyle:fraction") style.code += "# ?/?";
    else if (name === "datastyle:month")
      style.code += odfAttribute(tag, "textual") === "true" ? (isLong ? "mmmm" : "mmm") : isLong ? "mm" : "m";
    else if (name === "datastyle:text" || name === "datastyle:currency-symbol") this.inText = true;
    else if (name === "style:map") {
      const part = odfAttribute(tag, "apply-style-name") ?? attribute(tag, "apply-style-name");
      if (part !== undefined) this.sections.set(style.name, [...(this.sections.get(style.name) ?? []), part]);
    } else style.code += PARTS[name]?.[isLong ? 1 : 0] ?? "";
  }
}

/** "#,##0.00" from the number of digits before and behind the point, groups of three, and whole thousands left out. */
function digits(tag: XmlTag): string {
  const places = odfAttribute(tag, "decimal-places");
  if (places === undefined && odfAttribute(tag, "grouping") !== "true") return "General";
  const least = Math.min(Number(odfAttribute(tag, "min-integer-digits") ?? 1), 20);
  const whole = least > 0 ? "0".repeat(least) : "#";
  const grouped = odfAttribute(tag, "grouping") === "true" ? `#,${whole.padStart(3, "#")}` : whole;
  const behind = Math.min(Number(places ?? 0), 20);
  const sure = Math.min(Number(odfAttribute(tag, "min-decimal-places") ?? behind), behind);
  const decimals = behind > 0 ? `.${"0".repeat(sure)}${"#".repeat(behind - sure)}` : "";
  const thousands = Math.round(Math.log10(timesOf(tag, "display-factor")) / 3);
  return `${grouped}${decimals}${",".repeat(thousands)}`;
}

/** Signs that Excel shows as they are; all other text stands in quotes. */
const quoted = (text: string): string =>
  /^[-+%()$ /:年月日时分秒]*$/.test(text) ? text : `"${text.replaceAll('"', "")}"`;
