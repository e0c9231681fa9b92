import { existsSync } from "node:fs";
import { tally } from "../test/generator/mutations/tally";
import { Field, PLANTS, type PlantTrial, PRIVACY_KINDS, TABLE_KINDS } from "../test/published-plants/bench";
import { type PublishedDocument, publishedDocuments } from "../test/published-plants/document";
import { TABLE_PLANTS } from "../test/published-plants/table-plants";
import { templateDocuments } from "../test/published-plants/template";
import type { PublishedPart } from "./accuracy-parts";
import { HEAD, numbers, table, toldInstead } from "./accuracy-tables";

/** Plants errors of each kind in the published documents of a folder; undefined when it is not there. */
export const plantedIn = (folder: string, count: number, seed: number): Promise<Planted> =>
  planted(folder, publishedDocuments, Object.keys(PLANTS), count, seed);

/** Plants errors in the tables of the official templates of a folder; undefined when it is not there. */
export const plantedInLayouts = (folder: string, count: number, seed: number): Promise<Planted> =>
  planted(folder, templateDocuments, Object.keys(TABLE_PLANTS), count, seed);

type Planted = readonly PlantTrial[] | undefined;

async function planted(
  folder: string,
  read: (folder: string) => Promise<readonly PublishedDocument[]>,
  kinds: readonly string[],
  count: number,
  seed: number,
): Promise<Planted> {
  if (!existsSync(folder)) return undefined;
  const field = new Field(await read(folder));
  return kinds.flatMap((kind) => {
    const trials = field.trials(kind, count, seed);
    process.stderr.write(`\r${kind}: ${trials.length}      `);
    return trials;
  });
}

/** The chapter of docs/accuracy.md: figures and places only, for the words of the documents belong to others. */
export const publishedSection = (part: PublishedPart | undefined): readonly string[] => [
  "## Published documents: what is measured",
  "",
  "Generated workbooks hold what their author thought of. So the same kinds of errors, and some more, are planted one at a",
  "time in eleven published budgets that people have labelled (`../shared/published`, not part of this project). An error",
  "counts as observable by the labels and the printed digits alone, never by our reader (`test/published-plants/`):",
  "",
  "- an amount of a table: it stands on another sheet or in the text too, or its row adds up with it; a row, a code or a",
  "  name: the row has such an amount;",
  "- an amount of the text: a table states it, to the printed place. A round number of one or two digits is found",
  "  everywhere and proves nothing, nor does an amount in a reason or a price;",
  "- a percentage: the amounts of its sentence give it, and the other one lies more than two last places beyond",
  "  everything that their rounding allows; a share: a total of a table gives it;",
  "- a line of a list: the first amounts of its lines add up to an amount of a table. A copied use: it names the item",
  "  above and not its own. Sums of vehicles and areas and numbers of names: the sentence itself adds up;",
  "- words for levels, names given up, templates, personal data, tables that are absent, lines of unit and name: always.",
  "",
  "It is found when a **new error or warning points to the place**: the cell, the paragraph, the row where a row was",
  "changed, the sheet where its unit, its title or a form was, for a line of a list the lines beside it or the cell that",
  "states its amount. Each error is planted once a place and with other digits every time; documents with few places of a",
  "kind get fewer trials, and kinds that only one or two documents have (vehicles, numbers of names, forms) rest on those.",
  "The documents were before us while the rules were written: a document that nobody has seen will do worse.",
  "",
  ...(part === undefined
    ? NOT_MEASURED
    : [
        "## Published documents: figures",
        "",
        ...figuresAndMissed(part.documents, "## Published documents: missed"),
        "## Official templates",
        "",
        "The same errors in the tables of three more places' templates with fictional figures (`../shared/layouts`). Nobody has",
        "labelled them: every number below the line with the unit counts as an amount, its row's first words as its name.",
        "",
        ...(part.layouts ? figuresAndMissed(part.layouts, "### Official templates: missed") : NOT_MEASURED),
      ]),
];

const NOT_MEASURED = ["The folder was not there when these figures were written: nothing was measured.", ""];

const figuresAndMissed = (trials: readonly PlantTrial[], missed: string): readonly string[] => [
  ...publishedFigures(trials),
  "",
  missed,
  "",
  ...placesMissed(trials),
  "",
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
  if (trials.length === 0) return ["Nothing was planted."];
  const kinds = [...new Set(trials.map(({ kind }) => kind))];
  const documents = [...new Set(trials.map(({ document }) => document))].sort();
  const of = (isWanted: (trial: PlantTrial) => boolean) => numbers(tally(trials.filter(isWanted)));
  return [
    ...table(HEAD, [
      ...kinds.map((kind) => [kind, ...of((trial) => trial.kind === kind)]),
      ["**tables, all**", ...of(({ kind }) => kind in TABLE_KINDS)],
      ...(trials.some(({ kind }) => isOfText(kind)) ? [["**text, all**", ...of(({ kind }) => isOfText(kind))]] : []),
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
    .map((trial) => `- ${trial.kind}, ${trial.document}, seed ${trial.seed}: ${trial.what}${toldInstead(trial)}`);

/** What must not be published is no matter of amounts: it counts for neither side. */
const isOfText = (kind: string): boolean => !(kind in TABLE_KINDS) && !(kind in PRIVACY_KINDS);
