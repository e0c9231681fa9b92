import { expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { rawParts, zipped } from "../../../../test/xlsx/raw-package";
import { openWorkbook } from "../index";

test("让出位置的工作表连同打印区域一起改名，显示和选中的不再是它；恢复以后写法照旧指它", async () => {
  const text = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>';
  const parts = rawParts(
    [
      { name: "情况说明", xml: text },
      { name: "收支总表", xml: "<sheetData/>" },
    ],
    {
      afterSheets:
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">情况说明!$A$1:$B$9</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="1">收支总表!$A$1:$C$9</definedName></definedNames>',
    },
  );
  const workbook = openWorkbook(zipped(parts), "表.xlsx");
  const plan = { kind: "narrative", name: "情况说明", cells: [], merges: [], widths: [60], heights: {} } as const;
  await workbook.writeSheet({ ...plan, print: { orientation: "portrait", fitToWidth: true } });
  const xmlOf = (part: string) => strFromU8(unzipSync(workbook.save())[part] ?? new Uint8Array());
  await workbook.takePlace("narrative", "情况说明");
  expect(xmlOf("xl/workbook.xml")).toContain("localSheetId=\"2\">'情况说明（原稿）'!$A$1:$B$9<");
  expect(xmlOf("xl/workbook.xml")).toContain('localSheetId="1">收支总表!$A$1:$C$9<');
  expect(xmlOf("xl/worksheets/sheet1.xml")).not.toContain("tabSelected");
  await workbook.giveBack("narrative");
  expect(xmlOf("xl/workbook.xml")).toContain("localSheetId=\"0\">'情况说明'!$A$1:$B$9<");
});
