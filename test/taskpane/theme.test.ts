import { describe, expect, test } from "@jest/globals";
import { grouped } from "../../src/model/number";
import { schemeOfBackground } from "../../src/taskpane/theme";

describe("随 Excel 的配色", () => {
  test("深色底用深色，浅色底用浅色，不明则由系统决定", () => {
    expect(schemeOfBackground("#262626")).toBe("dark");
    expect(schemeOfBackground("#E6E6E6")).toBe("light");
    expect(schemeOfBackground("#ffffffff")).toBe("light");
    expect(schemeOfBackground(undefined)).toBeUndefined();
    expect(schemeOfBackground("white")).toBeUndefined();
  });
});

describe("金额显示", () => {
  test("整数部分三位一节，小数原样", () => {
    expect(grouped("1234567.80")).toBe("1,234,567.80");
    expect(grouped("-1234.5678")).toBe("-1,234.5678");
    expect(grouped("999")).toBe("999");
    expect(grouped("12.5")).toBe("12.5");
  });
});
