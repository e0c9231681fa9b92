import { join } from "node:path";
import { build } from "esbuild";
import { FEW_COMPILATIONS } from "./few-compilations";
import { writeBundled } from "./webpack/bundled-packages.js";

const ROOT = join(import.meta.dirname, "..");

/** Builds dist/budget.cjs: the command-line program in one file, which needs Node and nothing else. */
async function main(): Promise<void> {
  const { metafile } = await build({
    entryPoints: [join(ROOT, "src/cli/main.ts")],
    outfile: join(ROOT, "dist/budget.cjs"),
    absWorkingDir: ROOT,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    charset: "utf8",
    minify: true,
    legalComments: "none",
    metafile: true,
    banner: { js: `#!/usr/bin/env node\nrequire("node:v8").setFlagsFromString("${FEW_COMPILATIONS}");` },
  });
  writeBundled(
    "budget",
    Object.keys(metafile.inputs).map((file) => join(ROOT, file)),
  );
  const [size = 0] = Object.values(metafile.outputs).map(({ bytes }) => bytes);
  console.log(`dist/budget.cjs  ${(size / 2 ** 20).toFixed(1)} MB`);
}

void main();
