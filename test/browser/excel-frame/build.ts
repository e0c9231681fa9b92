import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const load = createRequire(__filename);
const ROOT = join(__dirname, "../../..");
/** Put together anew for every suite; never published. */
export const SITE = join(ROOT, "node_modules/.cache/excel-frame/site");
const PAGES = ["taskpane.html", "commands.html"];

type OfficeSource = (name: string) => {
  readonly url: string;
  readonly origin: string;
  readonly copies: readonly { readonly from: string; readonly to: string }[];
};
const { officeJs } = load("../../../scripts/webpack/office-js.js") as { officeJs: OfficeSource };
const { contentPolicy } = load("../../../scripts/webpack/policy.js") as {
  contentPolicy(given: { readonly scriptOrigin: string }): string;
};

/**
 * The pane that `npm run build` made, as a network without the Internet would get it, and the frame that plays Excel,
 * as one site: /pane and /frame. Only the pages differ between the two ways to get office.js, by its address and the
 * policy that admits it; the scripts are those of dist/.
 */
export async function buildSite(): Promise<void> {
  rmSync(SITE, { recursive: true, force: true });
  const pane = join(SITE, "pane");
  cpSync(join(ROOT, "dist"), pane, { recursive: true });
  for (const page of PAGES) writeFileSync(join(pane, page), withoutInternet(join(pane, page)));
  for (const { from, to } of officeJs("self").copies) copyTo(from, join(pane, to));
  await build({
    entryPoints: [join(__dirname, "frame.ts")],
    outfile: join(SITE, "frame/frame.js"),
    absWorkingDir: ROOT,
    bundle: true,
    target: "es2022",
    charset: "utf8",
  });
  copyTo(join(__dirname, "frame.html"), join(SITE, "frame/frame.html"));
}

/** A built page that gets office.js from its own place. */
function withoutInternet(path: string): string {
  const [there, here] = [officeJs("cdn"), officeJs("self")];
  return [
    [there.url, here.url],
    [contentPolicy({ scriptOrigin: there.origin }), contentPolicy({ scriptOrigin: here.origin })],
  ].reduce(
    (page, [from = "", to = ""]) => {
      if (!page.includes(from)) throw new Error(`${path} has no “${from}”: npm run build makes it`);
      return page.replaceAll(from, to);
    },
    readFileSync(path, "utf8"),
  );
}

function copyTo(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
