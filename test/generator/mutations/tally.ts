import type { RuleCode } from "../../../src/model/finding";
import type { Trial } from "./bench";

/** An injected error of any kind, in tables or in the text. */
type Judged = Pick<Trial, "isObservable" | "isPlaced" | "severity" | "rules">;

/** What became of all errors of one kind, or of one layout. */
export interface Tally {
  readonly injected: number;
  /** Errors that contradict nothing in the workbook. */
  readonly equivalent: number;
  /** Of these, reported all the same. */
  readonly equivalentReported: number;
  readonly observable: number;
  readonly errors: number;
  readonly warnings: number;
  /** Only a hint (建议). */
  readonly hints: number;
  readonly missed: number;
  /** Reported as error or warning at the right place. */
  readonly placed: number;
}

export function tally(trials: readonly Judged[]): Tally {
  const observable = trials.filter(({ isObservable }) => isObservable);
  const equivalent = trials.filter(({ isObservable }) => !isObservable);
  const count = (severity: Trial["severity"]): number =>
    observable.filter((trial) => trial.severity === severity).length;
  return {
    injected: trials.length,
    equivalent: equivalent.length,
    equivalentReported: equivalent.filter(({ severity }) => severity === "error" || severity === "warning").length,
    observable: observable.length,
    errors: count("error"),
    warnings: count("warning"),
    hints: count("info"),
    missed: count(undefined),
    placed: observable.filter(({ isPlaced }) => isPlaced).length,
  };
}

/** Share of observable errors that are reported as error or warning; 1 when there were none. */
export const recallOf = ({ observable, errors, warnings }: Tally): number =>
  observable === 0 ? 1 : (errors + warnings) / observable;

export interface RuleShare {
  readonly rule: RuleCode;
  /** In how many trials the rule reported the error. */
  readonly reported: number;
  /** In how many of them no other rule did. */
  readonly alone: number;
}

/** Which rules reported the errors, the busiest first. */
export function ruleShares(trials: readonly Judged[]): readonly RuleShare[] {
  const caught = trials.filter(({ severity }) => severity === "error" || severity === "warning");
  const rules = [...new Set(caught.flatMap((trial) => trial.rules))];
  return rules
    .map((rule) => {
      const own = caught.filter((trial) => trial.rules.includes(rule));
      return { rule, reported: own.length, alone: own.filter((trial) => trial.rules.length === 1).length };
    })
    .sort((a, b) => b.reported - a.reported || (a.rule < b.rule ? -1 : 1));
}
