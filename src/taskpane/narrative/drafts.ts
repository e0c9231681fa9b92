import { holesIn } from "../../model/hole";
import { readNumber } from "../../model/number";
import type { Answers, NarrativeGap } from "../../model/passage";

/** Answers as they stand in the fields, by the id of their question; an empty field is no answer. */
export type Drafts = Readonly<Record<string, string>>;

/** How an answer has to be written, by the kind of its question. */
type Form = "amount" | "count" | "words";

const formOf = (id: string): Form =>
  id.startsWith("prior:") || id.startsWith("amount:") ? "amount" : id.startsWith("count:") ? "count" : "words";

/** True when the field says something that the text can use. An amount that is no amount is not guessed at. */
export function isUsable(id: string, draft: string): boolean {
  const text = draft.trim();
  if (text === "") return false;
  const form = formOf(id);
  if (form === "count") return /^\d{1,9}$/.test(text);
  if (form === "words") return true;
  const number = readNumber(text);
  return number !== undefined && !number.percent;
}

/** True when the field says all that its question asks for: nothing in it is still to be filled. */
export const isComplete = (id: string, draft: string): boolean => isUsable(id, draft) && holesIn(draft).length === 0;

/** True when the field holds something else than what its question asks for. */
export const isMistaken = (id: string, draft: string): boolean => draft.trim() !== "" && !isUsable(id, draft);

/** The answers the text is written with. */
export const answersFrom = (drafts: Drafts): Answers =>
  Object.fromEntries(
    Object.entries(drafts)
      .filter(([id, draft]) => isUsable(id, draft))
      .map(([id, draft]) => [id, draft.trim()]),
  );

/** The fields filled with what was kept with the workbook. */
export const draftsFrom = (answers: Answers): Drafts =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, String(answer)]));

/** What is kept: every field that says anything, usable or not, so that no typing is lost. */
export const filled = (drafts: Drafts): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([, draft]) => draft.trim() !== ""));

/** Ids of the fields that say something else than what is kept. */
export const unsavedIds = (drafts: Drafts, saved: Drafts): readonly string[] =>
  [...new Set([...Object.keys(drafts), ...Object.keys(saved)])].filter(
    (id) => draftOf(drafts, id).trim() !== draftOf(saved, id).trim(),
  );

/** Its own, never what every object inherits: a file may name an answer as it likes. */
const draftOf = (drafts: Drafts, id: string): string => (Object.hasOwn(drafts, id) ? (drafts[id] ?? "") : "");

/** “已答 n / m” */
export const countAnswered = (gaps: readonly NarrativeGap[], drafts: Drafts): number =>
  gaps.filter(({ id }) => isComplete(id, drafts[id] ?? "")).length;

/** What is kept of the answers to these questions, told apart by whether the text can use it. */
export interface KeptAnswers {
  readonly complete: number;
  /** Labels of the questions whose answer still has holes. */
  readonly half: readonly string[];
  /** Labels of the questions whose answer is none: the text is written without it. */
  readonly refused: readonly string[];
}

/** How the kept answers stand, for the words beside the button that keeps them. */
export function keptAnswers(gaps: readonly NarrativeGap[], saved: Drafts): KeptAnswers {
  const given = gaps.filter(({ id }) => (saved[id] ?? "").trim() !== "");
  const labels = (fits: (id: string, draft: string) => boolean): readonly string[] =>
    given.filter(({ id }) => fits(id, saved[id] ?? "")).map(({ label }) => label);
  return {
    complete: labels(isComplete).length,
    half: labels((id, draft) => isUsable(id, draft) && !isComplete(id, draft)),
    refused: labels(isMistaken),
  };
}
