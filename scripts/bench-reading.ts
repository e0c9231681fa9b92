import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { extract, identify } from "../src/extract/index";
import { openWorkbook } from "../src/hosts/xlsx/index";
import type { FactBook } from "../src/model/fact";
import type { WorkbookSnapshot } from "../src/model/snapshot";
import type { Table } from "../src/model/table";
import { recognise } from "../src/recognise/index";
import { plantErrors, type PlantScore } from "./reading/plants";
import { missesOf, printedTotals, type TotalScore } from "./reading/printed-totals";

/**
 * Prints how well each workbook's sums are understood: printed totals by what supports them, readings corrected by doubt,
 * planted single errors that stay visible, and processor time. Nothing is asserted. Folders that are not there are said
 * to be absent. `--misses` lists the failing sums, `--plants N` sets how many errors are planted over all files.
 */
const FOLDERS = ["assets/samples", "../shared/published", "../shared/layouts"];
const PLANTS = Number(optionOf("--plants") ?? 200);
const only = optionOf("--file");

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

interface Reading {
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly Table[];
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
  return { name: basename(path), snapshot, tables, year, facts, milliseconds: (user + system) / 1000 };
}

const workbooks = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx") && (only === undefined || file.includes(only)))
    .sort()
    .map((file) => join(folder, file));

const WIDTHS = [34, 8, 8, 11, 8, 8, 10, 8, 8, 8, 8, 8, 8];
const row = (cells: readonly (string | number)[]): void =>
  console.log(
    cells
      .map((cell, i) => (i === 0 ? String(cell).padEnd(WIDTHS[0] ?? 0) : String(cell).padStart(WIDTHS[i] ?? 8)))
      .join(""),
  );

function print(name: string, amounts: number, totals: TotalScore, plants: PlantScore, time: number): void {
  const { printed, proved, consistent, missing, failing, corrected } = totals;
  const { planted, visible, rounded, hidden, blamed } = plants;
  row([
    name,
    amounts,
    printed,
    proved,
    consistent,
    missing,
    failing,
    corrected,
    planted,
    visible,
    rounded,
    hidden,
    blamed,
    Math.round(time),
  ]);
}

async function main(): Promise<void> {
  row([
    "file",
    "amounts",
    "totals",
    "proved",
    "consistent",
    "missing",
    "failing",
    "doubt",
    "plants",
    "visible",
    "尾差",
    "hidden",
    "blamed",
    "ms",
  ]);
  const readings: Reading[] = [];
  for (const folder of FOLDERS) {
    if (!existsSync(folder)) console.log(`${folder}: not there`);
    else for (const path of workbooks(folder)) readings.push(await read(path));
  }
  const share = Math.max(1, Math.round(PLANTS / Math.max(1, readings.length)));
  readings.forEach((reading, i) => {
    const plants = plantErrors(reading, PLANTS === 0 ? 0 : share, i + 1);
    print(reading.name, reading.facts.all.length, printedTotals(reading.facts), plants, reading.milliseconds);
    if (process.argv.includes("--misses")) for (const miss of missesOf(reading.facts)) console.log(`    ${miss}`);
    if (process.argv.includes("--misses")) for (const miss of plants.notes) console.log(`    plant ${miss}`);
  });
}

void main();
