import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";

const load = createRequire(__filename);
const ROOT = join(__dirname, "../../..");
/** Built anew for every run; never published. */
export const SITE = join(ROOT, "node_modules/.cache/excel-frame/site");

/**
 * The pane as `npm run build` makes it for a network without the Internet, and the frame that plays Excel, as one
 * site: /pane and /frame.
 */
export async function buildSite(): Promise<void> {
  process.env["OFFICE_JS"] = "self";
  const pane = await paneConfiguration();
  await run({ ...pane, output: { ...pane.output, path: join(SITE, "pane") } });
  await run(frameConfiguration(pane));
  mkdirSync(join(SITE, "frame"), { recursive: true });
  copyFileSync(join(__dirname, "frame.html"), join(SITE, "frame/frame.html"));
}

type MakeConfiguration = (env: object, argv: { readonly mode: "production" }) => Promise<Configuration>;

const paneConfiguration = (): Promise<Configuration> =>
  (load(join(ROOT, "webpack.config.js")) as MakeConfiguration)({}, { mode: "production" });

const frameConfiguration = ({ module: rules, resolve }: Configuration): Configuration => ({
  mode: "development",
  target: ["web", "es2022"],
  devtool: false,
  context: ROOT,
  entry: join(__dirname, "frame.ts"),
  output: { path: join(SITE, "frame"), filename: "frame.js" },
  ...(rules ? { module: rules } : {}),
  ...(resolve ? { resolve } : {}),
});

const run = (configuration: Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
