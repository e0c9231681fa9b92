import { describe, expect, test } from "@jest/globals";
import { withInnerQuotes } from "./wording";

describe("引号中的引号", () => {
  test("里层用单引号，并列的引文不变", () => {
    expect(withInnerQuotes("“六、“三公”经费情况”：“公务接待费”文中为 1.00万元")).toBe(
      "“六、‘三公’经费情况”：“公务接待费”文中为 1.00万元",
    );
  });

  test("引文被截断、引号不成对时原样保留", () => {
    expect(withInnerQuotes("“关于“三公经费…”：没有写明年度")).toBe("“关于“三公经费…”：没有写明年度");
    expect(withInnerQuotes("三公”经费“预算")).toBe("三公”经费“预算");
  });
});
