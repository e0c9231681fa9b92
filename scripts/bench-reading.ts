import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { extract, identify } from "../src/extract/index";
import { openWorkbook } from "../src/hosts/xlsx/index";
import type { FactBook } from "../src/model/fact";
import type { WorkbookSnapshot } from "../src/model/snapshot";
import type { Table, Unrecognised } from "../src/model/table";
import { recognise } from "../src/recognise/index";
import { plantErrors } from "./reading/plants";
import { missesOf, printedTotals } from "./reading/printed-totals";
import { understandingOf } from "./reading/understanding";

/**
 * npx tsx scripts/bench-reading.ts [--file PART] [--plants N] [--misses]
 * Prints how well each workbook is understood: cells by use, amounts without line or column or of unknown meaning, head
 * texts, printed totals by what supports them, readings corrected by doubt, planted single errors that stay visible, and
 * processor time. Nothing is asserted; folders that are not there are said to be absent. --misses lists the failing sums
 * and hidden plants, --plants sets how many errors are planted over all files.
 */
const { values } = parseArgs({
  options: {
    file: { type: "string", default: "" },
    plants: { type: "string", default: "200" },
    misses: { type: "boolean", default: false },
  },
});
const FOLDERS = ["assets/samples", "../shared/published", "../shared/layouts"];
const PLANTS = Number(values.plants);

interface Reading {
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
  readonly year: number | undefined;
  readonly facts: FactBook;
  readonly milliseconds: number;
}

async function read(path: string): Promise<Reading> {
  const snapshot = await openWorkbook(readFileSync(path), basename(path)).read();
  const before = process.cpuUsage();
  const { tables, unrecognised } = recognise(snapshot);
  const { year } = identify(snapshot, tables, unrecognised);
  const facts = extract(snapshot, tables, year);
  const { user, system } = process.cpuUsage(before);
  return { name: basename(path), snapshot, tables, unrecognised, year, facts, milliseconds: (user + system) / 1000 };
}

const workbooks = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx") && file.includes(values.file))
    .sort()
    .map((file) => join(folder, file));

type Figures = Readonly<Record<string, number>>;

function understood(reading: Reading): Figures {
  const { heads, ...counts } = understandingOf(reading.snapshot, reading);
  return {
    cells: counts.cells,
    "no use": counts.withoutUse,
    amounts: counts.amounts,
    "no line": counts.unexplained,
    unknown: counts.unknownMeaning,
    heads: heads.whole + heads.partly + heads.unknown,
    whole: heads.whole,
    partly: heads.partly,
    "not known": heads.unknown,
    ms: Math.round(reading.milliseconds),
  };
}

function summed(reading: Reading, plants: number, seed: number): readonly [Figures, readonly string[]] {
  const totals = printedTotals(reading.facts);
  const { notes, ...score } = plantErrors(reading, plants, seed);
  return [
    {
      totals: totals.printed,
      proved: totals.proved,
      consistent: totals.consistent,
      missing: totals.missing,
      failing: totals.failing,
      corrected: totals.corrected,
      plants: score.planted,
      visible: score.visible,
      尾差: score.rounded,
      hidden: score.hidden,
      blamed: score.blamed,
    },
    [...missesOf(reading.facts), ...notes.map((note) => `plant ${note}`)],
  ];
}

const WIDTH = 12;
/** Chinese characters are two columns wide. */
const pad = (text: string): string => text.padStart(WIDTH - (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0));

/** A file, its figures, and what they hide. */
type Row = readonly [string, Figures, (readonly string[])?];

function printTable(rows: readonly Row[]): void {
  const heads = Object.keys(rows[0]?.[1] ?? {});
  console.log(`\n${"file".padEnd(34)}${heads.map(pad).join("")}`);
  for (const [name, figures, notes = []] of rows) {
    console.log(name.padEnd(34) + heads.map((head) => pad(String(figures[head]))).join(""));
    if (values.misses) for (const note of notes) console.log(`    ${note}`);
  }
  const sums = heads.map((head) => pad(String(rows.reduce((sum, [, figures]) => sum + (figures[head] ?? 0), 0))));
  console.log("all".padEnd(34) + sums.join(""));
}

async function main(): Promise<void> {
  const readings: Reading[] = [];
  for (const folder of FOLDERS) {
    if (!existsSync(folder)) console.log(`${folder}: not there`);
    else for (const path of workbooks(folder)) readings.push(await read(path));
  }
  const share = PLANTS === 0 ? 0 : Math.max(1, Math.round(PLANTS / Math.max(1, readings.length)));
  printTable(readings.map((reading) => [reading.name, understood(reading)]));
  printTable(readings.map((reading, i) => [reading.name, ...summed(reading, share, i + 1)]));
}

void main();
