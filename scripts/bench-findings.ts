import { check, RULES } from "../src/check/index";
import { openWorkbook } from "../src/hosts/xlsx/index";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import { readBudget } from "../src/pipeline";
import { type Fault, wrongRows } from "../test/size/wrong-rows";

/**
 * Prints seconds of processor time and memory for thousands of wrong rows, roll-up switched off: the budget is 5 s and
 * 400 MB at 20,000 rows. Nothing is asserted here; test/size asserts how the steps grow.
 */
const FAULTS: readonly Fault[] = ["codes", "totals", "totals alike"];
const SIZES = [5_000, 10_000, 20_000] as const;

class Clock {
  private last = process.cpuUsage();
  lap(): number {
    const { user, system } = process.cpuUsage(this.last);
    this.last = process.cpuUsage();
    return (user + system) / 1_000_000;
  }
}

async function measure(rows: number, fault: Fault): Promise<void> {
  const bytes = wrongRows(rows, fault);
  const clock = new Clock();
  const book = readBudget(await openWorkbook(bytes, "错误.xlsx").read());
  const read = clock.lap();
  const { findings } = check(book, DEFAULT_SETTINGS, RULES, Infinity);
  const rules = clock.lap();
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  const times = [read, rules, read + rules].map((seconds) => seconds.toFixed(2).padStart(8));
  const counts = `${String(rows).padStart(8)}${String(findings.length).padStart(10)}`;
  console.log(`${fault.padEnd(14)}${counts}${times.join("")}${`${memory} MB`.padStart(9)}`);
}

async function main(): Promise<void> {
  console.log(`${"CPU s".padEnd(14)}    rows  findings    read   rules   total      RSS`);
  for (const fault of FAULTS) for (const rows of SIZES) await measure(rows, fault);
}

void main();
