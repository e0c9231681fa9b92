/**
 * What is still asked for each published budget: with its own text; with its tables alone; and with its tables and a
 * made-up last year (the same workbook a year earlier). Run by hand: npx tsx scripts/narrative/open-questions.ts [--list] [ID…]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import type { BudgetBook } from "../../src/model/book";
import type { Narrative } from "../../src/model/passage";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { readBudget } from "../../src/pipeline";
import { narrate, type NarrateOptions, narrativeText } from "../../src/questions/index";

const FOLDER = join(__dirname, "../../../shared/published");

/** Every year named in the workbook one less, so that it is last year's. */
export const yearBefore = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === "string"
        ? { ...cell, value: cell.value.replace(/20\d\d(?=\s*(?:年|[-—]))/g, (year) => String(Number(year) - 1)) }
        : cell,
    ),
  })),
});

export const withoutText = ({ text: _, ...book }: BudgetBook): BudgetBook => book;

interface Open {
  /** Questions nobody has answered; last year's amounts are one, for one file answers them all. */
  readonly questions: number;
  /** Marks in the draft. */
  readonly holes: number;
  readonly unconfirmed: number;
  readonly ids: readonly string[];
}

export function openIn(narrative: Narrative): Open {
  const open = narrative.gaps.filter(({ state }) => state === "open");
  const priors = open.filter(({ kind }) => kind === "prior");
  return {
    questions: open.length - priors.length + Math.min(1, priors.length),
    holes: (narrativeText(narrative).match(/【待填/g) ?? []).length,
    unconfirmed: narrative.gaps.filter(({ state }) => state === "carried").length,
    ids: open.map(({ id }) => id),
  };
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2).filter((each) => !each.startsWith("--"));
  if (!existsSync(FOLDER)) throw new Error(`no folder ${FOLDER}`);
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx") && !name.includes("-final-"));
  console.log("document | own text: questions (gaps) / 待填 / 待确认 | tables alone | tables and last year");
  for (const file of files) {
    const id = file.replace(".xlsx", "");
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const snapshot = await openWorkbook(readFileSync(join(FOLDER, file)), file).read();
    const book = readBudget(snapshot);
    const priorBook = readBudget(yearBefore(snapshot));
    const cases: readonly (readonly [BudgetBook, NarrateOptions])[] = [
      [book, {}],
      [withoutText(book), {}],
      [withoutText(book), { priorBook }],
    ];
    const open = cases.map(([each, options]) => openIn(narrate(each, options)));
    console.log(
      [
        `${id} (${book.profile.id})`,
        ...open.map(
          ({ questions, ids, holes, unconfirmed }) => `${questions} (${ids.length}) / ${holes} / ${unconfirmed}`,
        ),
      ].join(" | "),
    );
    if (process.argv.includes("--list")) for (const { ids } of open) console.log(`    ${ids.join(" ")}`);
  }
}

if (require.main === module) void main();
