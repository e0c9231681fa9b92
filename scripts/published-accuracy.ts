import { existsSync } from "node:fs";
import { tally } from "../test/generator/mutations/tally";
import { Field, PLANTS, type PlantTrial } from "../test/published-plants/bench";
import { publishedDocuments } from "../test/published-plants/document";
import { HEAD, numbers, table } from "./accuracy-tables";

/** Plants errors of each kind in the published documents of a folder; undefined when it is not there. */
export async function plantedIn(
  folder: string,
  count: number,
  seed: number,
  kinds: readonly string[] = Object.keys(PLANTS),
): Promise<readonly PlantTrial[] | undefined> {
  if (!existsSync(folder)) return undefined;
  const field = new Field(await publishedDocuments(folder));
  return kinds.flatMap((kind) => {
    const trials = field.trials(kind, count, seed);
    process.stderr.write(`\r${kind}: ${trials.length}      `);
    return trials;
  });
}

/** The chapter of docs/accuracy.md: figures and places only, for the words of the documents belong to others. */
export const publishedSection = (trials: readonly PlantTrial[] | undefined): readonly string[] => [
  "## Published documents",
  "",
  "Generated workbooks hold what their author thought of. So the same kinds of errors, and some more, are planted one at a",
  "time in published budgets that people have labelled (`../shared/published`, not part of this project). An error counts",
  "as observable by the labels and the printed digits alone, never by our reader (`test/published-plants/truth.ts`): its",
  "amount stands in another table or in the text, its row adds up, or its sentence gives the percentage or the sum. It is",
  "found when a new error or warning points to the place: the cell, the paragraph, the row where a row was changed, the",
  "sheet where its unit was.",
  "",
  ...(trials === undefined
    ? ["The folder was not there when these figures were written: nothing was measured."]
    : [...publishedFigures(trials), "", "### Published documents: missed", "", ...placesMissed(trials)]),
];

const placesMissed = (trials: readonly PlantTrial[]): readonly string[] => {
  const missed = trials.filter(({ isPlaced }) => !isPlaced);
  const lines = missed.map(
    ({ kind, document, seed, what }) => `- ${kind}, ${document}, seed ${seed}: ${what.split(" ")[0] ?? ""}`,
  );
  return lines.length > 0 ? lines : ["None."];
};

/** The tables by kind and document. */
export function publishedFigures(trials: readonly PlantTrial[]): readonly string[] {
  const kinds = [...new Set(trials.map(({ kind }) => kind))];
  const documents = [...new Set(trials.map(({ document }) => document))].sort();
  const of = (isWanted: (trial: PlantTrial) => boolean) => numbers(tally(trials.filter(isWanted)));
  return [
    ...table(HEAD, [
      ...kinds.map((kind) => [kind, ...of((trial) => trial.kind === kind)]),
      ["**all**", ...of(() => true)],
    ]),
    "",
    ...table(
      ["document", ...HEAD.slice(1)],
      documents.map((id) => [id, ...of(({ document }) => document === id)]),
    ),
  ];
}

/** Planted errors that no error or warning points to. */
export const publishedMissed = (trials: readonly PlantTrial[]): readonly string[] =>
  trials
    .filter(({ isPlaced }) => !isPlaced)
    .map(({ kind, document, seed, what, severity, rules }) => {
      const told =
        rules.length === 0
          ? ""
          : severity === "info"
            ? ` (hint ${rules.join(", ")})`
            : ` (elsewhere ${rules.join(", ")})`;
      return `- ${kind}, ${document}, seed ${seed}: ${what}${told}`;
    });
