import { addressInSheet, type CellRef } from "../../model/cell";
import { drawnFile } from "../../../test/xlsx/draw-package";
import { fillIn } from "../../../test/xlsx/fill-in";
import { type DescribedWorkbook, describeHostContract, type HostUnderTest } from "../../../test/host-contract";
import { openWorkbook, type XlsxWorkbook } from "./index";

const underTest = (workbook: XlsxWorkbook): HostUnderTest => ({
  host: workbook,
  userEdits: async (cell, input) => void workbook.edit(cell, input),
  reopen: async () => underTest(openWorkbook(workbook.save(), "重开.xlsx")),
  fillOf: async (cell: CellRef) => fillIn(workbook.save(), cell.sheet, addressInSheet(cell)),
  selection: async () => workbook.selection,
});

describeHostContract("xlsx 文件", async (described: DescribedWorkbook) =>
  underTest(openWorkbook(drawnFile(described), "测试.xlsx")),
);
