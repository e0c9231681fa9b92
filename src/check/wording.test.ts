import { describe, expect, test } from "@jest/globals";
import { book } from "../../test/drawn-book";
import { runRule } from "./rule";
import meetings from "./rules/s06-meetings-and-training-total";
import parts from "./rules/s01-three-public-equals-parts";
import { asQuoted, messageText, withInnerQuotes } from "./wording";

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

  test("要放进引号的文字先改成里层引号，截断在引文中间也一样", () => {
    expect(asQuoted("2025年“三公”经费和“会议")).toBe("2025年‘三公’经费和‘会议");
  });

  const quoted = book`
    三公表
    项目                    | 预算数
    三公合计                | 1.01
    1、因公出国（境）费     | 0.33
    2、公务接待费           | 0.33
    3、公务用车购置及运行费 | 0.34
  `;

  test("没有评估的原因里，表名自带的引号是里层的", () => {
    expect(runRule(meetings, quoted)).toMatchObject({
      reason: "有“‘三公’经费支出表”（工作表“三公表”），缺会议费、培训费的金额",
    });
  });

  test("四舍五入的提示里也一样", () => {
    expect(runRule(parts, quoted)).toMatchObject({
      findings: [{ message: expect.stringMatching(/^“2025年‘三公’经费支出表”合计为/) }],
    });
  });
});

test("一句话里有长金额时，四位数的金额也分节；引号里照原文", () => {
  expect(messageText("“支出4545.94万元”文中为 10528.33万元，表中为 4545.94万元，相差 5982.39万元")).toBe(
    "“支出4545.94万元”文中为 10,528.33万元，表中为 4,545.94万元，相差 5,982.39万元",
  );
  expect(messageText("文中为 4545.94万元，2025年为 4540.00万元")).toBe("文中为 4545.94万元，2025年为 4540.00万元");
});
