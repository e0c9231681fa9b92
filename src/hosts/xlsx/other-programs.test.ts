import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FEW_RUNS } from "../../../test/effort";
import { prefixed, PROGRAMS, strict } from "../../../test/xlsx/other-programs";
import { type Parts, unzipped, zipped } from "../../../test/xlsx/raw-package";
import { RICH_PARTS } from "../../../test/xlsx/rich-file";
import type { SheetPlan } from "../../model/write";
import { OfficePackage } from "../../package/package";
import { openWorkbook, type XlsxWorkbook } from "./index";

/** Texts that a spreadsheet would take for formulas, and some that XML or a replacement would take for something else. */
const TEXTS = ["=1+1", "+5", "-", "@某某", "\t缩进", "$& $1 $`", "<a>&\"'", "普通"];
const at = (row: number, column: number, sheet: string) => ({ sheet, row, column });

const plan = (): SheetPlan => ({
  kind: "report",
  name: "校验报告",
  cells: TEXTS.map((value, i) => ({ row: i + 1, column: 1, value, style: i === 0 ? "title" : "text" })),
  merges: [],
  widths: [20],
  heights: {},
  print: { orientation: "portrait", fitToWidth: false },
});

/** Every way we write into a workbook. All are tried on a sheet whose rows from 30 on are empty. */
const WAYS: Readonly<Record<string, (workbook: XlsxWorkbook, sheet: string) => unknown>> = {
  写入单元格: (workbook, sheet) =>
    workbook.applyWrites(TEXTS.map((after, i) => ({ cell: at(30 + i, 2, sheet), before: "", after }))),
  修改单元格: (workbook, sheet) => {
    for (const [i, text] of TEXTS.entries()) workbook.edit(at(30 + i, 1, sheet), `'${text}`);
    workbook.edit(at(40, 1, sheet), '=SUM(A1:A2)&"<甲>"');
    workbook.edit(at(41, 1, sheet), true);
  },
  标记: (workbook, sheet) =>
    workbook.mark([1, 2, 3, 50].map((row) => ({ cell: at(row, 2, sheet), severity: "error" as const }))),
  清除标记: async (workbook, sheet) => {
    await workbook.mark([{ cell: at(1, 1, sheet), severity: "info" }]);
    await workbook.clearMarks();
  },
  写自己的工作表: (workbook) => workbook.writeSheet(plan()),
  移除自己的工作表: async (workbook) => {
    await workbook.writeSheet(plan());
    await workbook.removeSheets(["report"]);
  },
  保存回答: (workbook) => workbook.saveState("回答", "$& <x:x/>"),
  保存结果: (workbook, sheet) => workbook.storeResults([{ cell: at(4, 2, sheet), value: 3.5 }]),
  定位: (workbook, sheet) => workbook.goTo(at(40, 12, sheet)),
};

/** Parses every part, as far as it is XML. */
function parseAll(bytes: Uint8Array): void {
  const pkg = new OfficePackage(bytes, "写出.xlsx");
  for (const name of Object.keys(unzipped(bytes)).filter((each) => /\.(?:xml|rels)$/.test(each))) {
    pkg.readXml(name, { open: () => undefined });
  }
}

async function done(parts: Parts, ways: readonly string[], sheet: string): Promise<Uint8Array> {
  const workbook = openWorkbook(zipped(parts), "甲.xlsx");
  for (const way of ways) await WAYS[way]?.(workbook, sheet);
  return workbook.save();
}

/** What a file holds: the same whatever program wrote it, except that one of them stores no results. */
async function held(bytes: Uint8Array) {
  const workbook = openWorkbook(bytes, "甲.xlsx");
  const { sheets } = await workbook.read();
  const withoutResults = sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map(({ row, column, formula, value, numberFormat }) => ({
      ...{ row, column, numberFormat },
      content: formula ?? value,
    })),
  }));
  return { sheets: withoutResults, look: workbook.look(), answer: await workbook.loadState("回答") };
}

describe.each(Object.entries(PROGRAMS))("%s 的文件", (_, parts) => {
  test.each(Object.keys(WAYS))("%s：每个部件都完整，读回来与 Excel 的文件一样", async (way) => {
    const bytes = await done(parts, [way], "表");
    parseAll(bytes);
    expect(await held(bytes)).toEqual(await held(await done(PROGRAMS.Excel, [way], "表")));
  });

  test("各种写法接连做，再清除标记，原有的内容和样子与原来一样", async () => {
    const ways = Object.keys(WAYS).filter((way) => way !== "清除标记");
    const workbook = openWorkbook(await done(parts, ways, "表"), "甲.xlsx");
    expect(await workbook.clearMarks()).toEqual({ restored: 4, missing: 0 });
    const bytes = workbook.save();
    parseAll(bytes);
    const former = async (file: Uint8Array) => {
      const { sheets, look } = await held(file);
      return [sheets[0]?.cells.filter(({ row }) => row < 30), look.sheets[0]?.cells.filter(({ row }) => row < 30)];
    };
    expect(await former(bytes)).toEqual(await former(zipped(parts)));
  });
});

test.each(Object.entries(PROGRAMS))("%s 的文件：标了再清，每个部件一字不差", async (_, parts) => {
  const file = zipped(parts);
  const places = [at(1, 1, "表"), at(2, 1, "表"), at(3, 1, "表"), at(3, 9, "表"), at(5, 2, "表"), at(70, 3, "表")];
  const workbook = openWorkbook(file, "甲.xlsx");
  await workbook.mark(places.map((cell) => ({ cell, severity: "warning" as const })));
  const again = openWorkbook(workbook.save(), "甲.xlsx");
  expect(await again.clearMarks()).toEqual({ restored: places.length, missing: 0 });
  // but for the blank that one program writes before "/>"
  const texts = (bytes: Uint8Array) =>
    Object.entries(unzipped(bytes)).map(([name, text]) => [name, text.replaceAll(" />", "/>")]);
  expect(texts(again.save())).toEqual(texts(file));
});

test("什么前缀都行：与没有前缀的文件写出同样的内容", async () => {
  const sheet = "收支总表";
  const ways = Object.keys(WAYS).filter((way) => !/移除|清除/.test(way));
  const expected = await held(await done(RICH_PARTS, ways, sheet));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("x", "a-b", "v1.0", "表", "_", "ss"), fc.boolean(), async (prefix, isStrict) => {
      const parts = prefixed(isStrict ? strict(RICH_PARTS) : RICH_PARTS, prefix);
      const bytes = await done(parts, ways, sheet);
      parseAll(bytes);
      expect(await held(bytes)).toEqual(expected);
    }),
    { numRuns: FEW_RUNS },
  );
});

test("严格格式的文件里，添上的部件也是严格格式", async () => {
  const bytes = await done(PROGRAMS["Excel strict"], ["标记", "写自己的工作表", "保存回答"], "表");
  const written = Object.entries(unzipped(bytes)).filter(([name]) => !(name in PROGRAMS["Excel strict"]));
  expect(written.map(([name]) => name).sort()).toEqual([
    "customXml/_rels/item1.xml.rels",
    "customXml/item1.xml",
    "customXml/itemProps1.xml",
    "xl/worksheets/sheet3.xml",
  ]);
  for (const [name, text] of Object.entries(unzipped(bytes))) {
    expect([name, text.match(/schemas\.openxmlformats\.org\/(?:officeDocument|spreadsheetml)\/2006[^"]*/g)]).toEqual([
      name,
      null,
    ]);
  }
});
