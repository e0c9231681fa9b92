import { describe, expect, test } from "@jest/globals";
import { RICH_PARTS, richFile } from "../../../../test/xlsx/rich-file";
import { zipped } from "../../../../test/xlsx/raw-package";
import { openWorkbook } from "../index";

const lookOf = (bytes: Uint8Array) => openWorkbook(bytes, "甲.xlsx").look();

describe("工作簿的样子", () => {
  const look = lookOf(richFile());
  const [first] = look.sheets;

  test("列宽、行高、冻结、标签颜色、网格线", () => {
    expect(first).toMatchObject({
      name: "收支总表",
      widths: [
        { first: 1, last: 1, width: 30.7109375 },
        { first: 2, last: 4, width: 14 },
      ],
      heights: [{ row: 1, height: 24 }],
      defaultHeight: 14.25,
      frozen: { rows: 2, columns: 0 },
      hasGridLines: true,
      tabColour: "#FF0000",
    });
  });

  test("单元格的样式：字体、底色（主题色加浅）、边框、数字格式、对齐", () => {
    const styleAt = (row: number, column: number) =>
      look.styles[first?.cells.find((cell) => cell.row === row && cell.column === column)?.style ?? -1];
    expect(styleAt(1, 1)).toMatchObject({
      font: { name: "黑体", size: 16, isBold: true },
      fill: "#DAE3F3",
      horizontal: "center",
      vertical: "center",
    });
    expect(styleAt(3, 2)).toMatchObject({ borders: { left: { style: "thin" } }, numberFormat: "#,##0.00_ " });
    expect(styleAt(3, 2)).not.toHaveProperty("fill");
  });

  test("关掉的网格线和不冻结的拆分", () => {
    const view =
      '<sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1200" topLeftCell="B1" state="split"/></sheetView>';
    const sheet = String(RICH_PARTS["xl/worksheets/sheet1.xml"]).replace(/<sheetView .*<\/sheetView>/, view);
    const [changed] = lookOf(zipped({ ...RICH_PARTS, "xl/worksheets/sheet1.xml": sheet })).sheets;
    expect(changed?.hasGridLines).toBe(false);
    expect(changed).not.toHaveProperty("frozen");
  });

  test("内容以外很远的空白样式不画", () => {
    const far = '<row r="5000"><c r="A5000" s="1"/></row></sheetData>';
    const sheet = String(RICH_PARTS["xl/worksheets/sheet1.xml"]).replace("</sheetData>", far);
    const [changed] = lookOf(zipped({ ...RICH_PARTS, "xl/worksheets/sheet1.xml": sheet })).sheets;
    expect(changed?.cells.filter(({ row }) => row > 100)).toEqual([]);
  });
});
