import { join } from "node:path";
import { build } from "esbuild";
import { writeBundled } from "./webpack/bundled-packages.js";

const ROOT = join(import.meta.dirname, "..");

/**
 * A run is short: compiling a function for speed after 130 KB of its bytecode, as the engine does, costs more than it
 * ever gives back. With eight times as much, one workbook takes a third less of the processor and a folder a half.
 */
const FEW_COMPILATIONS = 'require("node:v8").setFlagsFromString("--interrupt-budget=1056000");';

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
    banner: { js: `#!/usr/bin/env node\n${FEW_COMPILATIONS}` },
  });
  writeBundled(
    "budget",
    Object.keys(metafile.inputs).map((file) => join(ROOT, file)),
  );
  const [size = 0] = Object.values(metafile.outputs).map(({ bytes }) => bytes);
  console.log(`dist/budget.cjs  ${(size / 2 ** 20).toFixed(1)} MB`);
}

void main();
