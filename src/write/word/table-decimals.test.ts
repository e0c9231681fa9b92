import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { sheet } from "../../../test/draw-sheet";
import { readSheets } from "../../../test/read-drawing";
import { linesOf, narrate } from "../../questions/index";
import { narrativeDocument, packDocument, wordTables } from "./index";

/** Every text of the tables in the Word file of a drawn workbook. */
async function printed(...drawings: readonly string[]): Promise<readonly string[]> {
  const book = readSheets(...drawings.map((drawing, i) => sheet(`表${i + 1}`, drawing)));
  const tables = wordTables(book);
  const parts = unzipSync(await packDocument(narrativeDocument(linesOf(narrate(book)), { tables })));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text);
}

const table = (unit: string, ...rows: readonly string[]): string =>
  ["2025年支出总表", ` | | | 单位：${unit}`, "单位名称 | 合计 | 基本支出 | 项目支出", ...rows].join("\n");

describe("Word 中预算表的金额", () => {
  test("小数位数与所在的表一致，不改成两位", async () => {
    const texts = await printed(table("万元", "示例中心 | 80.256789 | 60.256789 | 20.000000"));
    expect(texts).toEqual(expect.arrayContaining(["80.256789", "60.256789", "20.000000"]));
  });

  test("以元列示的整数不添小数", async () => {
    const texts = await printed(table("元", "示例中心 | 802567 | 602567 | 200000"));
    expect(texts).toEqual(expect.arrayContaining(["802567", "602567", "200000"]));
  });

  test("按表中显示的格式，零也一样", async () => {
    const texts = await printed(table("万元", "示例中心 | 80.256789@0.00 | 80.256789@0.00 | 0@0.00"));
    expect(texts.filter((text) => /^\d+\.\d+$/.test(text)).slice(0, 3)).toEqual(["80.26", "80.26", "0.00"]);
  });

  test("接在下一张工作表的几行也在同一张表里，不重复表头", async () => {
    const texts = await printed(
      table("万元", "合计 | 90.00 | 65.00 | 25.00", "示例中心 | 80.00 | 60.00 | 20.00"),
      "单位名称 | 合计 | 基本支出 | 项目支出\n示例馆 | 10.00 | 5.00 | 5.00",
    );
    expect(texts.filter((text) => text === "示例馆" || text === "示例中心" || text === "单位名称")).toEqual([
      "单位名称",
      "示例中心",
      "示例馆",
    ]);
  });
});
