import { catalogueOf } from "../../src/catalogue/index";
import { escaped, rawParts, zipped } from "./raw-package";

const TITLES = ["一般公共预算支出表", "支出总表", "政府性基金预算支出表", "国有资本经营预算支出表"] as const;
const HEADS = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"] as const;

/** A workbook of many budget tables that are all recognised: for measuring, not for checking. Five cells a row. */
export function largeBudgetFile(sheets: number, rowsPerSheet: number): Uint8Array {
  const catalogue = catalogueOf(2025);
  const below = (code: string) => catalogue.children("functional", code);
  const items = below("").flatMap(({ code }) => below(code).flatMap((group) => below(group.code)));
  const text = (address: string, value: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const number = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
  const body = (row: number): string => {
    const { code, name } = items[(row * 7) % items.length] ?? { code: "", name: "" };
    const [basic, project] = [row, row / 4];
    return `<row r="${row}">${text(`A${row}`, code)}${text(`B${row}`, escaped(name))}${number(`C${row}`, basic + project)}${number(`D${row}`, basic)}${number(`E${row}`, project)}</row>`;
  };
  const xml = (sheet: number): string =>
    `<sheetData><row r="1">${text("A1", `2025年${TITLES[sheet % TITLES.length]}`)}</row>` +
    `<row r="2">${text("E2", "单位：万元")}</row>` +
    `<row r="3">${HEADS.map((head, i) => text(`${"ABCDE"[i]}3`, head)).join("")}</row>` +
    `${Array.from({ length: rowsPerSheet }, (_, i) => body(i + 4)).join("")}</sheetData>`;
  return zipped(rawParts(Array.from({ length: sheets }, (_, i) => ({ name: `表${i + 1}`, xml: xml(i) }))));
}
