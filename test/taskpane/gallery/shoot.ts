import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launch, serve } from "./browser";
import { NAMED, troublesIn, unreachable } from "./checks";
import { LOOKS } from "./looks";
import { shootPage } from "./page-states";
import { STATES } from "./states";

/**
 * npm run gallery [-- FOLDER [NAME...]]
 * Takes the pictures of the pane and of the page in each state, width and look, and looks for what a script can see.
 */
const GALLERY = join(__dirname, "../../../node_modules/.cache/pane-gallery");

const WIDTHS = [320, 450] as const;

/** A state that has to break. */
const BUG = "bug";

async function shoot(browser: Browser, url: string, folder: string, only: readonly string[]): Promise<number> {
  let failures = 0;
  for (const look of LOOKS) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 760 }, ...look.media });
      await context.addInitScript(NAMED);
      for (const { name, query, act } of STATES.filter((state) => only.length === 0 || only.includes(state.name))) {
        const page = await context.newPage();
        const troubles: string[] = [];
        page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
        await page.goto(`${url}/${query}`);
        await page.waitForTimeout(250);
        await act?.(page);
        await page.waitForTimeout(350);
        const label = `${name}-${look.name}-${width}`;
        await page.screenshot({ path: join(folder, `${label}.png`) });
        // by Tab the way is the same in all colours
        troubles.push(...(await troublesIn(page)), ...(look.name === "light" ? await unreachable(page) : []));
        if (name !== BUG || troubles.some((trouble) => !/Fen must be|React/.test(trouble))) {
          for (const trouble of troubles) console.error(`${label}: ${trouble}`);
          failures += troubles.length;
        }
        await page.close();
      }
      await context.close();
    }
  }
  return failures;
}

async function main([folder = "node_modules/.cache/gallery", ...only]: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { url, server } = await serve(GALLERY);
  const browser = await launch();
  const failures = (await shoot(browser, url, folder, only)) + (await shootPage(browser, folder, only));
  await browser.close();
  server.close();
  console.log(`${failures} troubles; pictures in ${folder}`);
  process.exitCode = failures === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
