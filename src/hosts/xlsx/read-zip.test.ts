import { describe, expect, test } from "@jest/globals";
import { unzipSync, zipSync } from "fflate";
import { rawParts, zipped } from "../../../test/xlsx/raw-package";
import { richFile } from "../../../test/xlsx/rich-file";
import { rezipped, type Unusual } from "../../../test/xlsx/unusual-zip";
import { openWorkbook } from "./index";
import { readZip } from "../../package/read-zip";
import { writeZip } from "../../package/write-zip";

const FILE = richFile();

describe("写法不同的压缩包", () => {
  test.each<[string, Unusual]>([
    ["六十四位目录", { zip64: true }],
    ["长度写在数据之后", { trailing: true }],
    ["名字用反斜杠", { backslashes: true }],
    [
      "前面有别的字节",
      { before: Uint8Array.from({ length: 100 }, (_, i) => (i < 4 ? [0x50, 0x4b, 3, 4][i] : i) ?? 0) },
    ],
    ["后面有说明", { comment: "由某程序导出" }],
    ["两样都有", { zip64: true, trailing: true, comment: "甲" }],
  ])("%s：照常读，改了再存别的解压程序也认", async (_, how) => {
    const expected = await openWorkbook(FILE, "富.xlsx").read();
    const workbook = openWorkbook(rezipped(FILE, how), "富.xlsx");
    expect(await workbook.read()).toEqual(expected);
    workbook.edit({ sheet: "收支总表", row: 3, column: 2 }, 1300);
    const saved = workbook.save();
    expect(Object.keys(unzipSync(saved)).map((name) => name.replaceAll("\\", "/"))).toEqual(
      Object.keys(unzipSync(FILE)),
    );
    expect((await openWorkbook(saved, "富.xlsx").read()).sheets[0]?.cells).toContainEqual({
      ...{ row: 3, column: 2, value: 1300, numberFormat: "#,##0.00_ " },
    });
  });

  test("没有压缩的部件照常读", async () => {
    const stored = zipSync(unzipSync(FILE), { level: 0 });
    expect(await openWorkbook(stored, "富.xlsx").read()).toEqual(await openWorkbook(FILE, "富.xlsx").read());
  });

  test("同名的部件以后一个为准", async () => {
    const [one, two] = [1, 2].map((value) => [
      ...readZip(
        zipped(rawParts([{ name: "表", xml: `<sheetData><row><c><v>${value}</v></c></row></sheetData>` }])),
        "",
      ).values(),
    ]);
    const both = writeZip([...(one ?? []), ...(two ?? [])]);
    expect((await openWorkbook(both, "测试.xlsx").read()).sheets[0]?.cells[0]?.value).toBe(2);
  });

  test("字节是大数组中的一段时也一样", async () => {
    const buffer = new Uint8Array(FILE.length + 50);
    buffer.set(FILE, 31);
    const workbook = openWorkbook(buffer.subarray(31, 31 + FILE.length), "富.xlsx");
    expect((await workbook.read()).sheets).toHaveLength(3);
    expect(Buffer.compare(workbook.save(), FILE)).toBe(0);
  });
});
