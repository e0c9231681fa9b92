import { describe, expect, test } from "@jest/globals";
import { budgetFile } from "../../../test/xlsx/large-files";
import { changedParts, changedText, textOf } from "../../../test/xlsx/difference";
import { RICH_PARTS, richFile } from "../../../test/xlsx/rich-file";
import { relationships, zipped } from "../../../test/xlsx/raw-package";
import type { CellRef } from "../../model/cell";
import type { CellWrite } from "../../model/write";
import { openWorkbook } from "./index";
import { readZip } from "../../package/read-zip";

const FILE = richFile();
const SHEET1 = "xl/worksheets/sheet1.xml";
const SHEET2 = "xl/worksheets/sheet2.xml";
const RECALCULATED = ["~xl/workbook.xml"];

const at = (row: number, column: number, sheet = "收支总表"): CellRef => ({ sheet, row, column });

async function written(...writes: readonly (readonly [CellRef, CellWrite["before"], CellWrite["after"]])[]) {
  const workbook = openWorkbook(FILE, "富.xlsx");
  const result = await workbook.applyWrites(writes.map(([cell, before, after]) => ({ cell, before, after })));
  expect(result.changedMeanwhile).toEqual([]);
  return workbook.save();
}

describe("没有改动", () => {
  test("读过、查过再保存，文件一个字节不变", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.read();
    await workbook.applyWrites([{ cell: at(3, 2), before: 1, after: 2 }]);
    await workbook.clearMarks();
    await workbook.removeSheets(["report"]);
    await workbook.loadState("甲");
    expect(Buffer.compare(workbook.save(), FILE)).toBe(0);
  });
});

describe("改一个单元格", () => {
  test("只有这一格变了，另外只请求打开时重新计算", async () => {
    const file = await written([at(3, 2), 1200.5, 1300]);
    expect(changedParts(FILE, file)).toEqual([...RECALCULATED, `~${SHEET1}`]);
    expect(changedText(FILE, file, SHEET1)).toEqual(["200.5", "300"]);
    expect(changedText(FILE, file, "xl/workbook.xml")).toEqual(["", ' fullCalcOnLoad="1"']);
  });

  test("没有变的部件连压缩后的字节都不变，次序也不变", async () => {
    const packed = (bytes: Uint8Array) => [...readZip(bytes, "富.xlsx").values()];
    const before = packed(FILE);
    const after = packed(await written([at(3, 2), 1200.5, 1300]));
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const same = after.filter(
      ({ packed: bytes }, i) => Buffer.compare(bytes, before[i]?.packed ?? new Uint8Array()) === 0,
    );
    expect(same).toHaveLength(before.length - 2);
    expect(after.map(({ modified }) => modified)).toEqual(before.map(({ modified }) => modified));
  });

  test("没有公式的工作簿，别的部件都不变", async () => {
    const entries = Object.entries(RICH_PARTS).filter(([name]) => name !== "xl/calcChain.xml");
    const withoutFormulas = (xml: string) =>
      xml.replace(/<(x:)?f(?: [^>]*\/>|[ >][^<]*<\/(x:)?f>)/g, "").replace(/<[^<>]*calcChain[^<>]*\/>/g, "");
    const plain = zipped(
      Object.fromEntries(entries.map(([name, xml]) => [name, typeof xml === "string" ? withoutFormulas(xml) : xml])),
    );
    const workbook = openWorkbook(plain, "富.xlsx");
    await workbook.applyWrites([{ cell: at(3, 2), before: 1200.5, after: 1300 }]);
    expect(changedParts(plain, workbook.save())).toEqual([`~${SHEET1}`]);
  });

  test("文字换成文字、数字、逻辑值、空：格式不动", async () => {
    const cases = [
      ["新名", '<c r="A4" t="inlineStr"><is><t xml:space="preserve">新名</t></is></c>'],
      [12.5, '<c r="A4"><v>12.5</v></c>'],
      [true, '<c r="A4" t="b"><v>1</v></c>'],
      ["", '<c r="A4"/>'],
    ] as const;
    for (const [after, xml] of cases) {
      const file = await written([at(4, 1), "事业收入", after]);
      expect(textOf(file, SHEET1)).toBe(String(RICH_PARTS[SHEET1]).replace('<c r="A4" t="s"><v>4</v></c>', xml));
    }
  });

  test("空格子：插在该在的地方，沿用行或列的格式", async () => {
    const file = await written([at(4, 7), "", 1], [at(7, 2), "", 2], [at(8, 3), "", 3], [at(20, 1), "", 4]);
    const expected = String(RICH_PARTS[SHEET1])
      .replace('<dimension ref="A1:D8"/>', '<dimension ref="A1:G20"/>')
      .replace('<row r="4" spans="1:4">', '<row r="4">')
      .replace("<v>5</v></c></row>", '<v>5</v></c><c r="G4"><v>1</v></c></row>')
      .replace('<row r="8" ', '<row r="7"><c r="B7" s="2"><v>2</v></c></row><row r="8" ')
      .replace("备注项目</v></c>", '备注项目</v></c><c r="C8" s="4"><v>3</v></c>')
      .replace("</sheetData>", '<row r="20"><c r="A20"><v>4</v></c></row></sheetData>');
    expect(textOf(file, SHEET1)).toBe(expected);
  });

  test("带前缀、单引号的工作表照它的写法改，自闭合的行展开", async () => {
    const name = "附表 2";
    const file = await written(
      [at(2, 2, name), "", 7],
      [at(1, 1, name), "单引号与前缀", 8],
      [at(9, 1, name), "", "甲"],
    );
    const expected = String(RICH_PARTS[SHEET2])
      .replace("<x:c r='A1' t='inlineStr'><x:is><x:t>单引号与前缀</x:t></x:is></x:c>", "<x:c r='A1'><x:v>8</x:v></x:c>")
      .replace("<x:row r='2'/>", "<x:row r='2'><x:c r=\"B2\"><x:v>7</x:v></x:c></x:row>")
      .replace(
        "</x:sheetData>",
        '<x:row r="9"><x:c r="A9" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c></x:row></x:sheetData>',
      );
    expect(textOf(file, SHEET2)).toBe(expected);
  });

  test("很长的工作表里也只变一格，插入的格不挪动别的", async () => {
    const long = budgetFile(1, 6_000);
    const workbook = openWorkbook(long, "长.xlsx");
    const before = (await workbook.read()).sheets[0]?.cells ?? [];
    const { row, column, value } = before.find((cell) => cell.row === 437 && cell.column === 6) ?? {
      row: 0,
      column: 0,
      value: "",
    };
    await workbook.applyWrites([
      { cell: at(row, column, "附表1"), before: value, after: -1 },
      { cell: at(512, 20, "附表1"), before: "", after: -2 },
    ]);
    const expected = textOf(long, SHEET1)
      .replace(/(<c r="F437" s="1"><v>)[^<]*/, "$1-1")
      .replace(/(<row r="512">.*?)(<\/row>)/, '$1<c r="T512"><v>-2</v></c>$2');
    expect(textOf(workbook.save(), SHEET1) === expected).toBe(true);
    const after = (await workbook.read()).sheets[0]?.cells ?? [];
    expect(after.filter((cell) => cell.value !== -1 && cell.value !== -2)).toEqual(
      before.filter((cell) => cell.row !== 437 || cell.column !== 6),
    );
  });

  test("空的工作表也能写入", async () => {
    const file = await written([at(2, 3, "底稿"), "", 5]);
    expect(textOf(file, "xl/worksheets/sheet3.xml")).toContain(
      '<sheetData><row r="2"><c r="C2"><v>5</v></c></row></sheetData>',
    );
  });
});

describe("公式", () => {
  test("写进公式格，公式没有了，计算次序一并去掉", async () => {
    const file = await written([at(6, 2), "=SUM(B3:B4)", 1280.5]);
    expect(textOf(file, SHEET1)).toBe(String(RICH_PARTS[SHEET1]).replace("<f>SUM(B3:B4)</f>", ""));
    expect(changedParts(FILE, file)).toEqual([
      ...["-xl/calcChain.xml", "~[Content_Types].xml", "~xl/_rels/workbook.xml.rels", "~xl/workbook.xml", `~${SHEET1}`],
    ]);
    expect(textOf(file, "[Content_Types].xml")).not.toContain("calcChain");
    expect(textOf(file, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("写进共享公式的主格，其余各格得到自己的公式", async () => {
    const file = await written([at(3, 4), "=B3-C3", 100.5]);
    const { sheets } = await openWorkbook(file, "富.xlsx").read();
    const formulas = sheets[0]?.cells.filter(({ column }) => column === 4).map(({ formula }) => formula);
    expect(formulas).toEqual([undefined, "=B4-C4", "=B5-C5", "=B6-C6"]);
    expect(textOf(file, SHEET1)).toContain('<c r="D4" s="2"><f>B4-C4</f><v>5</v></c>');
    expect(textOf(file, SHEET1)).not.toContain("shared");
  });

  test("写进共享公式的从属格，其余各格仍共享", async () => {
    const file = await written([at(4, 4), "=B4-C4", 5]);
    expect(textOf(file, SHEET1)).toBe(String(RICH_PARTS[SHEET1]).replace('<f t="shared" si="0"/>', ""));
  });

  test("单格的数组公式可以换，多格的不能单独改", async () => {
    await written([at(5, 1), "=SUM(B3:B4*2)", 1]);
    const wide = zipped({ ...RICH_PARTS, [SHEET1]: String(RICH_PARTS[SHEET1]).replace("A5:A5", "A5:B5") });
    const workbook = openWorkbook(wide, "富.xlsx");
    const write = { cell: at(5, 2), before: "", after: 1 };
    await expect(workbook.applyWrites([write])).rejects.toMatchObject({ id: "arrayFormula" });
    expect(Buffer.compare(workbook.save(), wide)).toBe(0);
  });
});

describe("表格（套用表格格式）", () => {
  const table = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A2:C4"><autoFilter ref="A2:C4"/><tableColumns count="3"><tableColumn id="1" name="项目"/><tableColumn id="2" name="预算数"/><tableColumn id="3" name="上年数"/></tableColumns></table>`;
  const withTable = zipped({
    ...RICH_PARTS,
    "xl/tables/table1.xml": table,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId9", "table", "../tables/table1.xml"]]),
  });

  test("表头改名，表格部件里的列名跟着改，正文不牵动它", async () => {
    const workbook = openWorkbook(withTable, "富.xlsx");
    await workbook.applyWrites([
      { cell: at(2, 2), before: "预算数", after: "2025年\n<预算>" },
      { cell: at(3, 2), before: 1200.5, after: 1 },
    ]);
    expect(textOf(workbook.save(), "xl/tables/table1.xml")).toBe(
      table.replace('name="预算数"', 'name="2025年_x000a_&lt;预算&gt;"'),
    );
  });
});

describe("受保护的工作表", () => {
  const locked = zipped({
    ...RICH_PARTS,
    [SHEET1]: String(RICH_PARTS[SHEET1]).replace("<sheetProtection ", '<sheetProtection sheet="1" '),
  });

  test("锁定的格拒绝，没有锁定的格可写", async () => {
    const workbook = openWorkbook(locked, "富.xlsx");
    await expect(workbook.applyWrites([{ cell: at(3, 2), before: 1200.5, after: 1 }])).rejects.toMatchObject({
      id: "sheetProtected",
    });
    const write = { cell: at(4, 3), before: 75, after: 76 };
    expect((await workbook.applyWrites([write])).written).toEqual([write]);
  });
});

describe("标记", () => {
  test("标了再清，每个部件与原来一字不差：没有样式的格、没有的格和行、范围以外的也一样", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    const cells = [
      ...[at(1, 1), at(3, 2), at(4, 1), at(4, 3), at(4, 9), at(6, 2), at(7, 1), at(8, 1), at(8, 3), at(500, 20)],
      ...[at(1, 1, "附表 2"), at(2, 4, "附表 2"), at(9, 9, "附表 2")],
    ];
    await workbook.mark(cells.map((cell) => ({ cell, severity: "error" as const })));
    const marked = workbook.save();
    expect(textOf(marked, SHEET1)).not.toBe(textOf(FILE, SHEET1));
    const again = openWorkbook(marked, "富.xlsx");
    expect(await again.clearMarks()).toEqual({ restored: 13, missing: 0 });
    expect(changedParts(FILE, again.save())).toEqual([]);
  });

  test("标过的空格用户另写了字：留着，只去掉底色", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.mark([at(500, 1), at(501, 1)].map((cell) => ({ cell, severity: "error" as const })));
    workbook.edit(at(500, 1), "甲");
    await workbook.clearMarks();
    const file = workbook.save();
    expect(textOf(file, SHEET1)).toMatch(/<row r="500"><c r="A500" t="inlineStr">.*甲.*<\/row><\/sheetData>/);
    expect(textOf(file, "xl/styles.xml")).toBe(RICH_PARTS["xl/styles.xml"]);
  });

  test("已用到的范围不因标记变大", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.mark([{ cell: at(500, 20), severity: "error" }]);
    expect(textOf(workbook.save(), SHEET1)).toContain('<dimension ref="A1:D8"/>');
  });

  test("用户自己的条件格式排在后面，清除以后次序如前", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.mark([{ cell: at(3, 2), severity: "error" }]);
    await workbook.mark([{ cell: at(3, 2), severity: "info" }]);
    expect(textOf(workbook.save(), SHEET1)).toContain('<cfRule type="cellIs" dxfId="0" priority="3"');
    await workbook.clearMarks();
    expect(textOf(workbook.save(), SHEET1)).toBe(RICH_PARTS[SHEET1]);
  });

  test("Excel 另存时换了写法的，照样认得", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.mark([{ cell: at(3, 2), severity: "error" }]);
    const marked = textOf(workbook.save(), SHEET1);
    const saved = marked.replace("N(&quot;budget-disclosure&quot;)=0", "n( &#34;budget-disclosure&#34; ) = 0");
    expect(saved).not.toBe(marked);
    const parts = { ...RICH_PARTS, [SHEET1]: saved };
    expect(await openWorkbook(zipped(parts), "富.xlsx").clearMarks()).toEqual({ restored: 1, missing: 0 });
  });
});
