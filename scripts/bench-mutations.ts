import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cleanRun, kinds, trial, type Trial } from "../test/generator/mutations/bench";
import { accuracyDoc, figures, type Measurement, missedLines } from "./accuracy-report";

/**
 * npx tsx scripts/bench-mutations.ts [--count N] [--clean N] [--seed N] [--write]
 * Injects N errors of each kind and checks N clean workbooks, from other seeds where one is given; --write puts the
 * figures into docs/accuracy.md.
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100" },
    clean: { type: "string", default: "1000" },
    seed: { type: "string", default: "20000" },
    write: { type: "boolean", default: false },
  },
});

const count = Number(values.count);
const FIRST_SEED = Number(values.seed);
/** Clean workbooks have seeds of their own. */
const FIRST_CLEAN_SEED = FIRST_SEED + 500_000;
const workbooks = Number(values.clean);
const trials: Trial[] = [];
const started = performance.now();
const found = new Map(kinds.map((kind) => [kind, 0]));

// all kinds of one seed in a row, so that the clean workbook is reviewed once; kinds that rarely find a place get more seeds
for (let seed = FIRST_SEED; seed < FIRST_SEED + count * 4; seed++) {
  for (const kind of kinds.filter((each) => (found.get(each) ?? 0) < count)) {
    const result = trial(kind, seed);
    if (!result) continue;
    trials.push(result);
    found.set(kind, (found.get(kind) ?? 0) + 1);
  }
  if (seed % 20 === 0) process.stderr.write(`\r${trials.length} errors injected`);
}
process.stderr.write("\n");

const alarms = [];
for (let seed = FIRST_CLEAN_SEED; seed < FIRST_CLEAN_SEED + workbooks; seed++) {
  alarms.push(...cleanRun(seed));
  if (seed % 50 === 0) process.stderr.write(`\r${seed - FIRST_CLEAN_SEED} clean workbooks`);
}
process.stderr.write("\n");

const command = `npm run bench:mutations -- --count ${count} --clean ${workbooks} --seed ${FIRST_SEED}`;
const measurement: Measurement = { trials, clean: { workbooks, alarms }, command };
console.log(figures(measurement).join("\n"));
console.log(["", "Missed:", ...missedLines(measurement)].join("\n"));
process.stderr.write(`${Math.round((performance.now() - started) / 1000)} s\n`);
if (values.write) {
  const file = join(__dirname, "../docs/accuracy.md");
  writeFileSync(file, accuracyDoc(measurement));
  process.stderr.write(`${file} written\n`);
}
