import { describe, expect, test } from "@jest/globals";
import { forged, withEnd } from "../../../test/xlsx/forge-zip";
import { compoundFile, contentTypes, textFile } from "../../../test/xlsx/other-files";
import { HEAD, rawParts, relationships, rowsFile, worksheet, zipped } from "../../../test/xlsx/raw-package";
import { UserError, type UserErrorId } from "../../model/user-error";
import { openWorkbook } from "./index";

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const parts = rawParts([{ name: "表", xml: `<sheetData>${ROW}</sheetData>` }], {
  sharedStrings: "<si><t>甲</t></si>",
  styles: '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>',
});
const file = zipped(parts);

/** The problem reading ends with; fails when there is none, or one that is not for the user. */
async function problemOf(bytes: Uint8Array, name = "预算.xlsx"): Promise<UserError> {
  const reading = (async () => openWorkbook(bytes, name).read())();
  const problem = await reading.then(
    () => new Error("read without a problem"),
    (reason: unknown) => reason,
  );
  if (!(problem instanceof UserError)) throw problem;
  expect(problem.message).toContain(name);
  return problem;
}

const idOf = async (bytes: Uint8Array, name?: string): Promise<UserErrorId> => (await problemOf(bytes, name)).id;

describe("不是工作簿的文件", () => {
  test.each<[string, Uint8Array, UserErrorId, string]>([
    ["空文件.xlsx", new Uint8Array(), "fileEmpty", "0 字节"],
    ["加密.xlsx", compoundFile("EncryptionInfo", "EncryptedPackage"), "passwordProtected", "打开密码"],
    ["旧.xlsx", compoundFile("Workbook", "SummaryInformation"), "notAWorkbook", "Excel 97-2003 工作簿 .xls"],
    ["更旧.xls", compoundFile("Book"), "notAWorkbook", "Excel 5.0"],
    ["预算.et", compoundFile("Workbook"), "notAWorkbook", "WPS 表格 .et"],
    ["文档.xlsx", compoundFile("WordDocument"), "notAWorkbook", "Word 97-2003"],
    ["不明.xlsx", compoundFile(), "notAWorkbook", "旧格式的 Office 文件"],
    ["网页.xlsx", textFile("\ufeff \n<!DOCTYPE html><html><table></table></html>"), "notAWorkbook", "网页"],
    ["导出.xls", textFile('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), "notAWorkbook", "网页"],
    [
      "2003.xlsx",
      textFile('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      "notAWorkbook",
      "XML 电子表格 2003",
    ],
    ["数据.csv", textFile("科目,金额\n基本支出,12"), "notAWorkbook", "CSV"],
    ["说明.xlsx", textFile("科目 金额"), "notAWorkbook", "文本"],
    ["扫描.xlsx", textFile("%PDF-1.7"), "notAWorkbook", "PDF"],
    ["图.xlsx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), "notAWorkbook", "PNG"],
    ["包.xlsx", textFile("Rar!\u001a\u0007"), "notAWorkbook", "RAR"],
    ["乱.xlsx", Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), "notAWorkbook", "其他格式"],
    ["包.xlsx", zipped({ "读我.txt": "甲" }), "notAWorkbook", "压缩包"],
    [
      "表.xlsx",
      zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
      "notAWorkbook",
      ".ods",
    ],
    [
      "二进制.xlsx",
      zipped({
        "[Content_Types].xml": contentTypes(
          "xl/workbook.bin",
          "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        ),
      }),
      "notAWorkbook",
      ".xlsb",
    ],
    [
      "情况说明.xlsx",
      zipped({
        "[Content_Types].xml": contentTypes(
          "word/document.xml",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        ),
      }),
      "notAWorkbook",
      "Word",
    ],
    [
      "演示.xlsx",
      zipped({
        "[Content_Types].xml": contentTypes(
          "ppt/presentation.xml",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        ),
      }),
      "notAWorkbook",
      "演示文稿",
    ],
  ])("%s 说明是什么、怎么办", async (name, bytes, id, says) => {
    const problem = await problemOf(bytes, name);
    expect([problem.id, problem.message]).toEqual([id, expect.stringContaining(says)]);
    expect(problem.message).toMatch(/请.*。$/);
  });
});

describe("不完整或损坏的文件", () => {
  test("从任何地方截断，都说文件不完整", async () => {
    for (let length = 4; length < file.length; length += 37) {
      expect([length, await idOf(file.slice(0, length))]).toEqual([length, "archiveDamaged"]);
    }
  });

  test.each<[string, Uint8Array]>([
    ["校验和不符", forged(file, "xl/worksheets/sheet1.xml", { crc: 1 })],
    ["长度报少了", forged(file, "xl/worksheets/sheet1.xml", { size: 10 })],
    ["长度报多了", forged(file, "xl/worksheets/sheet1.xml", { size: 100_000 })],
    ["位置指到文件外", forged(file, "xl/worksheets/sheet1.xml", { offset: 0xfffffff0 })],
    ["位置指到别处", forged(file, "xl/worksheets/sheet1.xml", { offset: 5 })],
    ["压缩方法不认识", forged(file, "xl/worksheets/sheet1.xml", { method: 99 })],
    ["目录条数多报", withEnd(file, { count: 500 })],
    ["目录位置错", withEnd(file, { offset: 7 })],
    ["目录位置在文件外", withEnd(file, { offset: 0x7fffffff })],
    ["六十四位目录不存在", withEnd(file, { offset: 0xffffffff })],
    ["工作表的 XML 断了", zipped({ ...parts, "xl/worksheets/sheet1.xml": worksheet("<sheetData>").slice(0, -12) })],
    ["工作表的 XML 是空的", zipped({ ...parts, "xl/worksheets/sheet1.xml": "" })],
    ["标签交错", zipped({ ...parts, "xl/workbook.xml": "<workbook><a></workbook></a>" })],
    ["未定义的实体", zipped({ ...parts, "xl/sharedStrings.xml": `${HEAD}<sst><si><t>&nbsp;</t></si></sst>` })],
    ["不是 UTF-8", zipped({ ...parts, "xl/sharedStrings.xml": Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xfe) })],
    ["没有工作簿部件", zipped({ ...parts, "_rels/.rels": relationships([]) })],
    ["没有工作表", zipped(rawParts([]))],
    [
      "工作表的部件不在",
      zipped(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.includes("sheet1")))),
    ],
  ])("%s", async (_, bytes) => {
    expect(await idOf(bytes)).toBe("archiveDamaged");
  });

  test("部件加了密，说明有密码", async () => {
    expect(await idOf(forged(file, "xl/worksheets/sheet1.xml", { flags: 1 }))).toBe("passwordProtected");
  });
});

describe("想把电脑撑垮的文件", () => {
  test("解压后过大：目录里写明的，一个字节也不解", async () => {
    expect(await idOf(forged(file, "xl/worksheets/sheet1.xml", { size: 0x7fffffff }))).toBe("fileTooLarge");
    expect(await idOf(forged(file, "xl/worksheets/sheet1.xml", { size: 250 * 2 ** 20 }))).toBe("fileTooLarge");
  });

  test("目录里报小了，解到报的数就停", async () => {
    const bomb = rowsFile(" ".repeat(10 * 2 ** 20));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await idOf(forged(bomb, "xl/worksheets/sheet1.xml", { size: 100 }))).toBe("archiveDamaged");
  });

  test("部件过多、工作表过多", async () => {
    expect(await idOf(withEnd(file, { count: 65_000 }))).toBe("fileTooLarge");
    const sheets = Array.from({ length: 1_001 }, (_, i) => ({ name: `表${i}`, xml: "<sheetData/>" }));
    expect(await idOf(zipped(rawParts(sheets)))).toBe("fileTooLarge");
  });

  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
  const LAUGHS = `<!DOCTYPE x [<!ENTITY l0 "哈">${entities}]>`;
  const OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const PARAMETER = '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/p.dtd"> %p;]>';
  test.each(Object.keys(parts))("%s 里的文档类型声明不读", async (part) => {
    for (const declaration of [LAUGHS, OUTSIDE, PARAMETER, "<!DOCTYPE x>"]) {
      const text = (parts[part] ?? "").replace(HEAD, HEAD + declaration);
      expect(await idOf(zipped({ ...parts, [part]: text }))).toBe("unsafeXml");
    }
  });

  test("嵌套过深、属性过多、单段过长", async () => {
    const deep = `${"<a>".repeat(50_000)}${"</a>".repeat(50_000)}`;
    const wide = `<a ${Array.from({ length: 5_000 }, (_, i) => `b${i}=""`).join(" ")}/>`;
    const long = `<a b="${"长".repeat(4_500_000)}"/>`;
    for (const xml of [deep, wide, long]) {
      expect(await idOf(zipped(rawParts([{ name: "表", xml }])))).toBe("unsafeXml");
    }
  });

  test("一个长公式被许多单元格共享，展开以前就停", async () => {
    const followers = Array.from(
      { length: 9_000 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f t="shared" si="0"/></c></row>`,
    );
    const first = `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A9001">"${"长".repeat(8_000)}"</f></c></row>`;
    expect(await idOf(rowsFile(first + followers.join("")))).toBe("fileTooLarge");
  });

  test("一段长文字被许多单元格引用，也算进总数", async () => {
    const sharedStrings = `<si><t>${"长".repeat(30_000)}</t></si>`;
    const rows = Array.from({ length: 2_500 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`);
    expect(await idOf(rowsFile(rows.join(""), { sharedStrings }))).toBe("fileTooLarge");
  });
});

describe("名字和路径里的花样", () => {
  const named = (target: string, extra: Readonly<Record<string, string>> = {}) =>
    zipped({ ...parts, ...extra, "xl/_rels/workbook.xml.rels": relationships([["rId1", "worksheet", target]]) });

  test.each([
    "/xl/worksheets/sheet1.xml",
    "../xl/worksheets/sheet1.xml",
    "../../../../xl/worksheets/sheet1.xml",
    "..\\xl\\.\\worksheets\\sheet1.xml",
    "WORKSHEETS/Sheet1.XML",
  ])("%s 只在包里解析", async (target) => {
    const { sheets } = await openWorkbook(named(target), "预算.xlsx").read();
    expect(sheets[0]?.cells).toEqual([{ row: 1, column: 1, value: 1 }]);
  });

  test.each(["../../../../etc/passwd", "file:///etc/passwd", "/etc/passwd", "http://127.0.0.1/sheet.xml", "", ".."])(
    "“%s” 指不到包外",
    async (target) => {
      expect(await idOf(named(target))).toBe("archiveDamaged");
    },
  );

  test("叫 __proto__、constructor 的工作表和关系照常读，谁也没被污染", async () => {
    const names = ["__proto__", "constructor", "toString"];
    const tabs = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="${name}"/>`).join("");
    const raw = rawParts(names.map((name) => ({ name, xml: `<sheetData>${ROW}</sheetData>` })));
    const rels = relationships(names.map((name, i) => [name, "worksheet", `worksheets/sheet${i + 1}.xml`]));
    const workbook = raw["xl/workbook.xml"]?.replace(/<sheets>.*<\/sheets>/, `<sheets>${tabs}</sheets>`) ?? "";
    const host = openWorkbook(
      zipped({ ...raw, "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": rels }),
      "预算.xlsx",
    );
    const { sheets } = await host.read();
    expect(sheets.map(({ name, cells }) => [name, cells.length])).toEqual(names.map((name) => [name, 1]));
    await host.applyWrites([{ cell: { sheet: "__proto__", row: 1, column: 1 }, before: 1, after: 2 }]);
    await host.saveState("__proto__", "甲");
    expect([await host.loadState("__proto__"), await host.loadState("toString")]).toEqual(["甲", undefined]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
