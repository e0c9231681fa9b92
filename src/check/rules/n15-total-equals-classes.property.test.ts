import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { drawn } from "../../../test/drawn-book";
import { findingsOf } from "../../../test/rule-tester";
import { addFen, fen, type Fen, formatFen } from "../../model/money";
import rule from "./n15-total-equals-classes";
import { RUNS } from "../../../test/effort";

const MARGIN = 5_000;
const cents = fc.integer({ min: 1, max: 10_000_000 }).map((each) => fen(each * 2 * MARGIN));
const parts = fc.array(cents, { minLength: 1, maxLength: 30 });

const draw = (total: Fen, amounts: readonly Fen[]): string =>
  [
    "支出总表",
    "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出",
    `         | 合计     | ${formatFen(total)} | |`,
    ...amounts.map((amount, i) => `${201 + i} | 类 | ${formatFen(amount)} | |`),
  ].join("\n");

test("合计恰为各类之和时，永不报告", () => {
  fc.assert(
    fc.property(parts, (p) => findingsOf(rule, drawn(draw(addFen(...p), p))).length === 0),
    { numRuns: RUNS },
  );
});

test("偏差超出尾差时，偏多少报多少，且只报一次；尾差只作提示", () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: -1_000, max: 1_000 }), (p, error) => {
      const difference = fen(error * 2 * MARGIN);
      const total = addFen(...p, difference);
      const found = findingsOf(rule, drawn(draw(total, p)));
      const slack = (p.length + (total === 0 ? 0 : 1)) * MARGIN;
      const severity = Math.abs(difference) <= slack ? "info" : "error";
      expect(found.map((each) => [each.severity, each.difference])).toEqual(
        difference === 0 ? [] : [[severity, formatFen(difference)]],
      );
    }),
    { numRuns: RUNS },
  );
});

test("各类的先后不影响结论", () => {
  fc.assert(
    fc.property(cents, parts, (total, p) => {
      const messages = (amounts: readonly Fen[]): readonly string[] =>
        findingsOf(rule, drawn(draw(total, amounts))).map(({ message }) => message);
      expect(messages(p.toReversed())).toEqual(messages(p));
    }),
    { numRuns: RUNS },
  );
});

test("舍入后的真实数字，永不报告为错误", () => {
  const exact = fc.array(fc.integer({ min: 10_000, max: 100_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(exact, (yuan) => {
      const rounded = (amount: number): Fen => fen(Math.round(amount / 10_000) * 10_000);
      const total = rounded(yuan.reduce((sum, each) => sum + each, 0));
      const found = findingsOf(rule, drawn(draw(total, yuan.map(rounded))));
      expect(found.filter(({ severity }) => severity !== "info")).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
