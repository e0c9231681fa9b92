import { describe, expect, test } from "@jest/globals";

import { incomeLineOf } from "./income-lines";

/** The meaning in one word: fund, item or nature; "-" when unknown. */
function meaning(label: string, flow?: "income" | "expenditure"): string {
  const line = incomeLineOf(label, flow);
  return [line?.fund, line?.item, line?.nature, line?.half, line?.isTotal && "total"].filter(Boolean).join(" ") || "-";
}

describe("收入行和资金来源列", () => {
  test.each([
    ["一、财政拨款", "fiscal"],
    ["一、财政拨款预算收入", "fiscal"],
    ["财政补助收入", "fiscal"],
    ["一、一般公共预算拨款收入", "fiscal/general"],
    ["（一）一般公共预算财政拨款收入", "fiscal/general"],
    ["　　(1)一般公共预算拨款", "fiscal/general"],
    ["一般公共预算", "fiscal/general"],
    ["公共预算拨款", "fiscal/general"],
    ["一般公共预算资金", "fiscal/general"],
    ["一般公共预算当年财政拨款收入", "fiscal/general"],
    ["(2)政府性基金拨款", "fiscal/government-fund"],
    ["政府性基金预算拨款收入", "fiscal/government-fund"],
    ["政府性基金预算财政拨款", "fiscal/government-fund"],
    ["国有资本经营预算收入", "fiscal/state-capital"],
    ["三、国有资本经营预算拨款收入", "fiscal/state-capital"],
    ["四、财政专户管理资金收入", "special-account"],
    ["教育收费资金收入", "special-account"],
    ["教育收费", "special-account"],
    ["其中：纳入财政专户管理的收费", "special-account"],
    ["二、事业预算收入", "business"],
    ["事业收入", "business"],
    ["事业单位经营收入", "operating"],
    ["五、经营预算收入", "operating"],
    ["上级补助收入", "superior"],
    ["三、上级补助预算收入", "superior"],
    ["附属单位上缴收入", "subordinate"],
    ["对附属单位上缴收入", "subordinate"],
    ["九、其他预算收入", "other"],
    ["其他收入", "other"],
    ["使用非财政拨款结余", "surplus"],
    ["使用非财政拨款结余（含专用结余）", "surplus"],
    ["用事业基金弥补收支差额", "surplus"],
    ["一、本年收入", "current"],
    ["本年收入合计", "current"],
    ["收 入 总 计", "total"],
    ["收入合计", "total"],
    ["十、上年结转结余", "carry-over-in"],
    ["上年结转（结余）", "carry-over-in"],
    ["年初结转和结余", "carry-over-in"],
    ["十、上年结转", "carry-over-in carried"],
    ["十一、上年结余", "carry-over-in saved"],
    ["年初财政拨款结转和结余", "fiscal carry-over-in"],
    ["上年一般公共预算结转", "fiscal/general carry-over-in carried"],
    ["上年实户资金余额", "account-balance-in"],
    ["未安排支出的实户资金", "account-balance-out"],
    ["结转下年", "carry-over-out"],
    ["二、年末结转结余", "carry-over-out"],
    ["上缴上级支出", "to-superior"],
    ["对附属单位补助支出", "to-subordinate"],
  ])("“%s”是 %s", (label, expected) => {
    expect(meaning(label)).toBe(expected);
  });

  test.each([
    "债务预算收入",
    "八、投资预算收益",
    "七、非同级财政拨款预算收入",
    "其中：非同级财政拨款（科研及辅助活动）",
    "其中：专项资金列入部门预算的项目",
    "本级横向财政拨款",
    "非本级财政拨款",
    "(2)非财政拨款结转",
    "(3)专用结余",
    "其他资金",
    "结余结转资金",
    "合计",
    "小计",
    "事业",
    "其他",
    "其他支出",
    "事业支出",
    "一般公共服务支出",
    "",
  ])("“%s”的含义未知，留作单独一行", (label) => {
    expect(incomeLineOf(label)).toBeUndefined();
  });

  test("不带年份的结转行由所在一侧决定", () => {
    expect(meaning("(1)财政拨款结转", "income")).toBe("fiscal carry-over-in carried");
    expect(meaning("(2)财政拨款结余", "expenditure")).toBe("fiscal carry-over-out saved");
    expect(meaning("(1)财政拨款结转")).toBe("-");
    expect(meaning("(2)非财政拨款结转", "income")).toBe("-");
    expect(meaning("年末结转结余", "income")).toBe("carry-over-out");
  });

  test("其中项有标记", () => {
    expect(incomeLineOf("其中：教育收费")?.isOfWhich).toBe(true);
    expect(incomeLineOf("教育收费")?.isOfWhich).toBeUndefined();
  });
});
