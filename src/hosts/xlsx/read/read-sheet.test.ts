import { describe, expect, test } from "@jest/globals";
import { HEAD, MAIN, type RawExtras, rawParts, rowsFile, worksheet, zipped } from "../../../../test/xlsx/raw-package";
import { openWorkbook } from "../index";

const read = async (bytes: Uint8Array) => {
  const { sheets } = await openWorkbook(bytes, "测试.xlsx").read();
  if (!sheets[0]) throw new Error("The file has no sheet");
  return sheets[0];
};

/** "A1=甲" for each cell, as short as it gets. */
const cellsOf = async (rows: string, extras?: RawExtras) =>
  (await read(rowsFile(rows, extras))).cells.map(
    ({ row, column, value, formula }) =>
      `${String.fromCharCode(64 + column)}${row}=${JSON.stringify(value)}${formula ? ` ${formula}` : ""}`,
  );

describe("单元格的值", () => {
  test("共享文字：富文本连起来，注音不算，转义还原", async () => {
    const sharedStrings =
      '<si><t>甲</t></si><si><r><rPr><b/></rPr><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r>' +
      '<rPh sb="0" eb="1"><t>bing</t></rPh></si><si><t>一_x000D_二_x005F_x000D_&amp;&#19968;</t></si><si/>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>99</v></c></row>';
    expect(await cellsOf(rows, { sharedStrings })).toEqual(['A1="甲"', 'B1="乙 丙"', 'C1="一\\r二_x000D_&一"']);
  });

  test("行内文字、公式文字、逻辑值、错误值、数字、日期", async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r></is></c>' +
      '<c r="C1" t="str"><f>A1</f><v>甲</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c>' +
      '<c r="F1"><v>-1.5E3</v></c><c r="G1" t="n"><v>69.65000000000002</v></c>' +
      '<c r="H1" t="d"><v>2024-12-31T06:00:00</v></c><c r="I1" t="d"><v>1900-02-28</v></c><c r="J1" t="d"><v>12:00:00</v></c></row>';
    expect(await cellsOf(rows)).toEqual([
      ...['A1="甲"', 'B1="乙丙"', 'C1="甲" =A1', "D1=true", 'E1="#REF!"', "F1=-1500", "G1=69.65000000000002"],
      ...["H1=45657.25", "I1=59", "J1=0.5"],
    ]);
  });

  test("以 1904 年起算的工作簿，日期按它的起点", async () => {
    const rows = '<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>';
    expect(await cellsOf(rows, { beforeSheets: '<workbookPr date1904="1"/>' })).toEqual(["A1=1"]);
  });

  test("只有格式、空文字、空数值的格不算；公式结果为空文字的算", async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"/><c r="B1"><v></v></c><c r="C1" t="inlineStr"><is><t></t></is></c>' +
      '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="inlineStr"/></row>';
    expect(await cellsOf(rows)).toEqual(['D1="" =""']);
  });

  test("没有算过的公式是“没有结果”，不是空白，也不是零；结果为空文字的除外", async () => {
    const rows =
      '<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>C1</f><v></v></c><c r="C1"><f>D1</f><v/></c>' +
      '<c r="D1" t="str"><f>E1</f></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><f>1-1</f><v>0</v></c>' +
      '<c r="G1"><f t="shared" si="0" ref="G1:G2">A1</f></c></row><row r="2"><c r="G2"><f t="shared" si="0"/></c></row>';
    const { cells } = await read(rowsFile(rows));
    expect(cells.map(({ value, result }) => [value, result])).toEqual([
      ...["A1", "B1", "C1", "D1"].map(() => ["没有结果", "missing"]),
      ["", undefined],
      [0, undefined],
      ["没有结果", "missing"],
      ["没有结果", "missing"],
    ]);
  });

  test("要求打开时计算、公式旁一律写着 0 的文件也没有结果；有一个结果不是 0 就当真", async () => {
    const formula = (cell: string, value: string) => `<c r="${cell}"><f>9+9</f><v>${value}</v></c>`;
    const onLoad = { afterSheets: '<calcPr calcId="124519" fullCalcOnLoad="1"/>' };
    const resultsOf = async (value: string, extras?: RawExtras) =>
      (await read(rowsFile(`<row r="1">${formula("A1", "0")}${formula("B1", value)}</row>`, extras))).cells.map(
        ({ result }) => result,
      );
    expect(await resultsOf("0", onLoad)).toEqual(["missing", "missing"]);
    expect(await resultsOf("18", onLoad)).toEqual([undefined, undefined]);
    expect(await resultsOf("0")).toEqual([undefined, undefined]);
  });

  test("CDATA 与数字实体照常读", async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲<![CDATA[<乙>]]>&#x4E19;</t></is></c></row>';
    expect(await cellsOf(rows)).toEqual(['A1="甲<乙>丙"']);
  });

  test("过长的文字在 Excel 的上限处截断", async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${"长".repeat(40_000)}</t></is></c></row>`;
    expect(String((await read(rowsFile(rows))).cells[0]?.value)).toHaveLength(32_767);
  });
});

describe("单元格的位置", () => {
  test("没有写位置的行和格按顺序数", async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(await cellsOf(rows)).toEqual(["A1=1", "B1=2", "C5=3", "D5=4", "A6=5"]);
  });

  test("只有格式的格也占位置", async () => {
    const rows = '<row r="1"><c r="A1" s="1"/><c><v>2</v></c><c s="1"/><c><v>4</v></c></row>';
    expect(await cellsOf(rows)).toEqual(["B1=2", "D1=4"]);
  });

  test("次序颠倒的重新排好，重复的以后一个为准", async () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row>' +
      '<row r="1"><c r="A1"><v>3</v></c><c r="A1"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>';
    expect(await cellsOf(rows)).toEqual(["A1=4", "A3=5", "B3=1"]);
  });

  test.each(["__proto__", "constructor", "A0", "XFE1", "A1048577", "ZZZZ1", "1A", "", "A1:B2", "A-1", "A1E5"])(
    "不成立的位置 %p 当作没有写",
    async (ref) => {
      expect(await cellsOf(`<row r="2"><c r="A2"><v>1</v></c><c r="${ref}"><v>2</v></c></row>`)).toEqual([
        "A2=1",
        "B2=2",
      ]);
      expect(Object.prototype).not.toHaveProperty("row");
    },
  );

  test("小写和带美元号的位置认得；最后一格认得", async () => {
    const rows = '<row r="1"><c r="b1"><v>1</v></c><c r="$C$1"><v>2</v></c></row>';
    expect(await cellsOf(rows)).toEqual(["B1=1", "C1=2"]);
    const { cells } = await read(rowsFile('<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>'));
    expect(cells).toEqual([{ row: 1_048_576, column: 16_384, value: 9 }]);
  });
});

describe("公式", () => {
  test("共享公式按位置展开，绝对引用、文字、工作表名、函数名不动", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">SUM(B1,$B$1,B$1,$B1,\'B1 表\'!B2)&amp;"B1"&amp;LOG10(B1)+Sheet1!C:C+2:2</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>';
    expect(await cellsOf(rows)).toEqual([
      "A1=1 =SUM(B1,$B$1,B$1,$B1,'B1 表'!B2)&\"B1\"&LOG10(B1)+Sheet1!C:C+2:2",
      "A2=2 =SUM(B2,$B$1,B$1,$B2,'B1 表'!B3)&\"B1\"&LOG10(B2)+Sheet1!C:C+3:3",
      "B3=3 =SUM(C3,$B$1,C$1,$B3,'B1 表'!C4)&\"B1\"&LOG10(C3)+Sheet1!D:D+4:4",
    ]);
  });

  test("先出现从属格也能展开；找不到主格就只留结果", async () => {
    const rows =
      '<row r="2"><c r="A2"><f t="shared" si="1"/><v>2</v></c><c r="B2"><f t="shared" si="7"/><v>9</v></c></row>' +
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="1">C1*2</f><v>1</v></c></row>';
    expect(await cellsOf(rows)).toEqual(["A1=1 =C1*2", "A2=2 =C2*2", "B2=9"]);
  });

  test("数组公式写在首格；模拟运算表只有结果", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c><c r="C1"><f t="dataTable" ref="C1:C2" r1="D1"/><v>5</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c></row>';
    expect(await cellsOf(rows)).toEqual(["A1=1 =B1:B2*2", "C1=5", "A2=2"]);
  });
});

describe("工作表", () => {
  test("合并区域、隐藏行列、保护", async () => {
    const xml =
      '<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="0"/><col min="9" max="20000" hidden="true"/></cols>' +
      '<sheetData><row r="2" hidden="1"/><row r="3" hidden="true"/><row r="5" ht="0" customHeight="1"/><row r="6"/></sheetData>' +
      '<sheetProtection sheet="1"/><mergeCells count="9"><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2"/>' +
      '<mergeCell ref="D9:C8"/><mergeCell ref="__proto__:A1"/></mergeCells>';
    const sheet = await read(zipped(rawParts([{ name: "表", xml }])));
    expect(sheet).toMatchObject({
      isProtected: true,
      hiddenRows: [
        { first: 2, last: 3 },
        { first: 5, last: 5 },
      ],
      hiddenColumns: [
        { first: 2, last: 4 },
        { first: 9, last: 16_384 },
      ],
      merges: [
        { top: 1, left: 1, bottom: 1_048_576, right: 16_384 },
        { top: 8, left: 3, bottom: 9, right: 4 },
      ],
    });
  });

  test("默认隐藏的工作表，只有写出的行可见", async () => {
    const xml =
      '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData><row r="1"/><row r="2"/><row r="4"/><row r="5" hidden="1"/></sheetData>';
    expect((await read(zipped(rawParts([{ name: "表", xml }])))).hiddenRows).toEqual([
      { first: 3, last: 3 },
      { first: 5, last: 1_048_576 },
    ]);
  });

  test("外部链接按工作簿里的名字列出，中文还原；图表页不算工作表", async () => {
    const parts = rawParts([{ name: "表", xml: "<sheetData/>" }], { afterSheets: "" });
    const rels = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="rId8" Type="http://a/externalLink" Target="externalLinks/externalLink1.xml"/>' +
        '<Relationship Id="rId9" Type="http://a/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    );
    const workbook = (parts["xl/workbook.xml"] ?? "").replace(
      "</sheets>",
      '<sheet name="图" sheetId="9" r:id="rId9"/></sheets>',
    );
    const link =
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
      'Type="http://a/externalLinkPath" Target="file:///D:\\%E9%A2%84%E7%AE%97-%FF.xlsx" TargetMode="External"/></Relationships>';
    const file = zipped({
      ...parts,
      "xl/workbook.xml": workbook,
      "xl/_rels/workbook.xml.rels": rels,
      "xl/externalLinks/externalLink1.xml": `${HEAD}<externalLink xmlns="${MAIN}"/>`,
      "xl/externalLinks/_rels/externalLink1.xml.rels": link,
    });
    const { sheets, externalLinks } = await openWorkbook(file, "测试.xlsx").read();
    expect(externalLinks).toEqual(["file:///D:\\预算-%FF.xlsx"]);
    expect(sheets.map(({ name }) => name)).toEqual(["表"]);
  });
});

describe("写法不同的文件", () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c></row>';

  test("带前缀、单引号、严格命名空间、UTF-16、字节序标记", async () => {
    const prefixed = worksheet(`<sheetData>${rows}</sheetData>`)
      .replaceAll(/<(\/?)(?=[a-z])/g, "<$1x:")
      .replace('xmlns="', 'xmlns:x="')
      .replaceAll('"', "'");
    const strict = worksheet(`<sheetData>${rows}</sheetData>`).replace(
      MAIN,
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    );
    const plain = worksheet(`<sheetData>${rows}</sheetData>`);
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${plain.replace("UTF-8", "UTF-16")}`, "utf16le"));
    for (const sheet of [prefixed, strict, utf16, `\ufeff${plain}`]) {
      const file = zipped({ ...rawParts([{ name: "表", xml: "" }]), "xl/worksheets/sheet1.xml": sheet });
      expect((await read(file)).cells.map(({ value }) => value)).toEqual([1, "乙"]);
    }
  });

  test("别的命名空间里的同名元素不算；注释里的单元格不算", async () => {
    const xml =
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><!-- <row r="2"><c r="A2"><v>2</v></c><c r="B2"/></row> -->` +
      `<y:row xmlns:y="http://other" r="3"><y:c r="A3"><y:v>3</y:v></y:c></y:row></sheetData>`;
    expect((await read(zipped(rawParts([{ name: "表", xml }])))).cells.map(({ value }) => value)).toEqual([1]);
  });

  test("快慢两条路读出的一样", async () => {
    const attributes = ["", ' spans="1:9" ht="14.25"', ' hidden="1"', ' ht="0" customHeight="1"'];
    const texts = [
      ...[
        "<t>甲</t>",
        "<t>&#20844;&#x5F00;&#65;</t>",
        "<t>一&amp;&lt;二&gt;&quot;&apos;</t>",
        "<t>&#10;&#9;三&#13;</t>",
      ],
      ...[
        '<t xml:space="preserve"> 四 </t>',
        "<t>五\r\n六\n</t>",
        "<t>&#128512;😀</t>",
        "<t>_x000D_&amp;amp;</t>",
        "<t>七>八</t>",
      ],
      ...["<r><t>九</t></r><r><t>十</t></r>", '<t xml:lang="zh">十一</t>'],
    ];
    const lines = Array.from({ length: 900 }, (_, i) => {
      const row = i + 1;
      const odd = row % 7 === 0 ? '<c><v>7</v></c><c r="H1"><v>8</v></c>' : "";
      const plain = `<row r="${row}"${attributes[row % 4]}><c r="A${row}" s="1"/><c r="B${row}" s="1"><v>1</v></c></row>`;
      if (row % 5 === 0) return plain;
      if (row % 11 === 0) return `<row r="${row}"${attributes[row % 4]}/>`;
      return (
        `<row r="${row}"${attributes[row % 4]}><c r="A${row}" s="1"/><c r="B${row}" s="1"><v>${row}.25</v></c><c r="C${row}" t="s"><v>0</v></c>` +
        `<c r="D${row}" t="n"><v>-${row}E-2</v></c><c r="E${row}"><f>B${row}</f><v>1</v></c>` +
        `<c r="F${row}" t="inlineStr"><is>${texts[row % texts.length]}</is></c><c r="G${row}" s="1"/>${odd}</row>`
      );
    }).join("");
    const extras = { sharedStrings: "<si><t>甲</t></si>" };
    const fast = await read(rowsFile(lines, extras));
    const slow = await read(rowsFile(`<!-- -->${lines}`, extras));
    expect(fast.cells.length).toBeGreaterThan(3_200);
    expect(fast.hiddenRows.length).toBeGreaterThan(200);
    expect(fast).toEqual(slow);
  });
});
