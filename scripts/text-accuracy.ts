import { RULES } from "../src/check/index";
import type { CleanText, TextTrial } from "../test/generator/narrative/text-bench";
import { TEXT_KINDS, type TextKind } from "../test/generator/narrative/text-mutation";
import { ruleShares, tally } from "../test/generator/mutations/tally";
import { HEAD, numbers, table, toldInstead } from "./accuracy-tables";

/** What became of errors in the text, and of texts without any. */
export interface TextMeasurement {
  readonly trials: readonly TextTrial[];
  readonly clean: readonly CleanText[];
}

/** The tables by kind, region and rule, and the false alarms. */
export function textFigures({ trials, clean }: TextMeasurement): readonly string[] {
  const kinds = Object.entries(TEXT_KINDS) as readonly (readonly [TextKind, string])[];
  const layouts = [...new Set(trials.map(({ layout }) => layout))].sort();
  const titles = new Map(RULES.map(({ code, title }) => [code, title]));
  return [
    ...table(HEAD, [
      ...kinds.map(([kind, name]) => [
        `${kind} ${name}`,
        ...numbers(tally(trials.filter((trial) => trial.kind === kind))),
      ]),
      ["**all**", ...numbers(tally(trials))],
    ]),
    "",
    ...table(
      ["profile", ...HEAD.slice(1)],
      layouts.map((id) => [id, ...numbers(tally(trials.filter(({ layout }) => layout === id)))]),
    ),
    "",
    ...table(
      ["rule", "reported", "as the only rule"],
      ruleShares(trials).map(({ rule, reported, alone }) => [`${rule} ${titles.get(rule) ?? ""}`, reported, alone]),
    ),
    "",
    ...cleanLines(clean),
  ];
}

function cleanLines(clean: readonly CleanText[]): readonly string[] {
  const alarms = clean.flatMap((each) => each.alarms);
  const sum = (of: (text: CleanText) => number): number => clean.reduce((all, each) => all + of(each), 0);
  const count = (severity: string): number => alarms.filter((alarm) => alarm.severity === severity).length;
  return [
    `Clean workbooks with text: ${clean.length}. False errors: ${count("error")}. False warnings: ${count("warning")}. Amounts read: ${sum(({ coverage }) => coverage.amounts)}, checked ${sum(({ coverage }) => coverage.checked)}, typed without a table ${sum(({ coverage }) => coverage.manual)}, not bound ${sum(({ coverage }) => coverage.unbound)}.`,
    ...alarms.slice(0, 10).map(({ layout, seed, rule, message }) => `- ${rule} in ${layout}, seed ${seed}: ${message}`),
  ];
}

/** Errors that no rule reported at the words concerned. */
export const textMissedLines = ({ trials }: Pick<TextMeasurement, "trials">): readonly string[] =>
  trials
    .filter(({ isObservable, isPlaced }) => isObservable && !isPlaced)
    .map((trial) => `- ${trial.kind}, ${trial.layout}, seed ${trial.seed}: ${trial.what}${toldInstead(trial)}`);

/** The chapter of docs/accuracy.md. */
export function textSection(measurement: TextMeasurement): readonly string[] {
  const missed = textMissedLines(measurement);
  return [
    "## Text: what is measured",
    "",
    "The text is our own: `narrate` writes the 预算情况说明 of a random budget with last year's workbook and plausible",
    "answers, it is put into the workbook as the sheet 情况说明, and one thing in it is changed. An error counts as",
    "**observable** if the changed words then contradict something, judged from what the writer rests each number on",
    "(`test/generator/narrative/text-observable.ts`), without reading the text and without any rule:",
    "",
    "- an amount: its cells, another place of the text on the same subject, or the sum it belongs to differ by more than",
    "  one last place. A typed amount that is stated once and summed nowhere may be any amount;",
    "- a change: last year's amount stands in this workbook, its own percentage does not follow, more was added than",
    "  there is, or the text states the change of the subject twice. Without any of these nobody knows last year's amount;",
    "- a percentage: it does not follow from the printed amount and change by more than its last place;",
    "- a direction turned round: under the same conditions as a change; 持平 put for a change, or the other way round,",
    "  where last year's amount stands in this workbook or more was added than there is;",
    "- an item left out: the list announces all parts of a printed total and no longer adds up to it;",
    "- a year of our own words, a statement that there is none of what the tables have, or the reverse: always.",
    "",
    "What people typed (reasons, uses, staff, equipment) is left alone. **Recall** counts new errors and warnings as",
    "above; **at the place** means that one of them marks words of the sentence (or the part before a semicolon) in which",
    "the error stands; for an item left out, any line of its list. Clean workbooks with text are drawn in every layout, those",
    "without a profile too, and written with answers, with last year alone and with nothing, with and without the name of the unit, from amounts that had to be rounded and others; a gap",
    "【待填】 that is reported as unfilled is no false alarm.",
    "",
    "## Text: figures",
    "",
    ...textFigures(measurement),
    "",
    "## Text: missed",
    "",
    ...(missed.length > 0 ? missed : ["None."]),
    "",
  ];
}
