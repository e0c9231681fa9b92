import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { check } from "../src/check/index";
import { openWorkbook } from "../src/hosts/xlsx/index";
import { readText } from "../src/interpret/index";
import type { BudgetBook } from "../src/model/book";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import { readBudget } from "../src/pipeline";
import { answersOf } from "../src/questions/answerer";
import { Session } from "../src/questions/session";
import { versionOf } from "../src/questions/version";
import { largeBudgetFile } from "../test/xlsx/large-budget";
import { FEW_COMPILATIONS } from "./few-compilations";

/**
 * Prints milliseconds of processor time by stage and peak memory: medians of several runs after a warm-up. Nothing is
 * asserted. It runs in one file, as all that is handed out does, and the engine compiles as in the built program: else its compiler, which works beside, is half of the figures.
 * `--compiling` leaves it as a browser has it. Memory is that of the whole process, so it only grows from line to line;
 * `--file NAME` measures one workbook by itself.
 */
const RUNS = 7;
const STAGES = ["read", "tables", "text", "rules"] as const;
type Stage = (typeof STAGES)[number];

/**
 * A file measured: the package read; tables recognised, facts and forms extracted; the text read and bound; all rules
 * judged. The last column sets the rules against the reading, that is all before them: from the bytes to tables, facts and
 * text.
 */
async function measure(name: string, bytes: Uint8Array): Promise<number> {
  const times: Record<Stage, number[]> = { read: [], tables: [], text: [], rules: [] };
  let cells = 0;
  let peak = 0;
  for (let run = 0; run <= RUNS; run++) {
    const clock = new Clock();
    const snapshot = await openWorkbook(bytes, name).read();
    const read = clock.lap();
    const book = readBudget(snapshot);
    const all = clock.lap();
    // the text is a part of reading the budget; measured once more by itself it can be told from the tables
    readText(withoutText(book));
    const text = clock.lap();
    check(book, DEFAULT_SETTINGS);
    const laps: Readonly<Record<Stage, number>> = { read, tables: Math.max(0, all - text), text, rules: clock.lap() };
    if (run > 0) for (const stage of STAGES) times[stage].push(laps[stage]);
    cells = snapshot.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const medians = STAGES.map((stage) => median(times[stage]));
  const [read = 0, tables = 0, text = 0, rules = 0] = medians;
  const total = read + tables + text + rules;
  row([
    name,
    String(cells),
    ...medians.map(ms),
    ms(total),
    (rules / (read + tables + text)).toFixed(2),
    `${Math.round(peak / 2 ** 20)} MB`,
  ]);
  return total;
}

/** What the pane asks after the first review of a workbook: each question about what was read for that review. */
async function measureFurther(name: string, bytes: Uint8Array): Promise<void> {
  const asked = { version: versionOf(await openWorkbook(bytes, name).read()), settings: DEFAULT_SETTINGS };
  const answers = answersOf(new Session());
  const { documentKind } = await answers.review(asked);
  if (documentKind === "final-accounts") return;
  const { items } = await answers.targets(asked);
  const [forms = []] = items.flatMap(({ form, place }) => (form && place ? [[{ form, replaces: place }]] : []));
  const questions = [
    () => answers.texts({ ...asked, texts: [] }),
    () => answers.targets(asked),
    () => answers.judgeForms({ ...asked, forms }),
    () => answers.narrative({ ...asked, answers: {} }),
  ];
  const medians: number[] = [];
  for (const question of questions) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const clock = new Clock();
      await question();
      times.push(clock.lap());
    }
    medians.push(median(times));
  }
  row([name, ...medians.map(ms)]);
}

function withoutText({ text: _, ...book }: BudgetBook): BudgetBook {
  return book;
}

/** Processor time of this process, so that other work on the machine does not count. */
class Clock {
  private last = process.cpuUsage();
  lap(): number {
    const { user, system } = process.cpuUsage(this.last);
    this.last = process.cpuUsage();
    return (user + system) / 1_000;
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const WIDTHS = [28, 9, 8, 8, 8, 8, 8, 12, 9];
const row = (cells: readonly string[]): void =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join(""));

function workbooks(folder: string): readonly string[] {
  if (!existsSync(folder)) {
    console.log(`${folder}: not there`);
    return [];
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => join(folder, file));
}

async function main(): Promise<void> {
  if (!process.argv.includes("--compiling")) setFlagsFromString(FEW_COMPILATIONS);
  row(["CPU ms, median of 7", "cells", ...STAGES, "total", "rules/rest", "RSS"]);
  const only = process.argv[process.argv.indexOf("--file") + 1];
  const isWanted = (name: string): boolean => !process.argv.includes("--file") || name === only;
  const files = [...workbooks("assets/samples"), ...workbooks("../shared/published")].filter((file) =>
    isWanted(basename(file)),
  );
  const totals: number[] = [];
  for (const file of files) totals.push(await measure(basename(file), new Uint8Array(readFileSync(file))));
  row([`median ${ms(median(totals))}, worst ${ms(Math.max(...totals))}`]);
  const large = "large.xlsx";
  if (isWanted(large)) await measure(large, largeBudgetFile(60, 333));
  row(["", "", "", "", ""]);
  row(["further questions, CPU ms", "texts", "targets", "a form", "narrate"]);
  for (const file of files) await measureFurther(basename(file), new Uint8Array(readFileSync(file)));
}

void main();
