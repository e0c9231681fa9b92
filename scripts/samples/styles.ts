import type { Look } from "../../test/generator/drawing";

/** How a cell looks; each different look is one entry of the style sheet. */
export interface CellLook {
  readonly look: Look | "heading" | "body";
  readonly strong?: boolean;
  readonly numberFormat?: string;
}

interface Style {
  readonly font: string;
  readonly fill: 0 | 2;
  readonly border: 0 | 1;
  readonly alignment: string;
}

const FONTS: Readonly<Record<string, string>> = {
  text: '<font><sz val="11"/><name val="宋体"/></font>',
  strong: '<font><b/><sz val="11"/><name val="宋体"/></font>',
  title: '<font><sz val="18"/><name val="方正小标宋简体"/></font>',
  head: '<font><sz val="11"/><name val="黑体"/></font>',
  body: '<font><sz val="14"/><name val="仿宋_GB2312"/></font>',
  heading: '<font><sz val="14"/><name val="黑体"/></font>',
};
const FONT_NAMES = Object.keys(FONTS);

/** The first two fills are fixed by the format. */
const FILLS =
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>';

const side = (name: string): string => `<${name} style="thin"><color rgb="FF7F7F7F"/></${name}>`;
const BORDERS =
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>`;

const styleFor = ({ look, strong }: CellLook): Style => {
  const font = strong ? "strong" : "text";
  const wrapped = 'vertical="center" wrapText="1"';
  switch (look) {
    case "title":
      return { font: "title", fill: 0, border: 0, alignment: 'horizontal="center" vertical="center" wrapText="1"' };
    case "line":
      return { font, fill: 0, border: 0, alignment: 'horizontal="left" vertical="center"' };
    case "unit":
      return { font, fill: 0, border: 0, alignment: 'horizontal="right" vertical="center"' };
    case "note":
      return { font, fill: 0, border: 0, alignment: `horizontal="left" ${wrapped}` };
    case "head":
      return { font: "head", fill: 2, border: 1, alignment: `horizontal="center" ${wrapped}` };
    case "code":
      return { font, fill: 0, border: 1, alignment: 'horizontal="left" vertical="center"' };
    case "label":
      return { font, fill: 0, border: 1, alignment: `horizontal="left" ${wrapped}` };
    case "amount":
      return { font, fill: 0, border: 1, alignment: 'horizontal="right" vertical="center" indent="1"' };
    case "text":
      return { font, fill: 0, border: 1, alignment: `horizontal="left" ${wrapped}` };
    case "heading":
    case "body":
      return { font: look, fill: 0, border: 0, alignment: 'horizontal="left" vertical="top" wrapText="1"' };
  }
};

/** Collects the looks of a workbook and writes them as styles.xml. */
export class StyleSheet {
  private readonly ids = new Map<string, number>();
  private readonly xfs: string[] = [];
  private readonly formats = new Map<string, number>();

  constructor() {
    this.idOf({ look: "line" });
  }

  /** The index that cells of this look carry. */
  idOf(look: CellLook): number {
    const key = JSON.stringify([look.look, look.strong ?? false, look.numberFormat ?? ""]);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const { font, fill, border, alignment } = styleFor(look);
    const format = look.look === "code" ? 49 : this.formatOf(look.numberFormat);
    this.xfs.push(
      `<xf numFmtId="${format}" fontId="${FONT_NAMES.indexOf(font)}" fillId="${fill}" borderId="${border}" xfId="0" ` +
        `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`,
    );
    this.ids.set(key, this.xfs.length - 1);
    return this.xfs.length - 1;
  }

  toXml(): string {
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
    return (
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join("")}</numFmts>` : "") +
      `<fonts count="${FONT_NAMES.length}">${Object.values(FONTS).join("")}</fonts>${FILLS}${BORDERS}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.xfs.length}">${this.xfs.join("")}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>'
    );
  }

  private formatOf(code: string | undefined): number {
    if (code === undefined) return 0;
    const builtIn = { "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4 }[code];
    if (builtIn !== undefined) return builtIn;
    const known = this.formats.get(code) ?? 164 + this.formats.size;
    this.formats.set(code, known);
    return known;
  }
}
