import { textOf } from "../../../src/model/passage";
import type { Finding, RuleCode, Severity } from "../../../src/model/finding";
import { review } from "../../../src/pipeline";
import type { TextCoverage } from "../../../src/model/text-claim";
import type { Grain } from "../budget";
import { EVERY_LAYOUT, layoutOf, LAYOUTS } from "../draw";
import type { FalseAlarm } from "../mutations/bench";
import { Random } from "../random";
import { remembering } from "../remembering";
import { NUMBER_ERRORS } from "./number-errors";
import { type Given, type OwnText, ownText, type OwnTextOptions, TEXT_SHEET, withText } from "./own-text";
import {
  type Mark,
  type MutateText,
  TEXT_KINDS,
  type TextKind,
  type TextMutation,
  type TextSubject,
} from "./text-mutation";
import { TextTruth } from "./text-observable";
import { spotsOf } from "./text-spots";
import { WORD_ERRORS } from "./word-errors";

export const TEXT_ERRORS: Readonly<Record<TextKind, MutateText>> = { ...NUMBER_ERRORS, ...WORD_ERRORS };

export const textKinds = Object.keys(TEXT_KINDS) as readonly TextKind[];

/** What became of one error written into a text. */
export interface TextTrial {
  readonly kind: TextKind;
  readonly layout: string;
  readonly seed: number;
  readonly what: string;
  readonly isObservable: boolean;
  /** The gravest finding that the clean text does not have. */
  readonly severity?: Severity;
  readonly rules: readonly RuleCode[];
  /** A new error or warning marks the words concerned. */
  readonly isPlaced: boolean;
}

interface Clean {
  readonly subject: TextSubject;
  readonly findings: ReadonlySet<string>;
}

/** As many as a test has seeds; a bench takes one seed after the other. */
const cleanTexts = remembering<Clean>(20);
const ownSubjects = remembering<TextSubject>(20);

/** Writes one error into a text of our own and compares what is found with what is found without it. */
export function textTrial(kind: TextKind, seed: number): TextTrial | undefined {
  const layout = LAYOUTS[seed % LAYOUTS.length]?.id ?? "national";
  const { subject, findings } = cleanText(seed, layout);
  const mutation = TEXT_ERRORS[kind](subject, new Random(seed * 7_919 + kind.length));
  if (!mutation) return undefined;
  const added = review(withText(subject.own, mutation.texts)).findings.filter((each) => !findings.has(keyOf(each)));
  const serious = added.filter(({ severity }) => severity !== "info");
  const severity = (["error", "warning", "info"] as const).find((each) =>
    added.some((finding) => finding.severity === each),
  );
  return {
    kind,
    layout,
    seed,
    what: mutation.what,
    isObservable: mutation.isObservable,
    ...(severity && { severity }),
    rules: [...new Set((serious.length > 0 ? serious : added).map(({ code }) => code))],
    isPlaced: serious.some((finding) => mutation.marks.some((mark) => touches(finding, mark, mutation))),
  };
}

/** The clean text of a seed; kept for the kinds that follow with the same seed. */
function cleanText(seed: number, layout: string): Clean {
  return cleanTexts(`${layout} ${seed}`, () => {
    const subject = subjectAt(seed, layout);
    return { subject, findings: new Set(review(withText(subject.own)).findings.map(keyOf)) };
  });
}

/** Our own text of a seed, ready to be changed. */
export const subjectAt = (seed: number, layout: string): TextSubject =>
  ownSubjects(`${layout} ${seed}`, () => subjectOf(ownText(seed, layout)));

function subjectOf(own: OwnText): TextSubject {
  const spots = spotsOf(own);
  return { own, spots, truth: new TextTruth(spots), texts: own.lines.map(({ runs }) => textOf(runs)) };
}

/** Findings of a text have their place in the message only through its words. */
const keyOf = ({ code, severity, message, cells }: Finding): string =>
  [code, severity, message, ...cells.map(({ sheet, row, span }) => (span ? "" : `${sheet}!${row}`))].join("|");

/** Its words lie in the sentence, or the part of a sentence before a semicolon, in which the error stands. */
function touches({ cells }: Finding, mark: Mark, { texts }: Pick<TextMutation, "texts">): boolean {
  const text = texts[mark.line] ?? "";
  const from = Math.max(...["。", "；"].map((stop) => text.lastIndexOf(stop, mark.start - 1))) + 1;
  const ends = ["。", "；"].map((stop) => text.indexOf(stop, mark.end)).filter((at) => at >= 0);
  const to = Math.min(text.length, ...ends);
  return cells.some(
    ({ sheet, row, span }) =>
      sheet === TEXT_SHEET && row === mark.line + 1 && (!span || (span.start < to && span.end > from)),
  );
}

/** What the rules and the reader say against clean texts. */
export interface CleanText {
  readonly layout: string;
  readonly seed: number;
  readonly options: OwnTextOptions;
  readonly alarms: readonly FalseAlarm[];
  readonly coverage: TextCoverage;
}

const GRAINS: readonly Grain[] = ["hundred-yuan", "yuan", "fen"];
const GIVENS: readonly Given[] = ["everything", "last-year", "everything", "nothing"];

/** Texts in every layout, with and without answers, last year, a name and rounding. */
export function cleanTextRun(seed: number): readonly CleanText[] {
  const options: OwnTextOptions = {
    given: GIVENS[seed % GIVENS.length] ?? "everything",
    grain: GRAINS[seed % GRAINS.length] ?? "hundred-yuan",
    stores: Math.floor(seed / 2) % 2 === 0 ? "printed" : "exact",
    isNamed: Math.floor(seed / 4) % 2 === 0,
  };
  return EVERY_LAYOUT.map(({ id: layout }) => {
    const own = ownText(seed, layout, options);
    const { findings, coverage } = review(withText(own));
    const unknown = layoutOf(layout).unknownWords?.(own.budget) ?? [];
    // a name that nobody knows is said to be unknown: that is true
    const isTrue = ({ code, message }: Finding): boolean =>
      code === "G08" && unknown.some((name) => message.includes(name));
    const alarms = findings
      .filter((finding) => finding.severity !== "info" && !isOpenGap(finding, options) && !isTrue(finding))
      .map(({ code, severity, message }) => ({ layout, seed, rule: code, severity, message }));
    return {
      layout,
      seed,
      options,
      alarms,
      coverage: coverage.text ?? { amounts: 0, checked: 0, manual: 0, unbound: 0 },
    };
  });
}

/** A gap that nobody filled is reported as what it is: that is right, and no alarm about the text itself. */
export const isOpenGap = ({ code, quote }: Finding, { given }: OwnTextOptions): boolean =>
  given !== "everything" && (code === "G09" || code === "Y09") && (quote ?? "").includes("待填");
