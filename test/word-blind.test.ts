import { describe, expect, test } from "@jest/globals";
import { SAMPLES } from "../scripts/samples/sample-budgets";
import { openWorkbook } from "../src/hosts/xlsx/index";
import type { CellSnapshot, WorkbookSnapshot } from "../src/model/snapshot";
import { review } from "../src/pipeline";
import { sampleFiles } from "./sample-files";

const LIST_NUMBER = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/;
const MEANINGLESS = [..."青湖备垫苇舟鹭汀"];

/** Words of the same length that mean nothing; digits, codes and list numbers stay. */
function blind(text: string): string {
  const [number = ""] = LIST_NUMBER.exec(text) ?? [];
  const words = text.slice(number.length);
  return number + words.replace(/\p{Script=Han}/gu, (each) => MEANINGLESS[(each.codePointAt(0) ?? 0) % 8] ?? "");
}

/** A workbook without words; with `titled`, the first two rows of each sheet keep theirs. */
const blinded = ({ sheets, ...rest }: WorkbookSnapshot, titled: boolean): WorkbookSnapshot => ({
  ...rest,
  sheets: sheets.map((sheet) => ({
    ...sheet,
    name: titled ? sheet.name : blind(sheet.name),
    cells: sheet.cells.map(({ formula: _formula, ...cell }): CellSnapshot => {
      const isKept = typeof cell.value !== "string" || (titled && cell.row <= 2);
      return isKept ? cell : { ...cell, value: blind(String(cell.value)) };
    }),
  })),
});

describe("文字全部看不懂：没有一条强制", () => {
  test.each(SAMPLES.flatMap(({ file }) => [[file, "连标题", false] as const, [file, "标题除外", true] as const]))(
    "%s（%s）",
    async (file, _what, titled) => {
      const snapshot = await openWorkbook(sampleFiles.get(file) ?? new Uint8Array(), file).read();
      const { findings } = review(blinded(snapshot, titled));
      const errors = findings.filter(({ severity }) => severity === "error");
      expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    },
  );
});
