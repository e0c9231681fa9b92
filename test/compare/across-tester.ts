import { describe, expect, test } from "@jest/globals";
import { compareRound } from "../../src/compare/index";
import type { AcrossRule } from "../../src/compare/rule";
import type { Severity } from "../../src/model/finding";
import type { AcrossFinding, Round } from "../../src/model/round";
import { placeText } from "../../src/write/ledger/places";

interface ExpectedAcross {
  readonly message: string;
  readonly cells: readonly string[];
  readonly severity?: Severity;
}

interface AcrossCases {
  readonly valid: Readonly<Record<string, Round>>;
  readonly skipped: Readonly<Record<string, Round>>;
  readonly invalid: Readonly<Record<string, { readonly round: Round; readonly findings: readonly ExpectedAcross[] }>>;
}

/** Runs a rule across workbooks on drawn rounds; every message has a case, and no hole stays open. */
export function testAcross(rule: AcrossRule, { valid, skipped, invalid }: AcrossCases): void {
  const judged = (round: Round) => {
    const { findings, evaluated } = compareRound(round, { rules: {} });
    return { findings: findings.filter(({ code }) => code === rule.code), isJudged: evaluated.includes(rule.code) };
  };
  describe(`${rule.code} ${rule.title}`, () => {
    for (const [name, round] of Object.entries(valid)) {
      test(`通过：${name}`, () => expect(judged(round)).toEqual({ findings: [], isJudged: true }));
    }
    for (const [name, round] of Object.entries(skipped)) {
      test(`未评估：${name}`, () => {
        expect(judged(round)).toEqual({ findings: [], isJudged: false });
        expect(rule.judge(round).reasons.join("")).toMatch(/\S/);
      });
    }
    for (const [name, { round, findings }] of Object.entries(invalid)) {
      test(`报告：${name}`, () => {
        const { findings: found } = judged(round);
        expect(found.map((finding, i) => shownAs(finding, findings[i]))).toEqual(findings);
        for (const { message } of found) expect(message).not.toMatch(/[{}]|undefined|NaN/);
      });
    }
    test("每条消息都有用例", () => {
      const said = Object.values(invalid).flatMap(({ round }) => judged(round).findings.map(({ message }) => message));
      const patterns = Object.values(rule.messages).map(
        (message) => new RegExp(message.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^{}]+\}/g, "[^]*")),
      );
      expect(patterns.filter((pattern) => !said.some((message) => pattern.test(message)))).toEqual([]);
    });
  });
}

const shownAs = (
  { message, cells, severity }: AcrossFinding,
  expected: ExpectedAcross | undefined,
): ExpectedAcross => ({
  message,
  cells: cells.map(placeText),
  ...(expected?.severity !== undefined && { severity }),
});
