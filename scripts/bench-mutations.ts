import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { EVERY_LAYOUT, LAYOUTS } from "../test/generator/draw";
import { accuracyDoc, figures, type Measurement, missedLines } from "./accuracy-report";
import { type Amounts, type Parts, PART_NAMES, type PartName, runPart } from "./accuracy-parts";
import { misreadLines } from "./layout-accuracy";
import { publishedFigures, publishedMissed } from "./published-accuracy";
import { textFigures, textMissedLines } from "./text-accuracy";

/**
 * npx tsx scripts/bench-mutations.ts [--count N] [--clean N] [--text N] [--clean-text N] [--published N] [--seed N]
 *   [--only tables|clean|text|clean-text|published] [--layouts all|profiled|further|id,id] [--keep DIR] [--write]
 * Injects N errors of each kind into tables and checks N clean workbooks, writes N errors of each kind into our own text
 * and checks N clean workbooks with text, plants N errors of each kind in the published documents of ../shared/published
 * and the templates of ../shared/layouts where they are. --keep stores what a part found in a folder, so that the parts
 * can run one after the other or side by side; with --write parts that are stored there are not run again, and all
 * figures go into docs/accuracy.md.
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100" },
    clean: { type: "string", default: "1000" },
    text: { type: "string", default: "100" },
    "clean-text": { type: "string", default: "1000" },
    published: { type: "string", default: "50" },
    only: { type: "string" },
    layouts: { type: "string", default: "all" },
    seed: { type: "string", default: "20000" },
    keep: { type: "string" },
    write: { type: "boolean", default: false },
  },
});

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
if (values.only !== undefined && !PART_NAMES.includes(values.only as PartName)) {
  throw new Error(`No such part: ${values.only}. There are ${PART_NAMES.join(", ")}`);
}
if (values.write && (values.only !== undefined || values.layouts !== "all")) {
  throw new Error("--write needs all parts and all layouts: leave out --only and --layouts");
}

const amounts: Amounts = {
  tables: Number(values.count),
  clean: Number(values.clean),
  text: Number(values.text),
  "clean-text": Number(values["clean-text"]),
  published: Number(values.published),
  seed: Number(values.seed),
  layouts,
};
const command = `npm run bench:mutations -- --count ${values.count} --clean ${values.clean} --text ${values.text} --clean-text ${values["clean-text"]} --published ${values.published} --seed ${values.seed}`;

/** What a part found, from the folder where it is kept, or by running it. */
async function partOf<Name extends PartName>(name: Name): Promise<Parts[Name] | undefined> {
  if (values.only !== undefined && values.only !== name) return undefined;
  const file = values.keep === undefined ? undefined : join(values.keep, `${name}.json`);
  if (file !== undefined && values.write && existsSync(file))
    return JSON.parse(readFileSync(file, "utf8")) as Parts[Name];
  const part = await runPart(name, amounts);
  if (file !== undefined && values.keep !== undefined && part !== undefined) {
    mkdirSync(values.keep, { recursive: true });
    writeFileSync(file, JSON.stringify(part));
  }
  return part;
}

/** Prints all figures, and writes them where asked to. */
async function report(): Promise<void> {
  const started = performance.now();
  const injected = (await partOf("tables")) ?? [];
  const clean = (await partOf("clean")) ?? [];
  const text = { trials: (await partOf("text")) ?? [], clean: (await partOf("clean-text")) ?? [] };
  const published = await partOf("published");
  const measurement: Measurement = { trials: injected, clean, text, command, ...(published && { published }) };
  if (injected.length + clean.length > 0) {
    console.log(figures(measurement).join("\n"));
    console.log(["", "Missed in tables:", ...missedLines(measurement), ""].join("\n"));
    console.log(["Misread in clean tables:", ...misreadLines(clean), ""].join("\n"));
  }
  if (text.trials.length + text.clean.length > 0) {
    console.log(textFigures(text).join("\n"));
    console.log(["", "Missed in texts:", ...textMissedLines(text), ""].join("\n"));
  }
  if (published) {
    for (const [what, trials] of Object.entries(published)) {
      console.log([`Planted in ${what}:`, ...publishedFigures(trials), ""].join("\n"));
      console.log(["Missed there:", ...publishedMissed(trials), ""].join("\n"));
    }
    if (!published.layouts) console.log("No templates in ../shared/layouts: they were left out.");
  } else if (values.only === undefined || values.only === "published") {
    console.log("No published documents in ../shared/published: that part was left out.");
  }
  process.stderr.write(`${Math.round((performance.now() - started) / 1000)} s\n`);
  if (values.write) {
    const file = join(__dirname, "../docs/accuracy.md");
    writeFileSync(file, accuracyDoc(measurement));
    process.stderr.write(`${file} written\n`);
  }
}

void report();
