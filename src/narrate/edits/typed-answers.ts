import type { Answers, GapKind, MergedLine, NarrativeGap, NarrativeLine, Run } from "../../model/passage";
import { wordsBetween } from "./words-between";

/** Answers that stand in the text word for word; those of other questions make sentences of ours. */
const WORDS: ReadonlySet<GapKind> = new Set(["reason", "use", "text"]);

/** What was typed into the holes of one line. */
interface TypedAnswers {
  readonly key: string;
  /** The line as it has to read with them. */
  readonly text: string;
  readonly answers: Answers;
}

/** Words that a user put into the text in the place of a hole, or of an answer, where nothing else of the line changed. */
export function typedAnswers(
  lines: readonly NarrativeLine[],
  gaps: readonly NarrativeGap[],
  merged: readonly MergedLine[],
): readonly TypedAnswers[] {
  const ids = new Set(gaps.flatMap(({ id, kind }) => (WORDS.has(kind) ? [id] : [])));
  const byKey = new Map(lines.map(({ key, runs }) => [key, runs]));
  return merged.flatMap(({ key, state, text }) => {
    const [asked, around] = cutAtAnswers(byKey.get(key) ?? [], ids);
    const isChanged = state === "edited" || state === "merged";
    // a paragraph that is one answer may have become several
    const isWhole = around.every((words) => words === "");
    const words = isChanged ? (isWhole ? [wholeAnswer(asked[0]?.gap, byKey, merged)] : wordsBetween(around, text)) : [];
    const typed = asked.flatMap(({ gap, text: former }, i): readonly (readonly [string, string])[] => {
      const now = words[i]?.trim() ?? "";
      return now === "" || now === former ? [] : [[gap, now]];
    });
    return typed.length === 0 ? [] : [{ key, text, answers: Object.fromEntries(typed) }];
  });
}

/** An answer that is paragraphs of its own, one line for each: those that were changed and those that were not. */
function wholeAnswer(
  gap: string | undefined,
  byKey: ReadonlyMap<string, readonly Run[]>,
  merged: readonly MergedLine[],
): string {
  const own = merged.filter(({ key }) => {
    const runs = byKey.get(key) ?? [];
    return runs.length > 0 && runs.every((run) => (run.kind === "gap" || run.kind === "answer") && run.gap === gap);
  });
  return own
    .flatMap(({ key, state, text }) => [...(state === "dropped" ? [] : [unmarked(text)]), ...addedBehind(key, merged)])
    .join("\n");
}

/** Words that were to be confirmed, without the mark that said so; a hole that is still open is no answer. */
const unmarked = (text: string): string => text.replace(/^【(?:待确认|上年文字，请确认)：(.*)】$/su, "$1");

/** The paragraphs that a user put right behind a line. */
const addedBehind = (key: string, merged: readonly MergedLine[]): readonly string[] =>
  merged.flatMap((line) => (line.state === "added" && line.key.startsWith(`${key}+`) ? [line.text] : []));

type AskedRun = Extract<Run, { readonly kind: "gap" | "answer" }>;

/** The runs of a line that answers stand in, and the words before, between and behind them. */
function cutAtAnswers(
  runs: readonly Run[],
  ids: ReadonlySet<string>,
): readonly [asked: readonly AskedRun[], around: readonly string[]] {
  const asked: AskedRun[] = [];
  const around = [""];
  for (const run of runs) {
    if ((run.kind === "gap" || run.kind === "answer") && ids.has(run.gap)) {
      asked.push(run);
      around.push("");
    } else around.push(`${around.pop() ?? ""}${run.text}`);
  }
  return [asked, around];
}
