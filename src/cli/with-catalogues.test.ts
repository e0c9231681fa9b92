import { expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS } from "../model/settings";
import { packageText, parsePackage } from "../questions/index";
import { withCatalogues } from "./with-catalogues";

const LIST = { year: 2027, entries: { functional: [["201", "一般公共服务支出"]] as const } };

const never = async (): Promise<never> => {
  throw new Error("no workbook is read for a package");
};

test("年度科目包写出再读回是同一份；别的文件不当作科目包", () => {
  expect(parsePackage(packageText(LIST, "官方.xlsx"))).toEqual(LIST);
  expect(parsePackage('{"format":"budget-catalogue","version":2}')).toBeUndefined();
  expect(parsePackage("科目编码,科目名称")).toBeUndefined();
});

test("几年的科目包一起用，各认各的年度，不用读工作簿", async () => {
  const texts: Record<string, string> = {
    "2026.json": packageText({ ...LIST, year: 2026 }, "a"),
    "2027.json": packageText(LIST, "b"),
    "x.json": "[]",
  };
  const deps = { readBook: never, importCatalogue: never, readText: async (file: string) => texts[file] ?? "" };
  const { officialLists } = await withCatalogues("w.xlsx", DEFAULT_SETTINGS, ["2026.json", "2027.json"], deps);
  expect(officialLists?.map(({ year }) => year)).toEqual([2026, 2027]);
  await expect(withCatalogues("w.xlsx", DEFAULT_SETTINGS, ["x.json"], deps)).rejects.toThrow("不是年度科目包");
  await expect(withCatalogues("w.xlsx", DEFAULT_SETTINGS, ["a.xlsx", "b.xlsx"], deps)).rejects.toThrow("哪一年");
});
