import { expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { review } from "../../src/pipeline";
import { EFFORT } from "../effort";
import { rawParts, zipped } from "../xlsx/raw-package";

/** A payroll: one block of text and numbers that is no budget table. */
function payroll(rows: number, columns: number): Uint8Array {
  const cells = "<c><v>3</v></c>".repeat(columns - 1);
  const row = `<row><c t="inlineStr"><is><t>张三</t></is></c>${cells}</row>`;
  return zipped(rawParts([{ name: "工资", xml: `<sheetData>${row.repeat(rows)}</sheetData>` }]));
}

/** More cells than one call takes arguments (some 120,000); half a million with EFFORT=4 and above. */
const ROWS = 7_500 * Math.min(EFFORT, 4);

test("单元格多过一次调用能带的参数，这一块照样读完，列为未读取", async () => {
  const { unrecognised, findings } = review(await openWorkbook(payroll(ROWS, 20), "工资.xlsx").read());
  expect(unrecognised).toEqual([
    {
      sheet: "工资",
      area: { top: 1, left: 1, bottom: ROWS, right: 20 },
      reason: "没有找到预算公开表格的标题和表头",
    },
  ]);
  expect(findings).toEqual([]);
});
