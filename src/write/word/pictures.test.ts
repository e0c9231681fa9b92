import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import type { ChartPicture } from "../../model/chart";
import type { NarrativeLine } from "../../model/passage";
import { narrativeDocument, packDocument } from "./index";

const LINES: readonly NarrativeLine[] = [
  ["title", "情况说明"],
  ["totals/a", "正文一段。"],
  ["three-public/a", "“三公”一段。"],
].map(([key = "", text = ""], i) => ({
  key,
  role: i === 0 ? "title" : "body",
  level: 0,
  runs: [{ kind: "text", text }],
}));
const picture = (
  title: string,
  width: number,
  height: number,
  sections: ChartPicture["sections"] = [],
): ChartPicture => ({
  png: new TextEncoder().encode(title),
  width,
  height,
  title,
  note: "单位：万元，按资金来源",
  says: `${title}。财政拨款 100.00，100%`,
  sections,
});

async function partsWith(pictures: readonly ChartPicture[]) {
  const parts = unzipSync(await packDocument(narrativeDocument(LINES, { pictures })));
  const images = Object.entries(parts).flatMap(([name, bytes]) =>
    /^word\/media\/./.test(name) ? [strFromU8(bytes)] : [],
  );
  return { xml: strFromU8(parts["word/document.xml"] ?? new Uint8Array()), images };
}

describe("Word 文件里的图表", () => {
  test("每张图有图片、说给看不见的人听的文字、图号和来源", async () => {
    const { xml, images } = await partsWith([
      picture("收入 100.00万元", 560, 120),
      picture("支出 100.00万元", 560, 90),
    ]);
    expect(images.sort()).toEqual(["支出 100.00万元", "收入 100.00万元"]);
    expect(xml).toMatch(/<wp:docPr[^>]* descr="收入 100\.00万元。财政拨款 100\.00，100%"/);
    const words = xml.replace(/<[^>]+>/g, "");
    expect(words.slice(words.lastIndexOf("图表"))).toBe(
      "图表图1　收入 100.00万元单位：万元，按资金来源图2　支出 100.00万元单位：万元，按资金来源",
    );
  });

  test("图在说到它的一节后面，依次编号；没有那一节的放在最后", async () => {
    const { xml } = await partsWith([
      picture("关系", 560, 90),
      picture("“三公”", 560, 90, ["three-public"]),
      picture("收入", 560, 90, ["functions", "totals"]),
    ]);
    const words = xml.replace(/<[^>]+>/g, "");
    expect(words.slice(words.lastIndexOf("正文一段。"))).toMatch(
      /^正文一段。图1　收入.*“三公”一段。图2　“三公”.*图表图3　关系/,
    );
  });

  test("放不下的按比例缩小，行高不截断图片", async () => {
    const { xml } = await partsWith([picture("很高的图", 560, 1280), picture("很宽的图", 1200, 100)]);
    const sizes = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    // 9525 units a pixel; 156 millimetres are 5,616,000
    expect(sizes[0]).toEqual([280 * 9525, 640 * 9525]);
    expect(sizes[1]?.[0]).toBeLessThanOrEqual(5_619_750);
    expect(xml).toMatch(/<w:spacing[^>]*w:line="240"[^>]*w:lineRule="auto"[^>]*\/>(?:(?!<\/w:p>).)*<w:drawing>/);
  });

  test("没有图就没有这一部分", async () => {
    const { xml, images } = await partsWith([]);
    expect(images).toEqual([]);
    expect(xml).not.toContain("图表");
  });
});
