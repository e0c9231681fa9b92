import { expect, test } from "@jest/globals";
import { oneForm, withLevel } from "../../../test/target-forms";
import { editedForm } from "./from-form";
import { compareForms } from "./compare-last-year";

const formWith = (...drawn: Parameters<typeof oneForm>) => {
  const [form] = oneForm(...drawn).targets ?? [];
  if (!form) throw new Error("the drawing has no form");
  return editedForm(form);
};

test("与上年对照：高了、低了、相同、改写、新增的，和上年有本年没有的", () => {
  const last = formWith({ indicators: withLevel("质量指标", "一次答复率", "≥95%") });
  const now = formWith({
    indicators: [
      ["产出指标", "质量指标", "一次答复率", "≥96%"],
      ["产出指标", "数量指标", "来电受理量", "≥25万件"],
      ["效益指标", "社会效益指标", "群众知晓率", "≥80%"],
      ["满意度指标", "服务对象满意度指标", "来电人满意度", "90分"],
      ["产出指标", "数量指标", "回访量", "≥5万件"],
    ],
  });
  const { rows, left, hasSameGoal } = compareForms(now, last);
  expect(now.indicators.map(({ id, name }) => [name, rows[id]?.change, rows[id]?.last])).toEqual([
    ["一次答复率", "higher", "≥95%"],
    ["来电受理量", "lower", "≥27万件"],
    ["群众知晓率", "same", "≥80%"],
    ["来电人满意度", "other", "≥90%"],
    ["回访量", "new", undefined],
  ]);
  expect(left.map(({ name }) => name)).toEqual(["外包服务总成本", "按期办结率"]);
  expect(hasSameGoal).toBe(true);
});
