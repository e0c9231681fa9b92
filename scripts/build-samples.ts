import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProfileId } from "../src/model/profile";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import { narrate, narrativeText, readBudget } from "../src/pipeline";
import { draw } from "../test/generator/draw";
import { textSheet } from "../test/generator/draw-words";
import { type Drawing, snapshotOf } from "../test/generator/drawing";
import { randomBudget } from "../test/generator/random-budget";
import { MISTAKES } from "./samples/mistakes";
import { sampleFile } from "./samples/sample-file";

/** Builds assets/samples: budgets of units that do not exist, one workbook for each layout, and one with mistakes. */
const FOLDER = join(__dirname, "../assets/samples");

const SAMPLES: readonly { readonly file: string; readonly layout: ProfileId; readonly seed: number }[] = [
  { file: "fujian.xlsx", layout: "fujian", seed: 7 },
  { file: "jiangxi.xlsx", layout: "jiangxi", seed: 17 },
  { file: "national.xlsx", layout: "national", seed: 27 },
  { file: "ningxia.xlsx", layout: "ningxia", seed: 37 },
  { file: "shaanxi.xlsx", layout: "shaanxi", seed: 47 },
];

/** The tables of a random budget with the text that this product writes for them, as far as the tables tell it. */
function sample(layout: ProfileId, seed: number): Drawing {
  const drawing = draw(randomBudget(seed), layout, { formulas: layout === "fujian" });
  const book = readBudget(snapshotOf(drawing), { ...DEFAULT_SETTINGS, profile: layout });
  const paragraphs = narrativeText(narrate(book, {}))
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.includes("【"));
  return { sheets: [...drawing.sheets, textSheet("情况说明", paragraphs)] };
}

/** The mistakes are made one after the other in the workbook of Fujian's form. */
const withMistakes = (): Drawing => MISTAKES.reduce((drawing, { make }) => make(drawing), sample("fujian", 7));

mkdirSync(FOLDER, { recursive: true });
const files = [
  ...SAMPLES.map(({ file, layout, seed }) => ({ file, drawing: sample(layout, seed) })),
  { file: "with-mistakes.xlsx", drawing: withMistakes() },
];
for (const { file, drawing } of files) writeFileSync(join(FOLDER, file), sampleFile(drawing));
writeFileSync(
  join(FOLDER, "README.md"),
  [
    "# Sample workbooks",
    "",
    "Budgets of units that do not exist, drawn by `npm run samples` in the layouts of five provinces' forms. Free of",
    "mistakes, except `with-mistakes.xlsx`, into which these were put:",
    "",
    ...MISTAKES.map(({ what, finds }) => `- ${what} (found by ${finds})`),
    "",
  ].join("\n"),
);
