import type { CleanRun, Trial } from "../test/generator/mutations/bench";
import type { ReadingJudged } from "../test/generator/judge-reading";
import { ARITHMETIC } from "../test/generator/mutations/mutation";
import { recallOf, tally } from "../test/generator/mutations/tally";
import { percent, table } from "./accuracy-tables";

interface Runs {
  readonly trials: readonly Trial[];
  readonly clean: readonly CleanRun[];
}

const HEAD = [
  "layout",
  "clean workbooks",
  "false errors",
  "false warnings",
  "numbers drawn",
  "read right",
  "another value",
  "misunderstood",
  "not read",
  "invented",
  "recall, arithmetic",
  "recall, codes and names",
] as const;

/** What each layout costs: alarms without a reason, numbers misread, planted errors missed. */
export function layoutTable({ trials, clean }: Runs): readonly string[] {
  const layouts = [...new Set([...clean, ...trials].map(({ layout }) => layout))].sort();
  const rows = layouts.map((id) => [id, ...rowOf(ofLayout({ trials, clean }, id))]);
  return table([...HEAD], layouts.length > 1 ? [...rows, ["**all**", ...rowOf({ trials, clean })]] : rows);
}

const ofLayout = ({ trials, clean }: Runs, id: string): Runs => ({
  trials: trials.filter(({ layout }) => layout === id),
  clean: clean.filter(({ layout }) => layout === id),
});

function rowOf({ trials, clean }: Runs): readonly (string | number)[] {
  const alarms = clean.flatMap((run) => run.alarms);
  const count = (of: (reading: ReadingJudged) => number): number =>
    clean.reduce((sum, run) => sum + of(run.reading), 0);
  const wrong = count((reading) => reading.wrong.length);
  const misunderstood = count((reading) => reading.misunderstood.length);
  const missing = count((reading) => reading.missing.length);
  const right = count((reading) => reading.right);
  const recall = (matches: (trial: Trial) => boolean): string => {
    const counts = tally(trials.filter(matches));
    return counts.observable === 0 ? "–" : percent(recallOf(counts));
  };
  return [
    clean.length,
    alarms.filter(({ severity }) => severity === "error").length,
    alarms.filter(({ severity }) => severity === "warning").length,
    right + wrong + misunderstood + missing,
    right,
    wrong,
    misunderstood,
    missing,
    count((reading) => reading.invented.length),
    recall(({ kind }) => ARITHMETIC.has(kind)),
    recall(({ kind }) => !ARITHMETIC.has(kind)),
  ];
}

/** The commonest misreadings, each with an example: for those who mend the reader. */
export function misreadLines(clean: readonly CleanRun[], most = 3): readonly string[] {
  const kinds = ["wrong", "misunderstood", "missing", "invented"] as const;
  const layouts = [...new Set(clean.map(({ layout }) => layout))].sort();
  return layouts.flatMap((id) =>
    kinds.flatMap((kind) =>
      clean
        .filter(({ layout }) => layout === id)
        .flatMap(({ seed, reading }) =>
          reading[kind].map((each) => ({ seed, ...each, sheet: each.cell.split("!")[0] })),
        )
        .filter((each, i, all) => all.findIndex(({ sheet }) => sheet === each.sheet) === i)
        .slice(0, most)
        .map(
          ({ seed, cell, drawn, read }) =>
            `- ${id} ${kind}, seed ${seed} ${cell}: drawn ${drawn || "–"}, read ${read || "–"}`,
        ),
    ),
  );
}
