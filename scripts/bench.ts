import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { check } from "../src/check/index";
import { extract, identify } from "../src/extract/index";
import { openWorkbook } from "../src/hosts/xlsx/index";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import { readBudget } from "../src/pipeline";
import { recognise } from "../src/recognise/index";
import { largeBudgetFile } from "../test/xlsx/large-budget";

/**
 * Prints milliseconds by stage and peak memory: medians of several runs after a warm-up. Nothing is asserted. Memory is
 * that of the whole process, so it only grows from line to line; `--file NAME` measures one workbook by itself.
 */
const RUNS = 7;
const STAGES = ["read", "recognise", "extract", "book", "check"] as const;
type Stage = (typeof STAGES)[number];

/** A file measured; `book` is everything from snapshot to bound text, so recognise and extract are parts of it. */
async function measure(name: string, bytes: Uint8Array): Promise<void> {
  const times: Record<Stage, number[]> = { read: [], recognise: [], extract: [], book: [], check: [] };
  let cells = 0;
  let peak = 0;
  for (let run = 0; run <= RUNS; run++) {
    const clock = new Clock();
    const snapshot = await openWorkbook(bytes, name).read();
    const read = clock.lap();
    const { tables } = recognise(snapshot);
    const recognised = clock.lap();
    extract(snapshot, tables, identify(snapshot, tables).year);
    const extracted = clock.lap();
    const book = readBudget(snapshot);
    const bookRead = clock.lap();
    check(book, DEFAULT_SETTINGS);
    const laps: Readonly<Record<Stage, number>> = {
      read,
      recognise: recognised,
      extract: extracted,
      book: bookRead,
      check: clock.lap(),
    };
    if (run > 0) for (const stage of STAGES) times[stage].push(laps[stage]);
    cells = snapshot.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const medians = STAGES.map((stage) => median(times[stage]));
  const [read = 0, , , book = 0, checked = 0] = medians;
  row([name, String(cells), ...medians.map(ms), ms(read + book + checked), `${Math.round(peak / 2 ** 20)} MB`]);
}

class Clock {
  private last = performance.now();
  lap(): number {
    const now = performance.now();
    const passed = now - this.last;
    this.last = now;
    return passed;
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const WIDTHS = [28, 9, 8, 10, 9, 8, 8, 8, 9];
const row = (cells: readonly string[]): void =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join(""));

function workbooks(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => join(folder, file));
}

async function main(): Promise<void> {
  row(["milliseconds, median of 7", "cells", ...STAGES, "total", "RSS"]);
  const only = process.argv[process.argv.indexOf("--file") + 1];
  const isWanted = (name: string): boolean => !process.argv.includes("--file") || name === only;
  const files = [
    ...workbooks(join(__dirname, "../assets/samples")),
    ...workbooks(join(__dirname, "../../shared/published")),
  ].filter((file) => isWanted(basename(file)));
  for (const file of files) await measure(basename(file), new Uint8Array(readFileSync(file)));
  const large = "large.xlsx";
  if (isWanted(large)) await measure(large, largeBudgetFile(60, 333));
}

void main();
