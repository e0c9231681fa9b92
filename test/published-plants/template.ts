import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { toFen, type Unit } from "../../src/model/money";
import type { CellSnapshot, SheetSnapshot } from "../../src/model/snapshot";
import { documentOf, type LabelledAmount, type PublishedDocument } from "./document";

/** Workbooks of official templates that nobody has labelled: every number below the line with the unit is an amount. */
export const templateDocuments = async (folder: string): Promise<readonly PublishedDocument[]> =>
  Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith(".xlsx"))
      .map(async (file): Promise<PublishedDocument> => {
        const snapshot = await openWorkbook(readFileSync(join(folder, file)), file).read();
        return documentOf(file.replace(/\.xlsx$/, ""), snapshot, snapshot.sheets.flatMap(amountsOf));
      }),
  );

function amountsOf({ name: sheet, cells }: SheetSnapshot): readonly LabelledAmount[] {
  const line = cells.find(({ value }) => /单位[:：]\s*万?元\s*$/.test(String(value)));
  if (!line) return [];
  const unit: Unit = String(line.value).includes("万元") ? "万元" : "元";
  const printed = cells.filter(({ row, value }) => row > line.row && isAmount(value));
  // row numbers and codes are whole numbers, and so are the numbers of columns
  const isFine = printed.some(({ value }) => String(value).includes("."));
  return printed
    .filter(({ value }) => !isFine || String(value).includes(".") || Number(value) === 0)
    .map(({ row, column, value }) => ({
      cell: { sheet, row, column },
      amount: toFen(String(value).replaceAll(",", ""), unit),
      unit,
      code: inRow(cells, row, /^\d{3}(?:\d{2}){0,2}$/) ?? "",
      name: inRow(cells, row, /\p{Script=Han}{2}/u) ?? "",
    }));
}

const isAmount = (value: CellSnapshot["value"]): boolean =>
  typeof value === "number" || /^\d[\d,]*\.\d+$/.test(String(value));

/** The first cell of a row that looks like a code or a name. */
const inRow = (cells: readonly CellSnapshot[], at: number, pattern: RegExp): string | undefined =>
  cells
    .filter(({ row }) => row === at)
    .sort((a, b) => a.column - b.column)
    .map(({ value }) => String(value).trim())
    .find((text) => pattern.test(text));
