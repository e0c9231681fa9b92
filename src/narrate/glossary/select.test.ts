import { describe, expect, test } from "@jest/globals";
import { itemDefinition, usePicks } from "./item-terms";
import { TERM_LIBRARY } from "./library";
import { usedTerms } from "./select";

const names = (text: string) => usedTerms(text).map(({ term }) => term);

describe("名词解释", () => {
  test("只解释文中用到的名词，按收入、支出、专业名词排列", () => {
    expect(names("基本支出100.00万元，其中人员经费80.00万元；“三公”经费1.00万元；事业收入5.00万元。")).toEqual([
      "事业收入",
      "基本支出",
      "人员经费",
      "“三公”经费",
    ]);
    expect(names("")).toEqual([]);
  });

  test("别名也算，较长名词中的一段不算", () => {
    expect(names("日常公用支出3.47万元")).toEqual(["公用经费"]);
    expect(names("国有资本经营预算收入0万元")).toEqual(["国有资本经营预算"]);
    expect(names("事业单位经营支出0.00万元")).toEqual(["事业单位经营支出"]);
  });

  test("每个名词只有一条，解释不用名词本身开头", () => {
    expect(new Set(TERM_LIBRARY.map(({ term }) => term)).size).toBe(TERM_LIBRARY.length);
    expect(TERM_LIBRARY.length).toBeGreaterThanOrEqual(30);
    expect(
      TERM_LIBRARY.filter(({ term, definition }) => definition.startsWith(term) || !definition.endsWith("。")),
    ).toEqual([]);
  });

  test("科目的解释来自编码或名称，不知道的不编造", () => {
    expect(itemDefinition("2210201", "住房公积金")).toBe("单位按规定的基数和比例为职工缴存的住房公积金。");
    expect(itemDefinition("2012650", "事业运行")).toContain("事业单位的基本支出");
    expect(itemDefinition("2014099", "其他信访事务支出")).toBe("除同一款以上各项之外，其他用于信访事务方面的支出。");
    expect(itemDefinition("2070104", "图书馆")).toBeUndefined();
    expect(usePicks("2070104", "图书馆")).toEqual([{ label: "按科目含义", text: "{项目或事项}支出" }]);
  });
});
