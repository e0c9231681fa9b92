import { addressInSheet } from "../../model/cell";
import type { CellWrite } from "../../model/write";
import type { Trip } from "./with-excel";

/** The fonts of texts of which only some words change: written anew the whole cell would get the first one. */
export const fontsOf = ({ workbook }: Trip, writes: readonly CellWrite[]) =>
  writes
    .filter(({ onlyWords }) => onlyWords)
    .map((write) => {
      const { cell } = write;
      const { font } = workbook.worksheets.getItem(cell.sheet).getRange(addressInSheet(cell)).untrack().format;
      font.load("bold,color,name,size,underline");
      return { write, font };
    });

/** What is not the same in all of a cell is null, or an empty text. */
export const isMixed = ({ bold, color, name, size, underline }: Excel.RangeFont): boolean =>
  [bold, color, name, size, underline].some((each) => each === null || (each as unknown) === "");
