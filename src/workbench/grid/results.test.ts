import { describe, expect, test } from "@jest/globals";
import { sheet, workbook } from "../../../test/draw-sheet";
import { Results } from "./results";

const BOOK = workbook(sheet("收支", "收入 | 100 | =B1*2{200}"));
const at = (column: number) => ({ sheet: "收支", row: 1, column });
const shown = (results: Results) => results.within(BOOK).sheets[0]?.cells.slice(1);

describe("表格算出的结果", () => {
  test("代替文件里旧的结果，不动常数", () => {
    const results = new Results();
    results.add([
      { cell: at(2), value: 1 },
      { cell: at(3), value: 198 },
    ]);
    expect(shown(results)).toMatchObject([{ value: 100 }, { value: 198, formula: "=B1*2" }]);
  });

  test("错误值标为错误，再算好就不是了", () => {
    const results = new Results();
    results.add([{ cell: at(3), value: "#REF!" }]);
    expect(shown(results)?.[1]).toMatchObject({ value: "#REF!", isError: true });
    results.add([{ cell: at(3), value: 3 }]);
    expect(shown(results)?.[1]).not.toHaveProperty("isError");
  });

  test("表格不认识的函数保留文件里的结果", () => {
    const results = new Results();
    results.add([{ cell: at(3), value: "#NAME?" }]);
    expect(results.within(BOOK)).toBe(BOOK);
  });
});
