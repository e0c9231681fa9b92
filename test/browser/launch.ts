import { execFileSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

interface Packaged {
  readonly path: string;
  readonly args: readonly string[];
}

/** The browser named by CHROMIUM_PATH, or the one that comes with the packages: no machine needs one of its own. */
export async function launch(): Promise<Browser> {
  const { path, args } = packaged();
  return chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? path,
    // one process for everything would end with the first closed window
    args: args.filter((arg) => arg !== "--single-process" && arg !== "--no-zygote"),
    headless: true,
  });
}

/** Asked in a process of its own: the package is a module, which a jest of today cannot load. */
function packaged(): Packaged {
  const ask =
    'import chromium from "@sparticuz/chromium";' +
    "console.log(JSON.stringify({ path: await chromium.executablePath(), args: chromium.args }));";
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", ask], { encoding: "utf8" }),
  ) as Packaged;
}
