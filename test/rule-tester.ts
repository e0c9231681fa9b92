import { describe, expect, test } from "@jest/globals";
import { judge, type Rule, runRule } from "../src/check/rule";
import type { BudgetBook } from "../src/model/book";
import { toA1 } from "../src/model/cell";
import type { Finding, Severity } from "../src/model/finding";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import { readBudget } from "../src/pipeline";
import { withFix } from "./fixes/with-fix";

/** What a finding must say: the whole message and its cells; the rest where the case names it. */
export interface ExpectedFinding {
  readonly message: string;
  readonly cells: readonly string[];
  readonly severity?: Severity;
  readonly cause?: string;
  readonly explainedByRounding?: boolean;
}

export interface Cases {
  readonly valid: Readonly<Record<string, BudgetBook>>;
  readonly skipped: Readonly<Record<string, BudgetBook>>;
  readonly invalid: Readonly<
    Record<string, { readonly book: BudgetBook; readonly findings: readonly ExpectedFinding[] }>
  >;
}

/**
 * Runs a rule on drawn books, and adds what authors forget: no open hole, input unchanged, every message exercised, every
 * value that it calls certain mends its finding and leads to no other of the rule.
 */
export function testRule(rule: Rule, cases: Cases): void {
  describe(`${rule.code} ${rule.title}`, () => {
    for (const [name, book] of Object.entries(cases.valid)) {
      test(`通过：${name}`, () => {
        expect(runRule(rule, book)).toEqual({ code: rule.code, status: "judged", findings: [] });
      });
    }
    for (const [name, book] of Object.entries(cases.skipped)) {
      test(`未评估：${name}`, () => {
        expect(runRule(rule, book)).toMatchObject({ status: "skipped", reason: expect.stringMatching(/\S/) });
      });
    }
    for (const [name, { book, findings }] of Object.entries(cases.invalid)) {
      test(`报告：${name}`, () => {
        const before = JSON.stringify(book.facts);
        const found = findingsOf(rule, book);
        expect(found.map((finding, i) => shownAs(finding, findings[i] ?? {}))).toEqual(findings);
        for (const { message } of found) expect(message).not.toMatch(/[{}]|undefined|NaN/);
        expect(JSON.stringify(book.facts)).toBe(before);
        expect(found.flatMap((finding) => unmended(rule, book, finding, found.length))).toEqual([]);
      });
    }
    test("每条消息都有用例", () => {
      expect(
        unexercised(
          rule,
          Object.values(cases.invalid).map(({ book }) => book),
        ),
      ).toEqual([]);
    });
  });
}

/** Messages that none of the books makes the rule say. */
export function unexercised(rule: Pick<Rule, "messages" | "judge">, books: readonly BudgetBook[]): readonly string[] {
  const seen = new Set(
    books.flatMap((book) => {
      const found = rule.judge(book);
      return typeof found === "string" ? [] : found.map(({ messageId }) => messageId);
    }),
  );
  return Object.keys(rule.messages).filter((id) => !seen.has(id));
}

/** Certain fixes of a finding after which it is still there, or the rule says more than before without it. */
function unmended(rule: Rule, { snapshot, profile }: BudgetBook, { fixes = [], message }: Finding, count: number) {
  const settings = { ...DEFAULT_SETTINGS, profile: profile.id };
  return fixes.flatMap((fix) => {
    const mended = withFix(snapshot, fix);
    const left = fix.isCertain ? findingsOf(rule, readBudget(mended, settings)) : [];
    return left.length >= count || left.some((each) => each.message === message) ? [fix.label] : [];
  });
}

/** The findings of one rule; none when it is skipped. */
export function findingsOf(rule: Rule, book: BudgetBook): readonly Finding[] {
  const outcome = runRule(rule, book);
  return outcome.status === "judged" ? outcome.findings : [];
}

/** How many findings a rule yields before roll-up. */
export function countOf(rule: Rule, book: BudgetBook): number {
  const judgement = judge(rule, book);
  return judgement.status === "judged" ? judgement.verdicts.length : 0;
}

/** A finding reduced to what the case names. */
function shownAs(finding: Finding, expected: Partial<ExpectedFinding>): ExpectedFinding {
  const { message, severity, cause, explainedByRounding } = finding;
  return {
    message,
    cells: finding.cells.map(toA1),
    ...("severity" in expected && { severity }),
    ...("cause" in expected && cause !== undefined && { cause }),
    ...("explainedByRounding" in expected && { explainedByRounding }),
  };
}
