import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { PATIENCE } from "../patience";
import { launch } from "./launch";

const ROOT = join(__dirname, "../..");
const FILE = join(ROOT, "dist/workbench.html");

/** Builds the single file where it is missing or older than what it is made of. */
export function buildSingleFile(): void {
  const sources = ["src", "assets/samples"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => !/\.test\.tsx?$/.test(name))
      .map((name) => join(ROOT, folder, name)),
  );
  const newest = Math.max(...sources.map((path) => statSync(path).mtimeMs));
  if (existsSync(FILE) && statSync(FILE).mtimeMs > newest) return;
  execFileSync(process.execPath, ["--import", "tsx", "scripts/build-workbench.ts"], { cwd: ROOT, stdio: "inherit" });
}

/** The stand-alone page in a browser without a network, opened from the disc. */
export class WorkbenchPage {
  /** Everything the page asked for that is not part of the file itself. */
  readonly requests: string[] = [];
  /** Errors the page did not handle. */
  readonly problems: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(query = "?sample", viewport = { width: 1280, height: 800 }): Promise<WorkbenchPage> {
    const browser = await launch();
    const context = await browser.newContext({ viewport, acceptDownloads: true, locale: "zh-CN" });
    context.setDefaultTimeout(PATIENCE);
    await context.setOffline(true);
    const page = await context.newPage();
    const opened = new WorkbenchPage(browser, context, page);
    const own = pathToFileURL(FILE).href;
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(own) && !/^(data|blob):/.test(url)) opened.requests.push(url);
    });
    page.on("pageerror", ({ message }) => opened.problems.push(message));
    await page.goto(`${own}${query}`);
    return opened;
  }

  get pane() {
    return this.page.getByTestId("pane");
  }

  get links() {
    return this.pane.getByRole("button", { name: /^定位到 / });
  }

  /** The box at the top left of the grid that names the selected cell. */
  get nameBox() {
    return this.page.locator("[data-testid=grid] input").first();
  }

  /** Chooses from the menu over the list of findings. */
  async fromMenu(role: "menuitem" | "menuitemcheckbox", name: string | RegExp): Promise<void> {
    await this.pane.getByRole("button", { name: "更多", exact: true }).click();
    await this.page.getByRole(role, { name }).click();
  }

  button(name: string) {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Waits until a workbook is drawn and checked. */
  async ready(): Promise<void> {
    await this.page.locator("[data-testid=grid][data-ready=true]").waitFor();
    await this.pane
      .getByText(/^(校验完成|没有认出预算表，没有校验)/)
      .first()
      .waitFor({ state: "attached" });
  }

  async choose(name: string, bytes: Uint8Array): Promise<void> {
    const mimeType = "application/octet-stream";
    await this.page.getByTestId("picker").setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  }

  /** Drops files onto the page, as a user does from a folder. */
  async drop(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
    const sent = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString("base64") }));
    await this.page.evaluate((list) => {
      const data = new DataTransfer();
      for (const { name, text } of list) {
        data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
      }
      const event = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data });
      document.querySelector("#root > div > div")?.dispatchEvent(event);
    }, sent);
  }

  /** Selects a cell of the sheet in front by its address. */
  async select(address: string): Promise<void> {
    await this.nameBox.click();
    await this.nameBox.fill(address);
    await this.nameBox.press("Enter");
    // the grid takes the focus back once it has selected the cell
    await this.page.waitForFunction(() => document.activeElement?.id.startsWith("__editor"));
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Types into the selected cell; milliseconds from the Enter key until the pane shows another result. */
  async typeAndRecheck(text: string): Promise<number> {
    await this.page.keyboard.type(text);
    return this.timeUntilPaneChanges("keydown", () => this.page.keyboard.press("Enter"));
  }

  /** Milliseconds from an event of the page, which the action causes, until the pane shows another result. */
  async timeUntilPaneChanges(event: "keydown" | "click", act: () => Promise<void>): Promise<number> {
    // the clock has to listen before the event
    await this.page.evaluate((type) => {
      const pane = document.querySelector<HTMLElement>("[data-testid=pane]");
      const before = pane?.innerText;
      const measured = new Promise<number>((resolve) => {
        const begin = (): void => {
          const start = performance.now();
          const look = (): void => {
            if (pane?.innerText !== before) resolve(Math.round(performance.now() - start));
            else requestAnimationFrame(look);
          };
          look();
        };
        addEventListener(type, begin, { capture: true, once: true });
      });
      Object.assign(window, { measured });
    }, event);
    await act();
    return this.page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured);
  }

  /** Begins to note how long the page at a time does not respond. */
  async watchLongTasks(): Promise<void> {
    await this.page.evaluate(() => {
      const tasks: number[] = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: "longtask" });
      Object.assign(window, { tasks });
    });
  }

  longestTask(): Promise<number> {
    return this.page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
  }

  /** What the open finding says. */
  async openFinding(): Promise<string> {
    return (await this.pane.locator("article:has([aria-expanded=true])").innerText()).replace("新增\n", "");
  }

  /** Waits until the open finding says this again. */
  async saysAgain(wanted: string): Promise<void> {
    while ((await this.openFinding()) !== wanted) await this.page.waitForTimeout(50);
  }

  async save(): Promise<Uint8Array> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.button("保存副本").click()]);
    return readFile(await download.path());
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
