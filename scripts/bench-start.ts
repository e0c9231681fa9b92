import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "../test/taskpane/gallery/browser";

/**
 * npm run build && npm run bench:start [-- TIMES]
 * Milliseconds until the single page stands, and until the first list of findings of a sample does: median of several
 * openings, each in a new browser window. A busy machine makes them longer, so its load is printed beside them.
 */
const FILE = join(import.meta.dirname, "../dist/workbench.html");

async function main([times = "7"]: readonly string[]): Promise<void> {
  if (!existsSync(FILE)) throw new Error("There is no dist/workbench.html yet: npm run build makes it.");
  const browser = await launch();
  const address = pathToFileURL(FILE).href;
  const starts: number[] = [];
  const lists: number[] = [];
  const busy: number[] = [];
  for (let each = 0; each < Number(times); each += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
    const page = await context.newPage();
    const begin = performance.now();
    await page.goto(address);
    await page
      .getByRole("button", { name: /打开示例/ })
      .first()
      .waitFor();
    starts.push(performance.now() - begin);
    const session = await context.newCDPSession(page);
    // what its thread worked, not how long it waited for a busy machine
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const again = performance.now();
    await page.goto(`${address}?sample`);
    await page.getByRole("list", { name: "问题列表" }).waitFor();
    lists.push(performance.now() - again);
    const { metrics } = await session.send("Performance.getMetrics");
    busy.push((metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000);
    await context.close();
  }
  await browser.close();
  const [load = 0] = loadavg();
  console.log(`start page   ${median(starts)} ms`);
  console.log(`first list   ${median(lists)} ms, of which the window worked ${median(busy)} ms`);
  console.log(`load         ${load.toFixed(1)}`);
}

const median = (values: readonly number[]): number =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);

void main(process.argv.slice(2));
