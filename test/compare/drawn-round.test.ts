import { expect, test } from "@jest/globals";
import { compareRound } from "../../src/compare/index";
import { drawnSet, isWhole, withMore } from "./drawn-round";

// all layouts and kinds of mistakes: npm run bench:across
const set = drawnSet(1, "national");

test("相互一致的一套（部门、三个单位、上年、名单、批复数）读回来什么也不报告", () => {
  const { findings, evaluated } = compareRound(set.round, { rules: {} });
  expect(findings).toEqual([]);
  expect(evaluated).toEqual(expect.arrayContaining(["D10", "G18", "X24", "X27", "Y10"]));
});

test("一个单位的总额多了十万元：部门之和报告；另一张表的总额与批复数相同，X27 不报告", () => {
  const unit = set.units[1];
  const wrong = unit && withMore(unit, ({ table, subject }) => table === "expenditure" && isWhole(subject, 2025), 0);
  const submissions = set.round.submissions.map((each) => (wrong && each.file === wrong.file ? wrong : each));
  const { findings } = compareRound({ ...set.round, submissions }, { rules: {} });
  expect(findings.map(({ code, severity, difference }) => [code, severity, difference])).toEqual([
    ["X24", "error", "-10.00"],
  ]);
});
