import { addressInSheet, areaToA1 } from "../../src/model/cell";
import type { CellSnapshot, SheetSnapshot } from "../../src/model/snapshot";
import type { DescribedWorkbook } from "../host-contract";
import { escaped, rawParts, zipped } from "./raw-package";

interface Named {
  /** Hidden names, and what they refer to. */
  readonly names?: readonly (readonly [name: string, reference: string])[];
}

/** The file a spreadsheet program would save for a described workbook. */
export function drawnFile({ sheets, fills = [], names = [] }: DescribedWorkbook & Named): Uint8Array {
  const styles = new StyleList();
  const raw = sheets.map((sheet) => {
    const colours = new Map(
      fills.filter(([cell]) => cell.sheet === sheet.name).map(([cell, colour]) => [addressInSheet(cell), colour]),
    );
    const state = sheet.visibility === "visible" ? {} : { state: sheet.visibility };
    return { name: sheet.name, ...state, xml: sheetXml(sheet, colours, styles) };
  });
  const defined = names.map(([name, to]) => `<definedName name="${name}" hidden="1">${escaped(to)}</definedName>`);
  const afterSheets = defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : "";
  return zipped(rawParts(raw, { styles: styles.xml(), afterSheets }));
}

function sheetXml(sheet: SheetSnapshot, colours: ReadonlyMap<string, string>, styles: StyleList): string {
  const cells = new Map(sheet.cells.map((cell) => [addressInSheet(cell), cell]));
  const places = [...new Set([...cells.keys(), ...colours.keys()])].map((address) => {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return { address, row: Number(row), order: letters.padStart(3, " ") };
  });
  places.sort((a, b) => a.row - b.row || (a.order < b.order ? -1 : 1));
  const hidden = (row: number) => sheet.hiddenRows.some(({ first, last }) => row >= first && row <= last);
  const numbers = [
    ...new Set([...places.map(({ row }) => row), ...sheet.hiddenRows.flatMap(({ first, last }) => range(first, last))]),
  ].sort((a, b) => a - b);
  const rows = numbers.map((row) => {
    const inner = places
      .filter((place) => place.row === row)
      .map(({ address }) => cellXml(address, cells.get(address), colours.get(address), styles));
    return `<row r="${row}"${hidden(row) ? ' hidden="1"' : ""}>${inner.join("")}</row>`;
  });
  const columns = sheet.hiddenColumns.map(
    ({ first, last }) => `<col min="${first}" max="${last}" width="9" hidden="1"/>`,
  );
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`);
  return [
    columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${rows.join("")}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1" objects="1"/>' : "",
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "",
  ].join("");
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

function cellXml(
  address: string,
  cell: CellSnapshot | undefined,
  colour: string | undefined,
  styles: StyleList,
): string {
  const style = styles.number(cell?.numberFormat, colour);
  const open = `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  if (!cell) return `${open}/>`;
  const formula = cell.formula === undefined ? "" : `<f>${escaped(cell.formula.slice(1))}</f>`;
  const { value } = cell;
  if (cell.result === "missing") return `${open}>${formula}</c>`;
  if (typeof value === "number") return `${open}>${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${formula}<v>${Number(value)}</v></c>`;
  if (cell.isError) return `${open} t="e">${formula}<v>${escaped(value)}</v></c>`;
  if (formula !== "") return `${open} t="str">${formula}<v>${escaped(value)}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(asSaved(value))}</t></is></c>`;
}

/** What looks like the escape of a character is escaped itself. */
const asSaved = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** Collects the styles cells need. */
class StyleList {
  private readonly formats: string[] = [];
  private readonly fills = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>'];
  private readonly styles = ['numFmtId="0" fillId="0"'];

  number(format: string | undefined, colour: string | undefined): number {
    const formatId = format === undefined ? 0 : 164 + indexIn(this.formats, escaped(format));
    const fill = `<patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill>`;
    const fillId = colour === undefined ? 0 : indexIn(this.fills, fill);
    return indexIn(this.styles, `numFmtId="${formatId}" fillId="${fillId}"`);
  }

  xml(): string {
    const formats = this.formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`);
    return [
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join("")}</numFmts>` : "",
      '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>',
      `<fills count="${this.fills.length}">${this.fills.map((fill) => `<fill>${fill}</fill>`).join("")}</fills>`,
      '<borders count="1"><border/></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${this.styles.length}">`,
      ...this.styles.map((style) => `<xf ${style} fontId="0" borderId="0" xfId="0"/>`),
      "</cellXfs>",
    ].join("");
  }
}

const indexIn = (list: string[], item: string): number => {
  const known = list.indexOf(item);
  return known >= 0 ? known : list.push(item) - 1;
};
