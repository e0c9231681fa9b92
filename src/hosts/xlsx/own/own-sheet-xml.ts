import { addressInSheet, type Area, areaToA1, keyOfPlace } from "../../../model/cell";
import { groupBy } from "../../../model/group-by";
import { OWN_BORDER, OWN_LOOKS, type OwnLook } from "../../../model/own-look";
import type { CellStyle, NewSheet, OtherFile, PlannedCell } from "../../../model/write";
import { argb, plainFill, styleForContent } from "../edit/cell-styles";
import { newCellXml } from "../edit/patch-sheet";
import type { Styles } from "../edit/styles";
import { bare, type BareXml, withoutPrefix, XML_HEAD } from "../../../package/xml-edit";
import type { Position } from "../read/cell-position";
import { quotedSheet } from "../read/read-workbook";
import { escapeAttribute } from "../../../package/xml-text";

/** Number of the built-in format #,##0.00. */
const TWO_PLACES = 4;

const EDGES = ["left", "right", "top", "bottom"]
  .map((edge) => `<${edge} style="thin"><color rgb="${argb(OWN_BORDER)}"/></${edge}>`)
  .join("");
const BORDER = bare(`<border>${EDGES}<diagonal/></border>`);

/** The style number of a look in this workbook; added where the workbook does not have it yet. */
function lookStyle(styles: Styles, name: CellStyle): number {
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
function fontXml(styles: Styles, { font, bold, size, colour, underline }: OwnLook): BareXml {
  const first = styles.item("fonts", 0);
  const base = first === undefined ? "" : withoutPrefix(first);
  const name = font ?? /<name\s+val=["']([^"']+)["']/.exec(base)?.[1] ?? escapeAttribute("宋体");
  const normalSize = /<sz\s+val=["']([\d.]+)["']/.exec(base)?.[1] ?? "11";
  return bare(
    `<font>${bold ? "<b/>" : ""}${underline ? "<u/>" : ""}<sz val="${size ?? normalSize}"/>` +
      `<color ${colour === undefined ? 'theme="1"' : `rgb="${argb(colour)}"`}/><name val="${name}"/></font>`,
  );
}

/** The number of A4 among paper sizes. */
const A4 = 9;
/** Part of a column's width that goes into its padding, in characters. */
const PADDING = 0.71;

/** Gives the id of a link out of the workbook. */
type LinkOut = (path: string) => string;

const NO_WAY_OUT: LinkOut = (path) => {
  throw new Error(`A sheet in the user's workbook links to ${path}`);
};

/** The whole worksheet part of a sheet of ours. Its styles are added to those of the workbook. */
export function ownSheetXml(plan: NewSheet, styles: Styles, namespace: string, linkOut = NO_WAY_OUT): string {
  const pieces = [
    plan.print.fitToWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozenXml(plan)}</sheetView></sheetViews>`,
    columnsXml(plan.widths),
    `<sheetData>${rowsXml(plan, styles)}</sheetData>`,
    plan.filter ? `<autoFilter ref="${areaToA1(plan.filter)}"/>` : "",
    listXml(
      "mergeCells",
      plan.merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`),
    ),
    listXml(
      "hyperlinks",
      plan.cells.map((cell) => linkXml(cell, linkOut)),
    ),
    '<pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    pageXml(plan),
    plan.print.pageNumbers ? "<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>" : "",
  ];
  return `${XML_HEAD}<worksheet xmlns="${escapeAttribute(namespace)}">${pieces.join("")}</worksheet>`;
}

const frozenXml = ({ frozenRows = 0 }: NewSheet): string =>
  frozenRows === 0
    ? ""
    : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;

const columnsXml = (widths: readonly number[]): string =>
  listXml(
    "cols",
    widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width + PADDING}" customWidth="1"/>`),
  );

/** A list element; nothing at all where there is nothing to list, as an empty one makes a damaged file. */
function listXml(name: string, items: readonly string[]): string {
  const inner = items.join("");
  return inner === "" ? "" : `<${name}>${inner}</${name}>`;
}

function linkXml({ row, column, link, opens }: PlannedCell, linkOut: LinkOut): string {
  if (opens) return fileLinkXml(addressInSheet({ row, column }), opens, linkOut);
  if (!link) return "";
  const place = addressInSheet(link);
  const location = escapeAttribute(`${quotedSheet(link.sheet)}!${place}`);
  const tip = escapeAttribute(`转到 ${link.sheet}!${place}`);
  return `<hyperlink ref="${addressInSheet({ row, column })}" location="${location}" tooltip="${tip}"/>`;
}

function fileLinkXml(at: string, { path, cell }: OtherFile, linkOut: LinkOut): string {
  const place = cell && escapeAttribute(`${quotedSheet(cell.sheet)}!${addressInSheet(cell)}`);
  const id = escapeAttribute(linkOut(path));
  const officeId = `xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"`;
  return `<hyperlink ref="${at}" ${officeId}${place === undefined ? "" : ` location="${place}"`} tooltip="${escapeAttribute(`打开 ${path}`)}"/>`;
}

const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function pageXml({ print: { orientation, fitToWidth } }: NewSheet): string {
  const fit = fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
  return `<pageSetup paperSize="${A4}" orientation="${orientation}"${fit}/>`;
}

interface OwnCell extends Position {
  readonly value: string | number;
  readonly style: CellStyle;
}

function rowsXml(plan: NewSheet, styles: Styles): string {
  const cellsByRow = groupBy(withMergedCells(plan), ({ row }) => row);
  const rows = new Set([...cellsByRow.keys(), ...Object.keys(plan.heights).map(Number)]);
  const looks = new Map<CellStyle, number>();
  const look = (style: CellStyle) => looks.get(style) ?? looks.set(style, lookStyle(styles, style)).get(style) ?? 0;
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => {
      const height = plan.heights[row];
      const attributes = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      const cells = [...(cellsByRow.get(row) ?? [])].sort((a, b) => a.column - b.column);
      const inner = cells.map((cell) => {
        const style = styleForContent(styles, look(cell.style), cell.value);
        return newCellXml(addressInSheet(cell), "", { constant: cell.value }, style);
      });
      return `<row r="${row}"${attributes}>${inner.join("")}</row>`;
    })
    .join("");
}

/** Every cell of a merged area needs the style of its first one, or the frame around it has gaps. */
function withMergedCells({ cells, merges }: NewSheet): readonly OwnCell[] {
  const byPlace = new Map<number, OwnCell>(cells.map((cell) => [keyOfPlace(cell), cell]));
  for (const area of merges) {
    const first = byPlace.get(keyOfPlace({ row: area.top, column: area.left }));
    if (!first) continue;
    for (const place of placesIn(area)) {
      if (!byPlace.has(keyOfPlace(place))) byPlace.set(keyOfPlace(place), { ...place, value: "", style: first.style });
    }
  }
  return [...byPlace.values()];
}

function* placesIn({ top, left, bottom, right }: Area): Generator<Position> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield { row, column };
}
