import { describe, expect, test } from "@jest/globals";
import { forged } from "../../../test/xlsx/forge-zip";
import { compoundFile, contentTypes, textFile } from "../../../test/xlsx/other-files";
import { rowsFile, zipped } from "../../../test/xlsx/raw-package";
import { documentFile, documentParts, inList, list, listLook, paragraph, run } from "../../../test/docx/raw-document";
import { UserError, type UserErrorId } from "../../model/user-error";
import { readTextFile } from "./index";

const textsOf = (bytes: Uint8Array): readonly string[] =>
  readTextFile(bytes, "说明.docx").lines.map(({ text }) => text);

describe("段落", () => {
  test("按顺序读出，表格里成句的段落在内，数据不在内；名称和段号是位置", () => {
    const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
    const body =
      `${paragraph("前")}<w:p/><w:tbl><w:tr>${cell("项目")}${cell("预算增加，因人员增加。")}</w:tr>` +
      `<w:tr>${cell("独占一行")}</w:tr></w:tbl>${paragraph("后")}`;
    expect(readTextFile(documentFile(body), "说明.docx")).toEqual({
      kind: "document",
      name: "说明.docx",
      lines: (
        [
          [1, "前"],
          [3, "预算增加，因人员增加。"],
          [4, "独占一行"],
          [5, "后"],
        ] as const
      ).map(([row, text]) => ({
        cell: { sheet: "说明.docx", row, column: 1 },
        start: 0,
        text,
      })),
    });
  });

  test("拆成几段的文字连成一句，制表符、换行和不断行连字符保留，域代码和隐藏文字不读", () => {
    const body =
      `<w:p>${run("基本支出")}<w:proofErr w:type="spellStart"/>${run("12.50", "<w:b/>")}${run("万元")}` +
      `<w:r><w:tab/><w:instrText>PAGE</w:instrText></w:r>${run("隐", "<w:vanish/>")}${run("显", '<w:vanish w:val="0"/>')}` +
      `<w:r><w:br/><w:br w:type="page"/></w:r><w:hyperlink>${run("2024")}</w:hyperlink><w:r><w:noBreakHyphen/></w:r>` +
      `<w:smartTag>${run("2025")}</w:smartTag></w:p>`;
    expect(readTextFile(documentFile(body), "a.docx").lines).toEqual([
      { cell: { sheet: "a.docx", row: 1, column: 1 }, start: 0, text: "基本支出12.50万元\t显" },
      { cell: { sheet: "a.docx", row: 1, column: 1 }, start: 14, text: "2024-2025" },
    ]);
  });

  test("修订：插入和移入的保留，删除和移走的去掉，段末标记删除的与下一段相连", () => {
    const body =
      `<w:p>${run("支出")}<w:ins w:id="1">${run("12.50")}</w:ins><w:del w:id="2"><w:r><w:delText>13.50</w:delText></w:r></w:del>` +
      `<w:moveFrom w:id="3">${run("甲")}</w:moveFrom>${run("万元")}<w:moveTo w:id="4">${run("乙")}</w:moveTo></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr>${run("上半句，")}</w:p>${paragraph("下半句")}` +
      `<w:p><w:pPr><w:outlineLvl w:val="9"/><w:pPrChange w:id="6"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>${run("正文")}</w:p>`;
    const { lines } = readTextFile(documentFile(body), "a.docx");
    expect(lines.map(({ text }) => text)).toEqual(["支出12.50万元乙", "上半句，下半句", "正文"]);
    expect(lines.map(({ level }) => level)).toEqual([undefined, undefined, undefined]);
  });

  test("文本框只读一次，接在所在段落之后", () => {
    const box = `<w:txbxContent>${paragraph("框内")}</w:txbxContent>`;
    const body =
      `<w:p>${run("外")}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice>` +
      `<mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run("面")}</w:p>`;
    expect(textsOf(documentFile(body))).toEqual(["外面", "框内"]);
  });

  test("严格格式的文档也能读", () => {
    expect(textsOf(documentFile(paragraph("文字"), { strict: true }))).toEqual(["文字"]);
  });
});

describe("标题级别", () => {
  const style = (id: string, name: string, inner = ""): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
  const styles =
    style("1", "heading 1") +
    style("2", "标题 2") +
    style("甲", "部分标题", '<w:basedOn w:val="1"/>') +
    style("乙", "自定义", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
    style("圈", "圈", '<w:basedOn w:val="圈"/>');
  const level = (properties: string): number | undefined =>
    readTextFile(documentFile(paragraph("单位概况", properties), { styles }), "a.docx").lines[0]?.level;

  test.each([
    ["样式名为 heading 1", '<w:pStyle w:val="1"/>', 1],
    ["样式名为标题 2", '<w:pStyle w:val="2"/>', 2],
    ["以标题 1 为基础的样式", '<w:pStyle w:val="甲"/>', 1],
    ["样式写明大纲级别", '<w:pStyle w:val="乙"/>', 3],
    ["段落自己写明大纲级别", '<w:pStyle w:val="乙"/><w:outlineLvl w:val="0"/>', 1],
    ["段落改回正文级别", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', undefined],
    ["互相引用的样式", '<w:pStyle w:val="圈"/>', undefined],
    ["没有这种样式", '<w:pStyle w:val="无"/>', undefined],
  ])("%s", (_, properties, expected) => expect(level(properties)).toBe(expected));
});

describe("自动编号", () => {
  const CHAPTERS = listLook(0, [
    ["chineseCounting", "%1、"],
    ["chineseCountingThousand", "（%2）"],
    ["decimal", "%3."],
    ["decimalEnclosedCircle", "%4"],
  ]);
  const numbered = (levels: readonly number[], numbering: string, id = 1): readonly string[] =>
    textsOf(documentFile(levels.map((level) => paragraph("文", inList(id, level))).join(""), { numbering }));

  test("一、（一）1. ① 逐级编号，上级变了下级重新开始", () => {
    expect(numbered([0, 1, 1, 2, 3, 2, 0, 1], CHAPTERS + list(1, 0))).toEqual([
      "一、文",
      "（一）文",
      "（二）文",
      "1. 文",
      "① 文",
      "2. 文",
      "二、文",
      "（一）文",
    ]);
  });

  test("十以上的中文数字", () => {
    const numbers = numbered(Array<number>(21).fill(0), CHAPTERS + list(1, 0));
    expect([numbers[9], numbers[10], numbers[19], numbers[20]]).toEqual([
      "十、文",
      "十一、文",
      "二十、文",
      "二十一、文",
    ]);
  });

  test("两个列表共用一种样式时接着编，写明起点的从起点开始", () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = CHAPTERS + list(1, 0) + list(2, 0) + list(3, 0, restart);
    const body = [1, 1, 2, 3, 3].map((id) => paragraph("文", inList(id))).join("");
    expect(textsOf(documentFile(body, { numbering }))).toEqual(["一、文", "二、文", "三、文", "五、文", "六、文"]);
  });

  test("第一部分；多级号码 1.2；正规编号全用数字；不编号和项目符号", () => {
    const numbering =
      listLook(0, [
        ["chineseCounting", "第%1部分"],
        ["decimal", "%1.%2", "<w:isLgl/>"],
      ]) +
      listLook(1, [["bullet", "\uf0b7"]]) +
      list(1, 0) +
      list(2, 1);
    const body = [inList(1), inList(1, 1), inList(1, 1), inList(2), inList(0), inList(9), ""]
      .map((properties) => paragraph("文", properties))
      .join("");
    expect(textsOf(documentFile(body, { numbering }))).toEqual([
      "第一部分 文",
      "1.1 文",
      "1.2 文",
      "文",
      "文",
      "文",
      "文",
    ]);
  });

  test("编号写在标题样式里，各级由样式决定", () => {
    const style = (id: string, level: number): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${level + 1}"/>` +
      `<w:pPr><w:numPr>${level > 0 ? `<w:ilvl w:val="${level}"/>` : ""}<w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body = ["1", "2", "2", "1"].map((id) => paragraph("文", `<w:pStyle w:val="${id}"/>`)).join("");
    const file = documentFile(body, { styles: style("1", 0) + style("2", 1), numbering: CHAPTERS + list(1, 0) });
    expect(textsOf(file)).toEqual(["一、文", "（一）文", "（二）文", "二、文"]);
  });

  test("空的编号段落也占一个号", () => {
    const numbering = CHAPTERS + list(1, 0);
    const body = `${paragraph("甲", inList(1))}<w:p><w:pPr>${inList(1)}</w:pPr></w:p>${paragraph("乙", inList(1))}`;
    expect(textsOf(documentFile(body, { numbering }))).toEqual(["一、甲", "三、乙"]);
  });
});

describe("纯文本", () => {
  const TEXT = "一、收支总体情况\r\n\r\n本年收入12.50万元。";
  const GB18030 = Uint8Array.of(0xca, 0xd5, 0xc8, 0xeb, 0x31, 0x32, 0x2e, 0x35, 0x30, 0xcd, 0xf2, 0xd4, 0xaa);
  const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 + 2 * text.length);
    const view = new DataView(bytes.buffer);
    [0xfeff, ...text.split("").map((each) => each.charCodeAt(0))].forEach((code, i) =>
      view.setUint16(2 * i, code, littleEndian),
    );
    return bytes;
  };

  test.each<[string, Uint8Array]>([
    ["UTF-8", textFile(TEXT)],
    ["带标记的 UTF-8", textFile(`\ufeff${TEXT}`)],
    ["UTF-16 小端", utf16(TEXT, true)],
    ["UTF-16 大端", utf16(TEXT, false)],
  ])("%s", (_, bytes) => {
    const { lines, kind } = readTextFile(bytes, "说明.txt");
    expect([kind, lines.map(({ text, cell }) => [cell.row, text])]).toEqual([
      "pasted",
      [
        [1, "一、收支总体情况"],
        [3, "本年收入12.50万元。"],
      ],
    ]);
  });

  test("GB 18030", () => {
    expect(readTextFile(GB18030, "说明.TXT").lines.map(({ text }) => text)).toEqual(["收入12.50万元"]);
  });
});

describe("不能读的文件各有一句话", () => {
  const problemOf = (bytes: Uint8Array, name: string): UserError => {
    try {
      readTextFile(bytes, name);
    } catch (problem) {
      if (problem instanceof UserError) return problem;
      throw problem;
    }
    throw new Error("read without a problem");
  };
  const parts = documentParts(paragraph("文字"));
  const file = zipped(parts);
  const bomb = zipped({ ...parts, "word/document.xml": " ".repeat(20 * 2 ** 20) });

  test.each<[string, Uint8Array, UserErrorId, string]>([
    ["空.docx", new Uint8Array(), "fileEmpty", "0 字节"],
    ["加密.docx", compoundFile("EncryptionInfo", "EncryptedPackage"), "passwordProtected", "打开密码"],
    ["旧.doc", compoundFile("WordDocument"), "notADocument", "是 Word 97-2003 文档 .doc"],
    ["旧.wps", compoundFile("WordDocument"), "notADocument", "是 WPS 文字 .wps"],
    ["表.docx", rowsFile(""), "notADocument", "是 Excel 工作簿"],
    ["压缩.docx", zipped({ "a.txt": "x" }), "notADocument", "是普通压缩包"],
    ["文.odt", zipped({ mimetype: "application/vnd.oasis.opendocument.text" }), "notADocument", "OpenDocument"],
    [
      "幻灯.docx",
      zipped({
        "[Content_Types].xml": contentTypes(
          "p.xml",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        ),
      }),
      "notADocument",
      "是演示文稿",
    ],
    ["网页.doc", textFile("<html><body>x</body></html>"), "notADocument", "是网页"],
    ["版式.docx", textFile("%PDF-1.7"), "notADocument", "是 PDF 文件"],
    ["版式.txt", textFile("%PDF-1.7"), "notPlainText", "记事本"],
    ["二进制.txt", Uint8Array.of(1, 2, 3, 0, 0, 200), "notPlainText", "记事本"],
    ["扫描.docx", documentFile("<w:p/>"), "noTextFound", "扫描件"],
    ["残缺.docx", file.slice(0, 300), "archiveDamaged", "不是完整的 Office 文件"],
    [
      "实体.docx",
      zipped({ ...parts, "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      "unsafeXml",
      "文档类型声明",
    ],
    ["炸弹.docx", forged(bomb, "word/document.xml", { size: 300 * 2 ** 20 }), "fileTooLarge", "解压后"],
    ["谎报.docx", forged(bomb, "word/document.xml", { size: 100 }), "archiveDamaged", "不是完整的"],
    ["嵌套.docx", documentFile("<w:p>".repeat(200)), "unsafeXml", "嵌套过深"],
  ])("%s", (name, bytes, id, words) => {
    const problem = problemOf(bytes, name);
    expect([problem.id, problem.message.includes(name)]).toEqual([id, true]);
    expect(problem.message).toContain(words);
  });

  test("段落太多", () => {
    const many = documentFile("<w:p><w:r><w:t>1</w:t></w:r></w:p>".repeat(50_001));
    expect(problemOf(many, "多.docx").message).toBe(
      "“多.docx”太大（超过 5 万段），超出可以安全读取的范围。请删除无关的内容或多余的格式后另存再试。",
    );
  });

  test("外部引用不跟随", () => {
    const links = [["rId9", "numbering", "http://example.invalid/numbering.xml", "External"]] as const;
    expect(textsOf(documentFile(paragraph("文", inList(1)), { links }))).toEqual(["文"]);
  });
});
