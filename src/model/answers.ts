import { parseJson } from "./json";
import type { Answers } from "./passage";

/** The answers as they are kept with the workbook; undefined where there are none, so that nothing stays behind. */
export const answersToText = (answers: Answers): string | undefined =>
  Object.keys(answers).length === 0 ? undefined : JSON.stringify(answers);

/** Reads what answersToText wrote; undefined when the text is something else. */
export function parseAnswers(text: string): Answers | undefined {
  const json = parseJson(text);
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  const isAnswer = (value: unknown): boolean => typeof value === "string" || typeof value === "number";
  return Object.values(json).every(isAnswer) ? (json as Answers) : undefined;
}
