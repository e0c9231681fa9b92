import { toA1 } from "../../../src/model/cell";
import type { Finding, RuleCode, Severity } from "../../../src/model/finding";
import { readBudget, review } from "../../../src/pipeline";
import { draw, EVERY_LAYOUT, layoutOf } from "../draw";
import { type Drawing, factsOf, snapshotOf } from "../drawing";
import { judgeReading, type ReadingJudged } from "../judge-reading";
import { Random } from "../random";
import { remembering } from "../remembering";
import { randomBudget } from "../random-budget";
import { AMOUNT_MUTATIONS } from "./amount-mutations";
import { type Kind, KINDS, type Mutate, type Mutation, type Subject } from "./mutation";
import { ROW_MUTATIONS } from "./row-mutations";
import { TABLE_MUTATIONS } from "./table-mutations";
import { WORD_MUTATIONS } from "./word-mutations";

export const MUTATIONS: Readonly<Record<Kind, Mutate>> = {
  ...AMOUNT_MUTATIONS,
  ...ROW_MUTATIONS,
  ...WORD_MUTATIONS,
  ...TABLE_MUTATIONS,
};

/** What became of one injected error. */
export interface Trial {
  readonly kind: Kind;
  readonly layout: string;
  readonly seed: number;
  readonly what: string;
  readonly isObservable: boolean;
  /** The gravest finding that the clean workbook does not have. */
  readonly severity?: Severity;
  /** Rules with a new error or warning; with a new hint where there is neither. */
  readonly rules: readonly RuleCode[];
  /** A new error or warning names the cell, or the row where a row was changed. */
  readonly isPlaced: boolean;
}

export interface FalseAlarm {
  readonly layout: string;
  readonly seed: number;
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly message: string;
}

/** A workbook without any error: what is reported all the same, and how its numbers are read. */
export interface CleanRun {
  readonly layout: string;
  readonly seed: number;
  readonly alarms: readonly FalseAlarm[];
  readonly reading: ReadingJudged;
}

const everyId = EVERY_LAYOUT.map(({ id }) => id);
const layoutAt = (i: number, layouts: readonly string[]): string => layouts[i % layouts.length] ?? "national";

/** The layouts in turn, every second workbook with amounts that had to be rounded. */
export function cleanRun(seed: number, layouts: readonly string[] = everyId): CleanRun {
  const layout = layoutAt(seed, layouts);
  const grain = Math.floor(seed / layouts.length) % 2 === 0 ? "hundred-yuan" : "fen";
  const budget = randomBudget(seed, { grain });
  const drawing = draw(budget, layout);
  const snapshot = snapshotOf(drawing);
  const unknown = layoutOf(layout).unknownWords?.(budget) ?? [];
  // a name that nobody knows is said to be unknown: that is true
  const isTrue = ({ code, message }: Finding): boolean =>
    code === "G08" && unknown.some((name) => message.includes(name));
  const alarms = review(snapshot)
    .findings.filter((finding) => finding.severity !== "info" && !isTrue(finding))
    .map(({ code, severity, message }) => ({ layout, seed, rule: code, severity, message }));
  return { layout, seed, alarms, reading: judgeReading(readBudget(snapshot), factsOf(drawing)) };
}

/** Injects one error into a workbook and compares what is found with what is found without it. */
export function trial(kind: Kind, seed: number, layouts: readonly string[] = everyId): Trial | undefined {
  const layout = layoutAt(seed, layouts);
  const budget = randomBudget(seed);
  const formulas = kind === "total-typed";
  const drawing = draw(budget, layout, { formulas });
  const subject: Subject = { budget, layout, drawing };
  const mutation = MUTATIONS[kind](subject, new Random(seed * 7_919 + kind.length));
  if (!mutation) return undefined;
  const before = withoutError(drawing, `${layout} ${seed} ${formulas}`);
  const added = review(snapshotOf(mutation.drawing)).findings.filter((finding) => !before.has(keyOf(finding)));
  const serious = added.filter(({ severity }) => severity !== "info");
  const severity = (["error", "warning", "info"] as const).find((each) =>
    added.some((finding) => finding.severity === each),
  );
  return {
    kind,
    layout,
    seed,
    what: mutation.what,
    isObservable: mutation.isObservable,
    ...(severity && { severity }),
    rules: [...new Set((serious.length > 0 ? serious : added).map(({ code }) => code))],
    isPlaced: serious.some((finding) => names(finding, mutation)),
  };
}

const foundWithout = remembering<ReadonlySet<string>>(20);

/** What is found in the clean workbook; kept for the kinds that follow with the same seed. */
function withoutError(drawing: Drawing, id: string): ReadonlySet<string> {
  return foundWithout(id, () => new Set(review(snapshotOf(drawing)).findings.map(keyOf)));
}

const keyOf = ({ code, severity, message }: Finding): string => `${code}|${severity}|${message}`;

const ROWS: ReadonlySet<Kind> = new Set<Kind>(["row-deleted", "row-duplicated", "code-mistyped", "name-swapped"]);
const SHEETS: ReadonlySet<Kind> = new Set<Kind>(["unit-changed", "last-years-table"]);

function names(finding: Finding, { kind, cells }: Mutation): boolean {
  if (SHEETS.has(kind)) return finding.cells.some(({ sheet }) => sheet === cells[0]?.sheet);
  if (ROWS.has(kind)) {
    const rows = new Set(cells.map(({ sheet, row }) => `${sheet}!${row}`));
    return finding.cells.some(({ sheet, row }) => rows.has(`${sheet}!${row}`));
  }
  const wanted = new Set(cells.map(toA1));
  return finding.cells.some((cell) => wanted.has(toA1(cell)));
}

export const kinds = Object.keys(KINDS) as readonly Kind[];
