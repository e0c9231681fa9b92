import { fieldNamed } from "../model/field-ref";
import { WORD_FIELDS } from "../model/fields";
import type { NarrativeProfile } from "../model/narrative-profile";
import type { Answers, NarrativeCover } from "../model/passage";
import { IDENTITY_WORDS } from "./fields/words";
import type { WritingDesk } from "./writing";

/** What the bureau puts on the cover where its profile does not say. */
const USUAL = { attachment: "{附件号}", date: "{公开日期}" };

/** The cover has no questions of its own: what was answered for fields stands on it, a line without an answer does not. */
export function coverOf({ book, profile, words }: WritingDesk, answers: Answers): NarrativeCover {
  const { unitName } = book.identity;
  const own: NarrativeProfile["cover"] = profile.cover;
  const line = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : filled(text, words, answers);
  const { attachment, date } = own ?? USUAL;
  const [above, below] = [line(attachment), line(date)];
  const title = own?.title.flatMap((text) => line(text) ?? []);
  return {
    ...(unitName !== undefined && { unit: unitName }),
    ...(above !== undefined && { attachment: above }),
    ...(below !== undefined && { date: below }),
    ...(title && { title }),
  };
}

/** The line with its fields; undefined where one of them has no answer. */
function filled(text: string, words: WritingDesk["words"], answers: Answers): string | undefined {
  const pieces = text
    .split(/(\{[^{}]+\})/)
    .map((piece) => (/^\{.+\}$/.test(piece) ? wordOf(piece, words, answers) : piece));
  return pieces.every((piece) => piece !== undefined) ? pieces.join("") : undefined;
}

function wordOf(mark: string, words: WritingDesk["words"], answers: Answers): string | undefined {
  const ref = fieldNamed(mark.slice(1, -1));
  const field = ref?.kind === "word" ? WORD_FIELDS.find(({ name }) => name === ref.name) : undefined;
  if (!field) return undefined;
  const { from } = field;
  if ("identity" in from) return words[IDENTITY_WORDS[from.identity]];
  const id = "ask" in from ? `text:${from.ask}` : "count" in from ? `count:${from.count}` : "";
  return Object.hasOwn(answers, id) ? String(answers[id]) : undefined;
}
