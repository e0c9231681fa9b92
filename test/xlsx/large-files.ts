import { columnLetters } from "../../src/model/cell";
import { rawParts, type RawSheet, zipped } from "./raw-package";

/** A sheet with that many styled cells and a word in the first and the very last one: formatting, but no content. */
export function styledEmptyFile(rows: number, columns: number): Uint8Array {
  const letters = Array.from({ length: columns }, (_, i) => columnLetters(i + 1));
  const lines = Array.from({ length: rows }, (_, i) => {
    const row = i + 1;
    const first = row === 1 ? '<c r="A1" s="1" t="inlineStr"><is><t>起</t></is></c>' : `<c r="A${row}" s="1"/>`;
    const others = letters.slice(1).map((each) => `<c r="${each}${row}" s="1"/>`);
    return `<row r="${row}" spans="1:${columns}" ht="14.25">${first}${others.join("")}</row>`;
  });
  const last = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>止</t></is></c></row>';
  const sheet = { name: "大表", xml: `<sheetData>${lines.join("")}${last}</sheetData>` };
  return zipped(rawParts([sheet], { styles: STYLES }));
}

const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0"/></cellXfs>';

/** A department's workbook, only larger: tables with a title, a head, labelled rows of amounts and totals. */
export function budgetFile(sheets: number, cellsPerSheet: number, columns = 10): Uint8Array {
  const strings: string[] = [];
  const numbers = new Map<string, number>();
  const shared = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, strings.length);
    return strings.push(`<si><t>${text}</t></si>`) - 1;
  };
  const raw = Array.from({ length: sheets }, (_, i): RawSheet => {
    const name = `附表${i + 1}`;
    return {
      name,
      xml: `<sheetData>${budgetRows(name, Math.ceil(cellsPerSheet / columns), columns, shared)}</sheetData>`,
    };
  });
  return zipped(rawParts(raw, { sharedStrings: strings.join(""), styles: STYLES }));
}

function budgetRows(name: string, rows: number, columns: number, shared: (text: string) => number): string {
  const letters = Array.from({ length: columns }, (_, i) => columnLetters(i + 1));
  const text = (address: string, value: string) => `<c r="${address}" t="s"><v>${shared(value)}</v></c>`;
  const lines = [
    `<row r="1">${letters.map((letter, i) => text(`${letter}1`, i === 0 ? name : `第${i}列`)).join("")}</row>`,
  ];
  for (let row = 2; row < rows; row++) {
    const cells = letters.map((letter, i) =>
      i === 0
        ? text(`A${row}`, `科目${row % 400}`)
        : `<c r="${letter}${row}" s="1"><v>${((row * 7919 + i * 104729) % 1_000_000) / 100}</v></c>`,
    );
    lines.push(`<row r="${row}">${cells.join("")}</row>`);
  }
  const totals = letters.map((letter, i) =>
    i === 0
      ? text(`A${rows}`, "合计")
      : `<c r="${letter}${rows}" s="1"><f>SUM(${letter}2:${letter}${rows - 1})</f><v>0</v></c>`,
  );
  return `${lines.join("")}<row r="${rows}">${totals.join("")}</row>`;
}
