import { beforeAll, describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { arranged, draw } from "../../../test/generator/draw";
import { randomBudget } from "../../../test/generator/random-budget";
import { readBudget } from "../../pipeline";
import { linesOf, narrate } from "../../questions/index";
import { narrativeDocument, packDocument, wordTables } from "./index";

const partsOf = async (bytes: Promise<Uint8Array>): Promise<(name: string) => string> => {
  const parts = unzipSync(await bytes);
  return (name) => strFromU8(parts[name] ?? new Uint8Array());
};

describe("Word 文件", () => {
  const book = readBudget(arranged(draw(randomBudget(5_003), "fujian")).snapshot);
  const lines = linesOf(narrate(book));
  let part: (name: string) => string;
  let withTables: (name: string) => string;

  beforeAll(async () => {
    part = await partsOf(packDocument(narrativeDocument(lines)));
    withTables = await partsOf(packDocument(narrativeDocument(lines, { tables: wordTables(book) })));
  });

  test("A4 纸，公文页边距", () => {
    expect(part("word/document.xml")).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(part("word/document.xml")).toMatch(
      /<w:pgMar[^>]*w:top="2098"[^>]*w:right="1474"[^>]*w:bottom="1984"[^>]*w:left="1587"/,
    );
  });

  test("一行放不下的标题在年度前换行，不在“预算”中间断开", async () => {
    const title = (text: string) =>
      [{ key: "title", role: "title", level: 0, runs: [{ kind: "text", text }] }] as const;
    const xmlOf = async (text: string) =>
      (await partsOf(packDocument(narrativeDocument(title(text)))))("word/document.xml");
    expect(await xmlOf("青川市信访局便民服务热线管理中心2025年部门预算")).toMatch(/管理中心<.*>2025年部门预算</);
    expect(await xmlOf("青川市信访局2025年部门预算")).toContain(">青川市信访局2025年部门预算<");
  });

  test("公文字体，缺字体时有替代", () => {
    const styles = part("word/styles.xml");
    for (const font of ["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"])
      expect(styles).toContain(`w:eastAsia="${font}"`);
    expect(part("word/fontTable.xml")).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,华文仿宋"/>',
    );
    expect(styles).toMatch(/w:line="560" w:lineRule="exact"/);
  });

  test("标题分级，正文首行缩进，目录和页码", () => {
    const xml = part("word/document.xml");
    const headings = [...xml.matchAll(/<w:pStyle w:val="Heading(\d)"/g)].map(([, level]) => Number(level));
    const expected = lines.filter(({ role }) => role === "heading").map(({ level }) => level + 1);
    expect(headings).toEqual(expected);
    expect(new Set(headings)).toEqual(new Set([1, 2, 3]));
    expect(part("word/styles.xml")).toContain('w:firstLine="640"');
    expect(xml).toContain("TOC");
    expect(part("word/footer1.xml")).toContain("PAGE");
    expect(part("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  });

  test("待填处标黄，文字一个不少", () => {
    const xml = part("word/document.xml");
    expect(xml).toMatch(/<w:highlight w:val="yellow"\/>(?:(?!<\/w:r>).)*【待填：上年数】/);
    const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");
    for (const { runs } of lines) for (const { text } of runs) expect(words).toContain(text);
  });

  test("附上的预算表：表头在每页重复，宽表横排，金额两位小数", () => {
    const xml = withTables("word/document.xml");
    expect(xml.match(/<w:tbl>/g)?.length).toBe(wordTables(book).length);
    expect(xml).toContain("<w:tblHeader/>");
    expect(xml).toContain('w:orient="landscape"');
    expect(xml).toContain("单位：万元");
    expect(part("word/document.xml")).not.toContain("<w:tbl>");
  });

  test("用户改过的段落写用户的文字", async () => {
    const merged = lines.slice(0, 3).map((line, i) => ({
      ...line,
      state: i === 2 ? ("edited" as const) : ("generated" as const),
      text: i === 2 ? "本单位自己写的一段。" : "",
      diff: [],
    }));
    const xml = (await partsOf(packDocument(narrativeDocument(lines, { merged }))))("word/document.xml");
    expect(xml).toContain("本单位自己写的一段。");
  });
});
