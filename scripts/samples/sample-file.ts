import { columnLetters, areaToA1 } from "../../src/model/cell";
import type { DrawnCell, DrawnSheet, Drawing, Look } from "../../test/generator/drawing";
import { escaped, rawParts, zipped } from "../../test/xlsx/raw-package";

/** How each kind of cell looks: font, border, alignment and number format by their place in the lists below. */
interface Style {
  readonly font: number;
  readonly border: 0 | 1;
  readonly alignment: string;
  readonly format: 0 | 1;
}

const FONTS = [
  '<font><sz val="11"/><name val="宋体"/></font>',
  '<font><b/><sz val="18"/><name val="方正小标宋简体"/></font>',
  '<font><b/><sz val="11"/><name val="黑体"/></font>',
  '<font><sz val="12"/><name val="仿宋"/></font>',
];
const MONEY_FORMAT = 164;

const alignment = (horizontal: string, extra = ""): string =>
  `<alignment horizontal="${horizontal}" vertical="center"${extra}/>`;
const WRAPS = ' wrapText="1"';

const STYLES: Readonly<Record<Look | "strong-amount" | "strong-label", Style>> = {
  title: { font: 1, border: 0, alignment: alignment("center"), format: 0 },
  line: { font: 0, border: 0, alignment: alignment("left"), format: 0 },
  unit: { font: 0, border: 0, alignment: alignment("right"), format: 0 },
  head: { font: 2, border: 1, alignment: alignment("center", WRAPS), format: 0 },
  code: { font: 0, border: 1, alignment: alignment("left"), format: 0 },
  label: { font: 0, border: 1, alignment: alignment("left", WRAPS), format: 0 },
  amount: { font: 0, border: 1, alignment: alignment("right"), format: 1 },
  text: { font: 3, border: 0, alignment: alignment("left", WRAPS), format: 0 },
  note: { font: 0, border: 0, alignment: alignment("left", WRAPS), format: 0 },
  "strong-amount": { font: 2, border: 1, alignment: alignment("right"), format: 1 },
  "strong-label": { font: 2, border: 1, alignment: alignment("center"), format: 0 },
};
const NAMES = Object.keys(STYLES) as readonly (keyof typeof STYLES)[];

const SIDE = '<{side} style="thin"><color rgb="FF000000"/></{side}>';
const BORDER = ["left", "right", "top", "bottom"].map((side) => SIDE.replaceAll("{side}", side)).join("");

const STYLE_SHEET =
  `<numFmts count="1"><numFmt numFmtId="${MONEY_FORMAT}" formatCode="#,##0.00"/></numFmts>` +
  `<fonts count="${FONTS.length}">${FONTS.join("")}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="2"><border/><border>${BORDER}</border></borders>` +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  `<cellXfs count="${NAMES.length + 1}"><xf/>${NAMES.map((name) => formatOf(STYLES[name])).join("")}</cellXfs>`;

function formatOf({ font, border, alignment: inner, format }: Style): string {
  const number = format === 1 ? ` numFmtId="${MONEY_FORMAT}" applyNumberFormat="1"` : "";
  return `<xf fontId="${font}" fillId="0" borderId="${border}"${number} applyFont="1" applyBorder="1" applyAlignment="1">${inner}</xf>`;
}

/** A drawing as the bytes of an .xlsx file; the same drawing always gives the same bytes. */
export const sampleFile = ({ sheets }: Drawing): Uint8Array =>
  zipped(
    rawParts(
      sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet) })),
      { styles: STYLE_SHEET },
    ),
  );

function sheetXml(sheet: DrawnSheet): string {
  const rows = new Map<number, DrawnCell[]>();
  for (const cell of withBorders(sheet)) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, cells]) =>
        `<row r="${row}"${heightOf(cells)}>${cells
          .sort((a, b) => a.column - b.column)
          .map(cellXml)
          .join("")}</row>`,
    );
  const widths = sheet.widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`).join("");
  return (
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    (widths === "" ? "" : `<cols>${widths}</cols>`) +
    `<sheetData>${lines.join("")}</sheetData>` +
    (merges === "" ? "" : `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`) +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
  );
}

/** Blank cells of a table have borders too. */
function withBorders(sheet: DrawnSheet): readonly DrawnCell[] {
  const framed = sheet.cells.filter(({ look }) => STYLES[look].border === 1);
  const known = new Set(sheet.cells.map(({ row, column }) => `${row},${column}`));
  if (framed.length === 0) return sheet.cells;
  const right = Math.max(...framed.map(({ column }) => column));
  const rows = [...new Set(framed.map(({ row }) => row))];
  const blanks = rows.flatMap((row) =>
    Array.from({ length: right }, (_, i): DrawnCell => ({ row, column: i + 1, value: "", look: "amount" })).filter(
      ({ column }) => !known.has(`${row},${column}`),
    ),
  );
  return [...sheet.cells, ...blanks];
}

const heightOf = (cells: readonly DrawnCell[]): string =>
  cells.some(({ look }) => look === "title") ? ' ht="30" customHeight="1"' : "";

function cellXml({ row, column, value, formula, look, strong }: DrawnCell): string {
  const name = strong && look === "amount" ? "strong-amount" : strong && look === "label" ? "strong-label" : look;
  const start = `<c r="${columnLetters(column)}${row}" s="${NAMES.indexOf(name) + 1}"`;
  if (value === "") return `${start}/>`;
  const inner = formula === undefined ? "" : `<f>${escaped(formula.replace(/^=/, ""))}</f>`;
  if (typeof value === "number") return `${start}>${inner}<v>${value}</v></c>`;
  if (formula !== undefined) return `${start} t="str">${inner}<v>${escaped(String(value))}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
}
