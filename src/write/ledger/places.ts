import { addressInSheet } from "../../model/cell";
import type { FindingCell } from "../../model/finding";

/** “支出总表!C5”, the chapter and paragraph of a text beside the workbook, the file in front where it is another one. */
export function placeText({ file, sheet, row, column, place }: FindingCell): string {
  const inFile =
    place === undefined ? `${sheet}${sheet === "" ? "" : "!"}${addressInSheet({ row, column })}` : `${sheet}${place}`;
  return file === undefined ? inFile : `${file} ${inFile}`;
}

/** The first places of a finding; the others are counted. */
export function placesText(cells: readonly FindingCell[], most: number): string {
  const shown = [...new Set(cells.map(placeText))];
  return `${shown.slice(0, most).join("、")}${shown.length > most ? ` 等 ${shown.length} 处` : ""}`;
}
