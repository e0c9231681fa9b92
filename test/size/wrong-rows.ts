import { rawParts, zipped } from "../xlsx/raw-package";

const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;

/** What is wrong with every row of a table. */
export type Fault =
  /** A code nobody knows, beside a total that misses its parts. */
  | "codes"
  /** A total that misses its parts, always by one amount: every finding may echo every other one. */
  | "totals alike"
  /** A total that misses its parts by an amount of its own. */
  | "totals";

const HEADS: Readonly<Record<Fault, readonly string[]>> = {
  codes: ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  totals: ["单位编码", "单位名称", "合计", "一般公共预算拨款收入", "事业收入"],
  "totals alike": ["单位编码", "单位名称", "合计", "一般公共预算拨款收入", "事业收入"],
};

/** One table in which every row is wrong. For measuring what findings cost. */
export function wrongRows(count: number, fault: Fault): Uint8Array {
  const rows = Array.from({ length: count }, (_, i) => {
    const row = i + 4;
    const code = text(`A${row}`, String((fault === "codes" ? 2_000_000 : 100_000) + i));
    const name = text(`B${row}`, fault === "codes" ? `不存在的科目${i}` : `第${i}中学`);
    const total = fault === "totals" ? 2 * i + 10 : i + 10;
    return `<row r="${row}">${code}${name}${number(`C${row}`, total)}${number(`D${row}`, i + 1)}${number(`E${row}`, 3)}</row>`;
  });
  const title = fault === "codes" ? "2025年部门支出预算总表" : "2025年部门收入预算总表";
  const xml =
    `<sheetData><row r="1">${text("A1", title)}</row><row r="2">${text("E2", "单位：万元")}</row>` +
    `<row r="3">${HEADS[fault].map((head, i) => text(`${"ABCDE"[i]}3`, head)).join("")}</row>${rows.join("")}</sheetData>`;
  return zipped(rawParts([{ name: "表", xml }]));
}
