import { describe, expect, test } from "@jest/globals";
import { changedParts, textOf } from "../../../../test/xlsx/difference";
import { rawParts, zipped } from "../../../../test/xlsx/raw-package";
import { RICH_PARTS, richFile } from "../../../../test/xlsx/rich-file";
import type { SheetPlan } from "../../../model/write";
import { openWorkbook } from "../index";

const FILE = richFile();

const plan = (name = "校验报告", more: Partial<SheetPlan> = {}): SheetPlan => ({
  kind: "report",
  name,
  cells: [
    { row: 1, column: 1, value: "标题", style: "title" },
    { row: 3, column: 2, value: 12.5, style: "number" },
    { row: 2, column: 1, value: "去看", style: "link", link: { sheet: "附表 2", row: 3, column: 2 } },
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
  widths: [10, 20.5],
  heights: { 1: 30 },
  print: { orientation: "landscape", fitToWidth: true },
  ...more,
});

/** The parts of a file with some of them rewritten. */
const changed = (rewrite: Readonly<Record<string, (text: string) => string>>) =>
  zipped(
    Object.fromEntries(
      Object.entries(RICH_PARTS).map(([name, content]) => {
        const change = rewrite[name];
        return [name, change && typeof content === "string" ? change(content) : content];
      }),
    ),
  );

describe("写自己的工作表", () => {
  test("添一个部件，登记在工作簿、关系和类型里，别的不动", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.writeSheet(plan());
    const file = workbook.save();
    expect(changedParts(FILE, file)).toEqual([
      "+xl/worksheets/sheet4.xml",
      "~[Content_Types].xml",
      "~xl/_rels/workbook.xml.rels",
      "~xl/styles.xml",
      "~xl/workbook.xml",
    ]);
    expect(textOf(file, "xl/workbook.xml")).toContain('<sheet name="校验报告" sheetId="8" r:id="rId8"/></sheets>');
    expect(textOf(file, "xl/workbook.xml")).toContain(
      `<definedName name="_BudgetDisclosure.report" hidden="1">'校验报告'!$A$1</definedName></definedNames>`,
    );
  });

  test("表头以上不动，问题可以筛选，页脚有页码", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    const filter = { top: 2, left: 1, bottom: 3, right: 2 };
    const print = { orientation: "portrait", fitToWidth: true, pageNumbers: true } as const;
    await workbook.writeSheet(plan("校验报告", { frozenRows: 2, filter, print }));
    const xml = textOf(workbook.save(), "xl/worksheets/sheet4.xml");
    for (const piece of [
      '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView>',
      '</sheetData><autoFilter ref="A2:B3"/><mergeCells',
      "<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter></worksheet>",
    ])
      expect(xml).toContain(piece);
  });

  test("行高、列宽、合并、链接、A4 横向、宽度一页都写上，行列排好", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.writeSheet(plan());
    const xml = textOf(workbook.save(), "xl/worksheets/sheet4.xml").replace(/ s="\d+"/g, "");
    for (const piece of [
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      '<cols><col min="1" max="1" width="10.71" customWidth="1"/><col min="2" max="2" width="21.21" customWidth="1"/></cols>',
      '<row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">标题</t></is></c><c r="B1"/><c r="C1"/></row><row r="2">',
      '<row r="3"><c r="B3"><v>12.5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
      `<hyperlink ref="A2" location="'附表 2'!B3" tooltip="转到 附表 2!B3"/>`,
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
    ]) {
      expect(xml).toContain(piece);
    }
  });

  test("重写十次，样式不再增加，部件仍是一个", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.writeSheet(plan());
    const once = workbook.save();
    for (let i = 0; i < 10; i++) await workbook.writeSheet(plan());
    expect(changedParts(once, workbook.save())).toEqual([]);
  });

  test("用户在上面加的批注随旧表一起去掉", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.writeSheet(plan());
    const file = workbook.save();
    const withComment = zipped({
      ...Object.fromEntries(Object.keys(RICH_PARTS).map((name) => [name, textOf(file, name)])),
      "xl/worksheets/sheet4.xml": textOf(file, "xl/worksheets/sheet4.xml"),
      "xl/worksheets/_rels/sheet4.xml.rels": String(RICH_PARTS["xl/worksheets/_rels/sheet1.xml.rels"]),
    });
    const again = openWorkbook(withComment, "富.xlsx");
    await again.writeSheet(plan());
    expect(changedParts(withComment, again.save())).toEqual(["-xl/worksheets/_rels/sheet4.xml.rels"]);
  });

  test.each([
    ["收支总表", "收支总表（2）"],
    ["附表 2", "附表 2（2）"],
    ["a[b]:c*?/\\d", "a b  c    d"],
    ["'引'", "引"],
    ["长".repeat(40), "长".repeat(31)],
  ])("名字“%s”写成“%s”", async (wanted, given) => {
    expect(await openWorkbook(FILE, "富.xlsx").writeSheet(plan(wanted))).toBe(given);
  });

  test("名字只差大小写也算已有；第二个编号接着数", async () => {
    const sheets = ["Report", "report（2）"].map((name) => ({ name, xml: "<sheetData/>" }));
    expect(await openWorkbook(zipped(rawParts(sheets)), "测试.xlsx").writeSheet(plan("REPORT"))).toBe("REPORT（3）");
  });

  test("用户改了名，仍写在那张上", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.writeSheet(plan());
    const file = workbook.save();
    const renamed = zipped({
      ...Object.fromEntries(Object.keys(RICH_PARTS).map((name) => [name, textOf(file, name)])),
      "xl/worksheets/sheet4.xml": textOf(file, "xl/worksheets/sheet4.xml"),
      "xl/workbook.xml": textOf(file, "xl/workbook.xml")
        .replaceAll("校验报告", "我的''报告")
        .replace("name=\"我的''报告\"", 'name="我的\'报告"'),
    });
    const again = openWorkbook(renamed, "富.xlsx");
    expect(await again.writeSheet(plan())).toBe("我的'报告");
    expect((await again.read()).sheets).toHaveLength(4);
  });

  test("用户删了那张，名字指不到，就另写一张", async () => {
    const dangling = changed({
      "xl/workbook.xml": (text) =>
        text.replace(
          "<definedNames>",
          '<definedNames><definedName name="_budgetdisclosure.REPORT" hidden="1">#REF!$A$1</definedName>',
        ),
    });
    const workbook = openWorkbook(dangling, "富.xlsx");
    await workbook.writeSheet(plan());
    expect((await workbook.read()).sheets.filter(({ own }) => own === "report")).toHaveLength(1);
    expect(textOf(workbook.save(), "xl/workbook.xml").match(/BudgetDisclosure/gi)).toHaveLength(1);
  });

  test("工作簿结构受保护：不添也不移除，已有的可以重写", async () => {
    const lock = (text: string) => text.replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>');
    const locked = openWorkbook(changed({ "xl/workbook.xml": lock }), "富.xlsx");
    await expect(locked.writeSheet(plan())).rejects.toMatchObject({ id: "sheetProtected" });
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.writeSheet(plan());
    const file = workbook.save();
    const parts = Object.fromEntries(Object.keys(RICH_PARTS).map((name) => [name, textOf(file, name)]));
    const written = { ...parts, "xl/worksheets/sheet4.xml": textOf(file, "xl/worksheets/sheet4.xml") };
    const lockedLater = openWorkbook(
      zipped({ ...written, "xl/workbook.xml": lock(parts["xl/workbook.xml"] ?? "") }),
      "富.xlsx",
    );
    expect(await lockedLater.writeSheet(plan())).toBe("校验报告");
    await expect(lockedLater.removeSheets(["report"])).rejects.toMatchObject({ id: "sheetProtected" });
  });

  test("没有样式部件、没有名字的工作簿也能写", async () => {
    const bare = zipped(rawParts([{ name: "表", xml: "<sheetData/>" }]));
    const workbook = openWorkbook(bare, "测试.xlsx");
    await workbook.writeSheet(plan("校验报告", { cells: [{ row: 1, column: 1, value: 2, style: "number" }] }));
    const own = (await openWorkbook(workbook.save(), "测试.xlsx").read()).sheets.find((sheet) => sheet.own);
    expect(own?.cells).toEqual([{ row: 1, column: 1, value: 2, numberFormat: "#,##0.00" }]);
  });
});

describe("移除自己的工作表", () => {
  test("写了再移除，只有样式多出来", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.writeSheet(plan());
    await workbook.writeSheet(plan("情况说明", { kind: "narrative" }));
    await workbook.removeSheets(["report", "narrative", "targets"]);
    expect(changedParts(FILE, workbook.save())).toEqual(["~xl/styles.xml"]);
  });

  test("移到前面的也能移除：属于别的表的名字和当前标签跟着挪", async () => {
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.writeSheet(plan());
    const file = workbook.save();
    const moved = textOf(file, "xl/workbook.xml")
      .replace(/(<sheets>)(.*?)(<sheet name="校验报告".*?\/>)(<\/sheets>)/, "$1$3$2$4")
      .replace('activeTab="1"', 'activeTab="2"')
      .replace('localSheetId="0"', 'localSheetId="1"')
      .replace('localSheetId="1">\'附表', 'localSheetId="2">\'附表');
    const parts = Object.fromEntries(Object.keys(RICH_PARTS).map((name) => [name, textOf(file, name)]));
    const own = { "xl/worksheets/sheet4.xml": textOf(file, "xl/worksheets/sheet4.xml") };
    const again = openWorkbook(zipped({ ...parts, ...own, "xl/workbook.xml": moved }), "富.xlsx");
    await again.removeSheets(["report"]);
    expect(textOf(again.save(), "xl/workbook.xml")).toBe(RICH_PARTS["xl/workbook.xml"]);
  });

  test("是唯一可见的工作表时不移除，说明怎么办", async () => {
    const hidden = (text: string) =>
      text.replace(/(<sheet name="(?!校验)[^>]*?)(?: state="hidden")? r:id/g, '$1 state="hidden" r:id');
    const workbook = openWorkbook(FILE, "富.xlsx");
    await workbook.writeSheet(plan());
    const file = workbook.save();
    const parts = Object.fromEntries(Object.keys(RICH_PARTS).map((name) => [name, textOf(file, name)]));
    const own = { "xl/worksheets/sheet4.xml": textOf(file, "xl/worksheets/sheet4.xml") };
    const again = openWorkbook(
      zipped({ ...parts, ...own, "xl/workbook.xml": hidden(parts["xl/workbook.xml"] ?? "") }),
      "富.xlsx",
    );
    await expect(again.removeSheets(["report"])).rejects.toMatchObject({ id: "lastVisibleSheet" });
  });
});
