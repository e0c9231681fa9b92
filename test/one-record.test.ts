import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../src/hosts/excel/index";
import { openWorkbook } from "../src/hosts/xlsx/index";
import { KEPT_NAMESPACE, keptParts, readKept } from "../src/package/kept";
import { sheet } from "./draw-sheet";
import { smallBook } from "./excel/books";
import { openExcel } from "./excel/library";
import { drawnFile } from "./xlsx/draw-package";
import { textOf } from "./xlsx/difference";
import { RELATIONSHIPS, unzipped, zipped } from "./xlsx/raw-package";

const FILE = drawnFile({ sheets: [sheet("收支总表", "项目 | 预算数\n财政拨款 | 1200.5")] });
const KIND = `${RELATIONSHIPS}/customXml`;
const LONG = `"引号" & <尖括号> 😀 _x000D_ ${"长".repeat(60_000)}`;

/** The custom XML parts of a file, found by other means than the product's. */
const partsIn = (file: Uint8Array): readonly string[] =>
  Object.entries(unzipped(file))
    .filter(([name]) => /^customXml\/item\d+\.xml$/.test(name))
    .map(([name]) => textOf(file, name));

/** The file with these custom XML parts in the place of its own, as Excel saves them. */
function withParts(file: Uint8Array, parts: readonly string[]): Uint8Array {
  const links = parts.map((_, i) => `<Relationship Id="k${i}" Type="${KIND}" Target="../customXml/item${i + 1}.xml"/>`);
  const known = Object.keys(unzipped(file)).filter((name) => !name.startsWith("customXml/"));
  return zipped({
    ...Object.fromEntries(known.map((name) => [name, textOf(file, name)])),
    ...Object.fromEntries(parts.map((xml, i) => [`customXml/item${i + 1}.xml`, xml])),
    "xl/_rels/workbook.xml.rels": textOf(file, "xl/_rels/workbook.xml.rels")
      .replace(/<Relationship [^>]*customXml[^>]*>/g, "")
      .replace("</Relationships>", `${links.join("")}</Relationships>`),
  });
}

describe("各宿主共用一份记录", () => {
  test("文件里存的，Excel 读得出；Excel 里存的，文件读得出", async () => {
    const workbook = openWorkbook(FILE, "甲.xlsx");
    await workbook.saveState("settings", '{"version":1}');
    const book = smallBook();
    for (const xml of partsIn(workbook.save())) book.xmlParts.set(book.newPartId(), xml);
    openExcel(book);
    const excel = createExcelHost();
    expect(await excel.loadState("settings")).toBe('{"version":1}');

    await excel.saveState("targets", LONG);
    const parts = [...book.xmlParts.values()];
    expect(parts.length).toBeGreaterThan(1);
    const again = openWorkbook(withParts(workbook.save(), parts), "甲.xlsx");
    expect([await again.loadState("settings"), await again.loadState("targets")]).toEqual(['{"version":1}', LONG]);
    await again.saveState("targets", undefined);
    expect(partsIn(again.save())).toHaveLength(1);
  });

  test("Excel 的标记和文件的标记是同一种条件格式", async () => {
    const workbook = openWorkbook(FILE, "甲.xlsx");
    await workbook.mark([{ cell: { sheet: "收支总表", row: 2, column: 2 }, severity: "error" }]);
    const [, formula = ""] =
      /<formula>(.*?)<\/formula>/.exec(unzipped(workbook.save())["xl/worksheets/sheet1.xml"] ?? "") ?? [];
    const book = smallBook();
    openExcel(book);
    await createExcelHost().mark([{ cell: { sheet: "收支总表", row: 2, column: 2 }, severity: "error" }]);
    expect(book.sheet("收支总表").rules.map((rule) => rule.formula)).toEqual([`=${formula.replaceAll("&quot;", '"')}`]);
  });
});

describe("记录的写法", () => {
  const kept = (save: number, texts: Readonly<Record<string, string>>, longest?: number) =>
    keptParts({ texts: new Map(Object.entries(texts)), save }, longest);

  test("写到一半的新记录不算，前一份仍然读得出", () => {
    const former = kept(1, { 甲: "旧" });
    const [half = ""] = kept(2, { 甲: "新".repeat(10) }, 4);
    expect([...readKept([...former, half], "甲.xlsx").texts]).toEqual([["甲", "旧"]]);
    expect(readKept([...former, half], "甲.xlsx").save).toBe(2);
  });

  test("换了次序、前缀和声明，照样读得出", () => {
    const parts = kept(3, { 甲: "一二三四五六", 乙: "" }, 4).map((xml) =>
      `<?xml version="1.0"?>${xml}`.replace("xmlns=", "xmlns:k=").replaceAll(/<(\/?)(kept|state)/g, "<$1k:$2"),
    );
    expect(Object.fromEntries(readKept([...parts].reverse(), "甲.xlsx").texts)).toEqual({ 甲: "一二三四五六", 乙: "" });
  });

  test("没有编号的旧记录、里面不认识的东西：认识的读出来", () => {
    const old = `<kept xmlns="${KEPT_NAMESPACE}"><state key="甲">旧</state><state>没有键</state><mark cell="A1"/></kept>`;
    expect(readKept([old], "甲.xlsx")).toEqual({ texts: new Map([["甲", "旧"]]), save: 0 });
  });

  test.each(['save="x"', 'save="-1"', 'part="1" parts="2"'])("根上写着 %s：整份不算", (attributes) => {
    const xml = `<kept xmlns="${KEPT_NAMESPACE}" ${attributes}><state key="甲">乙</state></kept>`;
    expect([...readKept([xml], "甲.xlsx").texts]).toEqual([]);
  });

  test("没有要存的，就没有部件", () => {
    expect(kept(1, {})).toEqual([]);
  });
});
