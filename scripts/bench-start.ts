import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "playwright-core";
import { launch } from "../test/taskpane/gallery/browser";

/**
 * npm run build && npm run bench:start [-- TIMES]
 * Milliseconds until the single page stands, from there to the first list of findings of a sample, and until that list
 * where the page opens with the sample: median of several openings, each in a new browser window (in a window that
 * showed another page before, taking that one down would count as ours). A busy machine makes them longer, so its load
 * is printed beside them.
 */
const FILE = join(import.meta.dirname, "../dist/workbench.html");

async function main([times = "7"]: readonly string[]): Promise<void> {
  if (!existsSync(FILE)) throw new Error("There is no dist/workbench.html yet: npm run build makes it.");
  const browser = await launch();
  const address = pathToFileURL(FILE).href;
  const inNewWindow = async (work: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
    await work(await context.newPage());
    await context.close();
  };
  const starts: number[] = [];
  const lists: number[] = [];
  const withSample: number[] = [];
  for (let each = 0; each < Number(times); each += 1) {
    await inNewWindow(async (page) => {
      const sample = page.getByRole("button", { name: "打开示例（有差错）" });
      starts.push(await took(page.goto(address).then(() => sample.waitFor())));
      lists.push(await took(sample.click().then(() => listIn(page).waitFor())));
    });
    await inNewWindow(async (page) => {
      withSample.push(await took(page.goto(`${address}?sample`).then(() => listIn(page).waitFor())));
    });
  }
  await browser.close();
  const [load = 0] = loadavg();
  console.log(`start page               ${median(starts)} ms`);
  console.log(`first list after a click ${median(lists)} ms`);
  console.log(`opened with a workbook   ${median(withSample)} ms until the first list`);
  console.log(`load                     ${load.toFixed(1)}`);
}

const listIn = (page: Page): Locator => page.getByRole("list", { name: "问题列表" });

async function took(work: Promise<void>): Promise<number> {
  const begin = performance.now();
  await work;
  return performance.now() - begin;
}

const median = (values: readonly number[]): number =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);

void main(process.argv.slice(2));
