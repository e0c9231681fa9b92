import { expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS } from "../model/settings";
import { packageText, parsePackage } from "../questions/index";
import { catalogueReader } from "./catalogue-reader";

const LIST = { year: 2027, entries: { functional: [["201", "一般公共服务支出"]] as const } };

const never = async (): Promise<never> => {
  throw new Error("no workbook is read for a package");
};

test("年度科目包写出再读回是同一份；别的文件不当作科目包", () => {
  expect(parsePackage(packageText(LIST, "官方.xlsx"))).toEqual(LIST);
  expect(parsePackage('{"format":"budget-catalogue","version":2}')).toBeUndefined();
  expect(parsePackage("科目编码,科目名称")).toBeUndefined();
});

test("几年的科目包一起用，各认各的年度，不用读工作簿；几个工作簿只读一次", async () => {
  const texts: Record<string, string> = {
    "2026.json": packageText({ ...LIST, year: 2026 }, "a"),
    "2027.json": packageText(LIST, "b"),
    "x.json": "[]",
  };
  const read: string[] = [];
  const readText = async (file: string) => {
    read.push(file);
    return texts[file] ?? "";
  };
  const deps = { readBook: never, importCatalogue: never, readText };
  const reader = catalogueReader(["2026.json", "2027.json"], deps);
  for (const path of ["w.xlsx", "v.xlsx"]) {
    const { officialLists } = await reader(path, DEFAULT_SETTINGS);
    expect(officialLists?.map(({ year }) => year)).toEqual([2026, 2027]);
  }
  expect(read).toEqual(["2026.json", "2027.json"]);
  await expect(catalogueReader(["x.json"], deps)("w.xlsx", DEFAULT_SETTINGS)).rejects.toThrow("不是年度科目包");
  expect(() => catalogueReader(["a.xlsx", "b.xlsx"], deps)).toThrow("哪一年");
});
