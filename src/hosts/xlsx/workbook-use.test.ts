import { describe, expect, test } from "@jest/globals";
import { changedParts, changedText, textOf } from "../../../test/xlsx/difference";
import { richFile } from "../../../test/xlsx/rich-file";
import type { CellRef } from "../../model/cell";
import { openWorkbook } from "./index";

const FILE = richFile();
const SHEET1 = "xl/worksheets/sheet1.xml";
const at = (row: number, column: number, sheet = "收支总表"): CellRef => ({ sheet, row, column });

describe("像用户那样修改", () => {
  test("数字、文字、公式、逻辑值、清空，按返回的原值逐个改回，内容复原", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    const before = await workbook.read();
    const inputs = [
      [at(3, 2), 1300],
      [at(3, 2), "=B4*2"],
      [at(6, 2), 5],
      [at(6, 2), true],
      [at(4, 1), "新名"],
      [at(4, 1), ""],
      [at(30, 3), "0012"],
      [at(30, 3), "'=文字"],
      [at(30, 3), "'引号"],
      [at(30, 3), "=1+1"],
    ] as const;
    const undo = inputs.map(([cell, input]) => [cell, workbook.edit(cell, input)] as const);
    expect(undo.map(([, former]) => former)).toEqual([
      ...[1200.5, 1300, "=SUM(B3:B4)", 5, "事业收入", "新名", "", "0012", "'=文字", "引号"],
    ]);
    expect((await workbook.read()).sheets[0]?.cells.at(-1)).toEqual({
      row: 30,
      column: 3,
      value: "没有结果",
      result: "missing",
      formula: "=1+1",
      numberFormat: "#,##0.00_ ",
    });
    for (const [cell, former] of undo.reverse()) workbook.edit(cell, former);
    expect((await workbook.read()).sheets[0]?.cells.map(({ value, formula }) => formula ?? value)).toEqual(
      before.sheets[0]?.cells.map(({ value, formula }) => formula ?? value),
    );
  });

  test("改动通知每个听众", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    const heard: unknown[] = [];
    await workbook.onChange((change) => heard.push(change));
    workbook.edit(at(3, 28), 1);
    expect(heard).toEqual([{ sheet: "收支总表", address: "AB3" }]);
  });
});

describe("定位以后保存", () => {
  test("文件打开时就在那一格，只有一个标签在前", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.goTo(at(6, 2));
    const file = workbook.save();
    expect(changedText(FILE, file, "xl/workbook.xml")).toEqual(["1", "0"]);
    expect(textOf(file, SHEET1)).toContain(
      '<sheetView workbookViewId="0" tabSelected="1"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B6" sqref="B6"/></sheetView>',
    );
    expect(textOf(file, "xl/worksheets/sheet2.xml")).toContain("<x:sheetView workbookViewId='0'/>");
    expect(changedParts(file, workbook.save())).toEqual([]);
  });

  test("没有视图的工作表添上视图；远处的格滚动到眼前", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    workbook.edit(at(1, 1, "附表 2"), "甲");
    await workbook.goTo(at(500, 40, "附表 2"));
    expect(textOf(workbook.save(), "xl/worksheets/sheet2.xml")).toContain(
      '<x:sheetView tabSelected="1" workbookViewId=\'0\' topLeftCell="AJ490"><x:selection activeCell="AN500" sqref="AN500"/></x:sheetView>',
    );
  });
});
