import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { EVERY_LAYOUT, LAYOUTS } from "../test/generator/draw";
import { type CleanRun, cleanRun, kinds, trial, type Trial } from "../test/generator/mutations/bench";
import {
  type CleanText,
  cleanTextRun,
  textKinds,
  textTrial,
  type TextTrial,
} from "../test/generator/narrative/text-bench";
import { accuracyDoc, figures, type Measurement, missedLines } from "./accuracy-report";
import { misreadLines } from "./layout-accuracy";
import { plantedIn, publishedFigures, publishedMissed } from "./published-accuracy";
import { textFigures, textMissedLines } from "./text-accuracy";

/**
 * npx tsx scripts/bench-mutations.ts [--count N] [--clean N] [--text N] [--published N] [--seed N]
 *   [--only tables|text|published] [--layouts all|profiled|further|id,id] [--write]
 * Injects N errors of each kind into tables and checks N clean workbooks, writes N errors of each kind into our own text
 * and checks as many clean texts in each layout, plants N errors of each kind in the published documents of
 * ../shared/published where they are; --write puts all figures into docs/accuracy.md.
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100" },
    clean: { type: "string", default: "1000" },
    text: { type: "string", default: "100" },
    published: { type: "string", default: "50" },
    only: { type: "string" },
    layouts: { type: "string", default: "all" },
    seed: { type: "string", default: "20000" },
    write: { type: "boolean", default: false },
  },
});

const isWanted = (part: "tables" | "text" | "published"): boolean => values.only === undefined || values.only === part;
const everyId = EVERY_LAYOUT.map(({ id }) => id);
const profiled = LAYOUTS.map(({ id }) => id as string);
const LAYOUT_SETS: Readonly<Record<string, readonly string[]>> = {
  all: everyId,
  profiled,
  further: everyId.filter((id) => !profiled.includes(id)),
};
const layouts = LAYOUT_SETS[values.layouts] ?? values.layouts.split(",");
const unknown = layouts.filter((id) => !everyId.includes(id));
if (unknown.length > 0) throw new Error(`No such layout: ${unknown.join(", ")}. There are ${everyId.join(", ")}`);

const count = isWanted("tables") ? Number(values.count) : 0;
const texts = isWanted("text") ? Number(values.text) : 0;
const FIRST_SEED = Number(values.seed);
/** Clean workbooks have seeds of their own. */
const FIRST_CLEAN_SEED = FIRST_SEED + 500_000;
const workbooks = isWanted("tables") ? Number(values.clean) : 0;
const trials: Trial[] = [];
const started = performance.now();
const found = new Map(kinds.map((kind) => [kind, 0]));

// all kinds of one seed in a row, so that the clean workbook is reviewed once; kinds that rarely find a place get more seeds
for (let seed = FIRST_SEED; seed < FIRST_SEED + count * 4; seed++) {
  for (const kind of kinds.filter((each) => (found.get(each) ?? 0) < count)) {
    const result = trial(kind, seed, layouts);
    if (!result) continue;
    trials.push(result);
    found.set(kind, (found.get(kind) ?? 0) + 1);
  }
  if (seed % 20 === 0) process.stderr.write(`\r${trials.length} errors injected`);
}
process.stderr.write("\n");

const clean: CleanRun[] = [];
for (let seed = FIRST_CLEAN_SEED; seed < FIRST_CLEAN_SEED + workbooks; seed++) {
  clean.push(cleanRun(seed, layouts));
  if (seed % 50 === 0) process.stderr.write(`\r${seed - FIRST_CLEAN_SEED} clean workbooks`);
}
process.stderr.write("\n");

const textTrials: TextTrial[] = [];
const foundInText = new Map(textKinds.map((kind) => [kind, 0]));
for (let seed = FIRST_SEED; seed < FIRST_SEED + texts * 4; seed++) {
  for (const kind of textKinds.filter((each) => (foundInText.get(each) ?? 0) < texts)) {
    const result = textTrial(kind, seed);
    if (!result) continue;
    textTrials.push(result);
    foundInText.set(kind, (foundInText.get(kind) ?? 0) + 1);
  }
  if (seed % 20 === 0) process.stderr.write(`\r${textTrials.length} errors in texts`);
}
process.stderr.write("\n");

const cleanTexts: CleanText[] = [];
for (let seed = FIRST_CLEAN_SEED; seed < FIRST_CLEAN_SEED + texts; seed++) cleanTexts.push(...cleanTextRun(seed));

const PUBLISHED = join(__dirname, "../../shared/published");
const plants = isWanted("published") ? Number(values.published) : 0;

const command = `npm run bench:mutations -- --count ${count} --clean ${workbooks} --text ${texts} --published ${plants} --seed ${FIRST_SEED}`;
const text = { trials: textTrials, clean: cleanTexts };

/** Prints all figures, and writes them where asked to. */
async function report(): Promise<void> {
  const published = plants > 0 ? await plantedIn(PUBLISHED, plants, FIRST_SEED) : undefined;
  const measurement: Measurement = { trials, clean, text, command, ...(published && { published }) };
  if (isWanted("tables")) {
    console.log(figures(measurement).join("\n"));
    console.log(["", "Missed in tables:", ...missedLines(measurement), ""].join("\n"));
    console.log(["Misread in clean tables:", ...misreadLines(clean), ""].join("\n"));
  }
  if (isWanted("text")) {
    console.log(textFigures(text).join("\n"));
    console.log(["", "Missed in texts:", ...textMissedLines(text), ""].join("\n"));
  }
  if (published) {
    console.log(publishedFigures(published).join("\n"));
    console.log(["", "Missed in published documents:", ...publishedMissed(published)].join("\n"));
  } else if (plants > 0) {
    console.log("No published documents in ../shared/published: that part was left out.");
  }
  process.stderr.write(`${Math.round((performance.now() - started) / 1000)} s\n`);
  if (values.write) {
    const file = join(__dirname, "../docs/accuracy.md");
    writeFileSync(file, accuracyDoc(measurement));
    process.stderr.write(`${file} written\n`);
  }
}

if (values.write && (values.only !== undefined || values.layouts !== "all")) {
  throw new Error("--write needs all parts and all layouts: leave out --only and --layouts");
}
void report();
