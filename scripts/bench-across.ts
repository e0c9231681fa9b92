import { compareRound } from "../src/compare/index";
import type { RuleCode, Severity } from "../src/model/finding";
import { fen } from "../src/model/money";
import type { FiledSubmission, Round } from "../src/model/round";
import type { SubmittedAmount } from "../src/model/submission";
import { type DrawnSet, drawnSet, isWhole, UNITS, withMore } from "../test/compare/drawn-round";
import { LAYOUTS } from "../test/generator/draw";

/**
 * How surely the rules across workbooks find what was planted, and that they find nothing in sets that fit together.
 *
 *     npm run bench:across [-- FIRST LAST]     seeds of the drawn departments, 1 to 3 where left out
 */
const [FIRST = 1, LAST = 3] = process.argv.slice(2).map(Number);

const replaced = (round: Round, by: FiledSubmission | undefined): Round | undefined =>
  by && { ...round, submissions: round.submissions.map((each) => (each.file === by.file ? by : each)) };

const isThreePublic = ({ item }: SubmittedAmount["subject"]): boolean => item === "three-public";
const nearlyNone = (each: SubmittedAmount): SubmittedAmount =>
  isThreePublic(each.subject) ? { ...each, amount: fen(1) } : each;

/** What is planted, by the rule that has to find it. */
const PLANTS: readonly (readonly [RuleCode, string, (set: DrawnSet, seed: number) => Round | undefined])[] = [
  [
    "X24",
    "a total or item of the department",
    ({ round, whole }, seed) =>
      replaced(
        round,
        withMore(whole, ({ subject }) => subject.year === whole.read.year && subject.stage === "budget", seed),
      ),
  ],
  [
    "X24",
    "an amount of one unit",
    ({ round, units }, seed) => {
      const unit = units[seed % units.length];
      return replaced(
        round,
        unit &&
          withMore(unit, ({ subject, table }) => table === "expenditure" && subject.year === unit.read.year, seed),
      );
    },
  ],
  [
    "Y10",
    "an amount of last year",
    ({ round, units }, seed) => {
      const unit = units[seed % units.length];
      return replaced(
        round,
        unit &&
          withMore(
            unit,
            ({ subject }) => subject.year === (unit.read.year ?? 0) - 1 && subject.stage === "budget",
            seed,
          ),
      );
    },
  ],
  [
    "X27",
    "an approved amount",
    ({ round }, seed) => ({
      ...round,
      approved: round.approved.map((row, i) =>
        i === seed % UNITS ? { ...row, amount: fen(row.amount + 1_000_000) } : row,
      ),
    }),
  ],
  [
    "G18",
    "a unit that is missing",
    ({ round }, seed) => ({ ...round, submissions: round.submissions.filter((_, i) => i !== 1 + (seed % UNITS)) }),
  ],
  [
    "D10",
    "last year's workbook",
    ({ round }, seed) => {
      const [, first] = round.submissions;
      const former = round.prior?.[seed % UNITS];
      return former && first
        ? {
            ...round,
            submissions: round.submissions.map((each) =>
              each.unitName === former.unitName ? { ...former, file: each.file } : each,
            ),
          }
        : undefined;
    },
  ],
  [
    "Z02",
    "a workbook under two names",
    ({ round }, seed) => {
      const twin = round.submissions[1 + (seed % UNITS)];
      return twin && { ...round, submissions: [...round.submissions, { ...twin, file: "又一份.xlsx" }] };
    },
  ],
  [
    "Z03",
    "三公 above last year's",
    ({ round }) => {
      const prior = round.prior?.map((each) => ({ ...each, amounts: each.amounts.map(nearlyNone) }));
      const spends = (each: FiledSubmission): boolean =>
        each.kind !== "部门预算" &&
        each.amounts.some(
          ({ subject, amount }) => isThreePublic(subject) && subject.year === each.year && amount > 1,
        ) &&
        // where the table states last year as well, S08 speaks of one workbook
        !each.amounts.some(({ subject }) => isThreePublic(subject) && subject.year !== each.year);
      return prior && round.submissions.some(spends) ? { ...round, prior } : undefined;
    },
  ],
  [
    "Z04",
    "the same mistake everywhere",
    ({ round, units }) => {
      const wrong = units.map((unit) =>
        withMore(unit, ({ table, subject }) => table === "expenditure" && isWhole(subject, unit.read.year), 0),
      );
      return wrong.reduce<Round | undefined>((all, each) => all && replaced(all, each), round);
    },
  ],
];

const tally = new Map<string, number>();
const note = (key: string): void => void tally.set(key, (tally.get(key) ?? 0) + 1);
const told = (severity: Severity): string => ({ error: "error", warning: "warning", info: "hint" })[severity];

for (let seed = FIRST; seed <= LAST; seed++) {
  for (const layout of [...LAYOUTS.map(({ id }) => id as string), "department"]) {
    const set = drawnSet(seed, layout);
    const sound = compareRound(set.round, { rules: {} });
    note("consistent sets");
    for (const code of sound.evaluated) note(`consistent sets: ${code} compared something`);
    for (const { code, severity, message } of sound.findings) {
      note(`consistent sets: ${code} said (${told(severity)})`);
      if (severity !== "info") console.log(`seed ${seed} ${layout} ${code}: ${message}`);
    }
    for (const [code, what, plant] of PLANTS) {
      const round = plant(set, seed);
      if (!round) continue;
      note(`${code} ${what}: planted`);
      if (compareRound(round, { rules: {} }).findings.some((each) => each.code === code))
        note(`${code} ${what}: found`);
      else console.log(`seed ${seed} ${layout}: ${code} ${what} not found`);
    }
  }
}
for (const [key, count] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(count).padStart(4)}  ${key}`);
