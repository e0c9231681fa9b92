import { describe, expect, test } from "@jest/globals";
import { factsJson } from "../../src/cli/facts-json";
import type { BudgetBook } from "../../src/model/book";
import type { Narrative } from "../../src/model/passage";
import { readBudget } from "../../src/pipeline";
import { narrate, narrativeText, savedBudgetOf } from "../../src/questions/index";
import { sheet, workbook } from "../draw-sheet";

/** 一般公共预算支出表 of one item, with the text that a former year left; what is undefined is not printed. */
function budget({ year, unit, amount }: { year?: number; unit?: string; amount: string }): BudgetBook {
  const name = unit === undefined ? "" : `单位名称：${unit}`;
  const table = `
${year === undefined ? "" : `${year}年`}一般公共预算支出表
${name} | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出
 | 合计 | ${amount} | ${amount}
'2012604' | 档案馆 | ${amount} | ${amount}`;
  const text = [
    "二、预算情况",
    "本馆的支出用于档案的收集、整理、保管和利用，以及库房的日常维护，全部列入部门预算。",
    `（一）2012604-档案馆${amount}万元，主要用于档案数字化。`,
    "本馆没有安排政府性基金预算支出，也没有安排国有资本经营预算支出，没有其他收入。",
  ].join("\n");
  const isLast = year !== 2025;
  return readBudget(workbook(sheet("功能", table), ...(isLast ? [sheet("情况说明", text)] : [])));
}

const THIS = budget({ year: 2025, unit: "示例市档案馆", amount: "100.00" });
const item = (narrative: Narrative): string =>
  narrativeText(narrative)
    .split("\n")
    .find((line) => line.startsWith("1.档案馆")) ?? "";

describe("上年工作簿是谁的、哪一年的", () => {
  const museum = budget({ year: 2024, unit: "示例市博物馆", amount: "80.00" });
  const before = budget({ year: 2023, unit: "示例市档案馆", amount: "80.00" });

  test("别的单位的：数和文字都不用，并说明；说过要用的才用", () => {
    const narrative = narrate(THIS, { priorBook: museum });
    expect(item(narrative)).toContain("比上年【待填：上年数】");
    expect(narrativeText(narrative)).not.toContain("档案数字化");
    expect(narrative.notices).toEqual([
      "上年工作簿的单位名称是“示例市博物馆”，本年是“示例市档案馆”，因此没有使用。请换成本单位的文件。",
    ]);
    const accepted = narrate(THIS, { priorBook: museum, priorDespite: ["unit"] });
    expect(item(accepted)).toContain("比上年增加20.00万元，增长25.00%");
    expect(item(accepted)).toContain("【上年文字，请确认：档案数字化】");
    expect(accepted.notices).toEqual([
      "上年工作簿的单位名称是“示例市博物馆”，本年是“示例市档案馆”。按您的选择，上年数已采用，请确认是同一个单位。",
    ]);
  });

  test("别的年度的：不用；说过要用的，当作上年数", () => {
    expect(item(narrate(THIS, { priorBook: before }))).toContain("比上年【待填：上年数】");
    const accepted = narrate(THIS, { priorBook: before, priorDespite: ["year"] });
    expect(item(accepted)).toContain("比上年增加20.00万元，增长25.00%");
    expect(accepted.notices).toEqual(["上年工作簿是 2023 年的。按您的选择，其中的数已当作 2024 年的数采用，请确认。"]);
  });

  test("两样都不对的，要两样都说过", () => {
    const other = budget({ year: 2023, unit: "示例市博物馆", amount: "80.00" });
    expect(narrate(THIS, { priorBook: other }).notices).toHaveLength(2);
    expect(item(narrate(THIS, { priorBook: other, priorDespite: ["unit"] }))).toContain("【待填：上年数】");
    expect(item(narrate(THIS, { priorBook: other, priorDespite: ["unit", "year"] }))).toContain("增长25.00%");
  });

  test.each([
    [
      "没有写明单位",
      budget({ year: 2024, amount: "80.00" }),
      "上年工作簿没有写明单位名称。上年数已采用，请确认是同一个单位。",
    ],
    [
      "没有写明年度",
      budget({ unit: "示例市档案馆", amount: "80.00" }),
      "上年工作簿没有写明年度。其中的数已当作 2024 年的数采用，请确认。",
    ],
  ])("%s不算不对：采用，并请确认", (_, priorBook, notice) => {
    const narrative = narrate(THIS, { priorBook });
    expect(item(narrative)).toContain("比上年增加20.00万元，增长25.00%");
    expect(narrative.notices).toEqual([notice]);
  });

  test("本年的没有写明年度：照样采用，并请确认", () => {
    const now = budget({ unit: "示例市档案馆", amount: "100.00" });
    const narrative = narrate(now, { priorBook: budget({ year: 2024, unit: "示例市档案馆", amount: "80.00" }) });
    expect(item(narrative)).toContain("比上年增加20.00万元，增长25.00%");
    expect(narrative.notices).toEqual([
      "本年工作簿没有写明年度，上年工作簿是 2024 年的。其中的数已当作上年数采用，请确认。",
    ]);
  });

  test("保存的上年数据没有写明年度的也读得回来", () => {
    const facts = factsJson("a.xlsx", budget({ unit: "示例市档案馆", amount: "80.00" }));
    const saved = savedBudgetOf(JSON.parse(JSON.stringify(facts)));
    const narrative = narrate(THIS, saved ? { saved } : {});
    expect(item(narrative)).toContain("比上年增加20.00万元，增长25.00%");
    expect(narrative.notices).toEqual(["保存的上年数据没有写明年度。其中的数已当作 2024 年的数采用，请确认。"]);
  });
});
