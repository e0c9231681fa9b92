import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "@jest/globals";
import { documentFile, paragraph, run } from "../../test/docx/raw-document";
import { compoundFile, contentTypes, textFile } from "../../test/xlsx/other-files";
import { zipped } from "../../test/xlsx/raw-package";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { UserError } from "../model/user-error";
import { openFile } from "./open-file";

/** A workbook of 1997: a merged title, a format, a hidden column, a note, a hidden sheet. */
function oldWorkbook(): Uint8Array {
  const sheet = utils.aoa_to_sheet([["收支总表"], ["科目", "金额"], ["工资", 1294.13], ["补助", 0.5], ["合计"]]);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  sheet["!cols"] = [{}, {}, { hidden: true }];
  sheet["B3"].z = "#,##0.00";
  sheet["B5"] = { t: "n", v: 1294.63 };
  sheet["!ref"] = "A1:B5";
  const book = utils.book_new(sheet, "表一");
  utils.book_append_sheet(book, utils.aoa_to_sheet([[true]]), "底稿");
  book.Workbook = { Sheets: [{ name: "表一" }, { name: "底稿", Hidden: 1 }] };
  book.Props = { Author: "张三" };
  return new Uint8Array(write(book, { type: "array", bookType: "xls" }));
}

const XMLNS = ["office", "table", "text", "style", "number:datastyle"]
  .map((each) => {
    const [prefix = "", name = prefix] = each.split(":");
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
  })
  .join(" ");

const FORMAT = `<number:number-style style:name="N1"><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<style:style style:name="c" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="t" style:family="table"><style:table-properties table:display="false"/></style:style>`;

const ods = (sheets: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipped({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content ${XMLNS}><office:automatic-styles>${FORMAT}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });

const p = (text: string) => `<text:p>${text}</text:p>`;
const cell = (text: string, more = "") =>
  `<table:table-cell office:value-type="string"${more}>${p(text)}</table:table-cell>`;
const money = (value: number, more = "") =>
  `<table:table-cell table:style-name="c" office:value-type="float" office:value="${value}"${more}>${p("x")}</table:table-cell>`;
const row = (cells: string, more = "") => `<table:table-row${more}>${cells}</table:table-row>`;

const OPEN_DOCUMENT = ods(`
<table:table table:name="表一"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
${row(`${cell("收支总表", ' table:number-columns-spanned="2"')}<table:covered-table-cell/>`)}
${row(cell("科目") + cell("金额"))}
${row(cell("工资") + money(1294.13))}
${row(cell('<text:s text:c="2"/>补助') + money(0.5), ' table:visibility="collapse"')}
${row(`${cell("合计")}${money(1294.63, ' table:formula="of:=SUM([.B3:.B4])"')}`)}
${row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048570"')}</table:table>
<table:table table:name="底稿" table:style-name="t">${row('<table:table-cell office:value-type="boolean" office:boolean-value="true"/>')}</table:table>`);

const lines = ({ cells }: SheetSnapshot): readonly string[] =>
  cells.map(({ row: at, column, value, formula = "", numberFormat = "" }) =>
    `${at},${column} ${value} ${formula} ${numberFormat}`.trim(),
  );

async function snapshotOf(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> {
  return (await openFile(bytes, name)).snapshot;
}

describe("旧格式的工作簿按内容认，不看扩展名", () => {
  test.each([
    // the library writes neither formulas nor hidden lines into an .xls
    ["一.xls", oldWorkbook(), "补助", "", []],
    ["一.et", oldWorkbook(), "补助", "", []],
    ["一.xlsx", oldWorkbook(), "补助", "", []],
    ["一.ods", OPEN_DOCUMENT, "  补助", " =SUM(B3:B4) #,##0.00", [{ first: 4, last: 4 }]],
  ])("%s：数、公式、格式、合并、隐藏都读到", async (name, bytes, label, formula, hiddenRows) => {
    const { sheets, fileName } = await snapshotOf(bytes, `某处/${name}`);
    const [first, second] = sheets;
    expect(fileName).toBe(name);
    expect(first && lines(first)).toEqual([
      "1,1 收支总表",
      "2,1 科目",
      "2,2 金额",
      "3,1 工资",
      "3,2 1294.13  #,##0.00",
      `4,1 ${label}`,
      expect.stringMatching(/^4,2 0.5/),
      "5,1 合计",
      `5,2 1294.63${formula}`,
    ]);
    expect(first?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect([first?.hiddenRows, first?.hiddenColumns]).toEqual([hiddenRows, [{ first: 3, last: 3 }]]);
    expect([second?.name, second?.visibility, second?.cells[0]?.value]).toEqual(["底稿", "hidden", true]);
  });

  test("作者留在 .xls 的属性里，只记是哪一项", async () => {
    expect((await snapshotOf(oldWorkbook(), "一.xls")).traces?.properties).toEqual(["作者"]);
  });
});

/** A cell of a Word table. */
const tc = (text: string, more = ""): string => `<w:tc><w:tcPr>${more}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;

describe("Word 文档", () => {
  const table = `<w:tbl>${tr(tc("科目", '<w:vMerge w:val="restart"/>'), tc("预算数", '<w:gridSpan w:val="2"/>'))}${tr(tc("", "<w:vMerge/>"), tc("合计"), tc("其中：项目"))}${tr(tc("201"), tc("1,294.13"), tc("12.5%"))}${tr(tc("05"), tc("—"), tc("0"))}</w:tbl>`;
  const framed = `<w:p><w:r><w:pict><w:txbxContent>${paragraph("框里的说明。")}</w:txbxContent></w:pict></w:r></w:p>`;
  const bytes = documentFile(
    `${paragraph("本单位2026年预算安排如下。")}${paragraph("收支总表")}${paragraph("单位：万元")}${table}${framed}`,
  );

  test("表格成为工作表，上面的表题、单位各占一行；印成数的存为数，编码照旧", async () => {
    const { sheets } = await snapshotOf(bytes, "预算.docx");
    expect(sheets.map(({ name }) => name)).toEqual(["收支总表"]);
    expect(sheets[0] && lines(sheets[0])).toEqual([
      "1,1 收支总表",
      "2,1 单位：万元",
      "3,1 科目",
      "3,2 预算数",
      "4,2 合计",
      "4,3 其中：项目",
      "5,1 201",
      "5,2 1294.13  #,##0.00",
      "5,3 0.125  0.0%",
      "6,1 05",
      "6,2 —",
      "6,3 0",
    ]);
    expect(sheets[0]?.merges).toEqual([
      { top: 3, left: 1, bottom: 4, right: 1 },
      { top: 3, left: 2, bottom: 3, right: 3 },
    ]);
  });

  test("其余文字是说明，文本框里的也是；表题不算", async () => {
    const [text] = (await openFile(bytes, "某处/预算.docx")).texts;
    expect(text?.lines.map(({ text: line }) => line)).toEqual(["本单位2026年预算安排如下。", "框里的说明。"]);
    expect([text?.name, text?.lines[0]?.cell.sheet]).toEqual(["预算.docx", "预算.docx"]);
  });
});

describe("读不了的文件说明是什么、怎么办", () => {
  const repeated = row(
    `${cell("1", ' table:number-columns-repeated="16384"')}`,
    ' table:number-rows-repeated="1048576"',
  );
  /** The record of the code page turned into the one that says that a password is needed. */
  const locked = oldWorkbook();
  for (let at = 0; at + 4 < locked.length; at++) {
    if (locked[at] === 0x42 && locked[at + 1] === 0 && locked[at + 2] === 2 && locked[at + 3] === 0) {
      locked[at] = 0x2f;
      break;
    }
  }
  const encrypted = { "META-INF/manifest.xml": "<m><encryption-data/></m>" };

  test.each<[string, Uint8Array, string, string]>([
    ["空.xls", new Uint8Array(), "fileEmpty", "0 字节"],
    ["残.xls", compoundFile("Workbook"), "archiveDamaged", "不是完整的"],
    ["半.xls", oldWorkbook().slice(0, 2500), "archiveDamaged", "不是完整的"],
    ["加密.xls", locked, "passwordProtected", "打开密码"],
    ["加密.ods", ods("", encrypted), "passwordProtected", "打开密码"],
    ["重复.ods", ods(`<table:table table:name="一">${repeated}</table:table>`), "fileTooLarge", "太大"],
    ["无表.ods", ods(""), "archiveDamaged", "不是完整的"],
    ["说明.doc", compoundFile("WordDocument"), "kindNotRead", "Word 97-2003"],
    ["说明.pdf", textFile("%PDF-1.7"), "pdfNotRead", "不读取 PDF"],
    ["网页.xls", textFile("<html><table></table></html>"), "kindNotRead", "网页"],
    ["稿.zip", zipped({ "a.txt": "x" }), "kindNotRead", "普通压缩包"],
    ["稿.odt", zipped({ mimetype: "application/vnd.oasis.opendocument.text" }), "kindNotRead", "OpenDocument"],
    [
      "演示.pptx",
      zipped({ "[Content_Types].xml": contentTypes("p.xml", "application/vnd.ms-powerpoint.main+xml") }),
      "kindNotRead",
      "演示文稿",
    ],
  ])("%s", async (name, bytes, id, words) => {
    const problem: unknown = await openFile(bytes, name).catch((reason: unknown) => reason);
    expect(problem).toBeInstanceOf(UserError);
    if (!(problem instanceof UserError)) return;
    expect([problem.id, problem.message.includes(name), problem.message.includes(words)]).toEqual([id, true, true]);
  });

  test("损坏的 .xls 或者读得出，或者说明原因，不会没有尽头", async () => {
    const whole = oldWorkbook();
    for (let at = 512; at < whole.length; at += 97) {
      const broken = whole.slice();
      broken.fill(0xff, at, at + 3);
      const problem: unknown = await openFile(broken, "坏.xls").then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (problem !== undefined && !(problem instanceof UserError)) throw problem;
    }
  });
});
