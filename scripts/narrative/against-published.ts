/**
 * What the published texts state and ours do too: amounts that equal a fact of the workbook, headings in their order, and
 * what our own rules say of our text. Run by hand: npx tsx scripts/narrative/against-published.ts [--list] [ID…]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { formatFen } from "../../src/model/money";
import { type Narrative, textOf } from "../../src/model/passage";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import { readBudget } from "../../src/pipeline";
import { linesOf, narrate, narrativeGate } from "../../src/questions/index";

const FOLDER = join(__dirname, "../../../shared/published");

/** Numbers as printed, with two decimals, wherever they stand. */
const printedIn = (narrative: Narrative): ReadonlySet<string> =>
  new Set(
    linesOf(narrative)
      .map(({ runs }) => textOf(runs))
      .flatMap((line) => [...line.matchAll(/\d[\d,]*(?:\.\d+)?(?=】?万元)/g)])
      .map(([number]) => Number(number.replaceAll(",", "")).toFixed(2)),
  );

async function main(): Promise<void> {
  const wanted = process.argv.slice(2).filter((each) => !each.startsWith("--"));
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx") && !name.includes("-final-"))) {
    const id = file.replace(".xlsx", "");
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const book = readBudget(await openWorkbook(readFileSync(join(FOLDER, file)), file).read());
    const narrative = narrate(book);
    const ours = printedIn(narrative);
    const claims = (book.text?.claims ?? []).filter(({ amount, binding, isAside }) => {
      const [fact] = binding.evidence;
      return amount && fact && !isAside && formatFen(fact.amount) === formatFen(amount.amount);
    });
    const amounts = claims.map((claim) => ({
      words: claim.subject.text,
      value: formatFen(claim.amount?.amount ?? (0 as never)),
    }));
    const missing = amounts.filter(({ value }) => !ours.has(value));
    const settings = { ...DEFAULT_SETTINGS, profile: book.profile.id };
    const errors = narrativeGate(book, narrative, settings).filter(
      ({ kind, cell }) => kind === "error" && cell?.startsWith("情况说明!"),
    );
    console.log(
      `${id} (${book.profile.id}): ${amounts.length - missing.length}/${amounts.length} ${((1 - missing.length / Math.max(1, amounts.length)) * 100).toFixed(1)}%, errors in our text ${errors.length}`,
    );
    for (const { words, value } of missing) console.log(`    missing ${words} ${value}`);
    for (const { text } of errors) console.log(`    ${text}`);
    if (process.argv.includes("--list")) {
      const theirs = (book.text?.sections ?? [])
        .filter(({ id: of }) => of !== "contents")
        .map(({ heading }) => heading);
      console.log(`    theirs: ${[...new Set(theirs)].join(" | ")}`);
      console.log(`    ours: ${narrative.sections.map(({ heading }) => heading).join(" | ")}`);
    }
  }
}

void main();
