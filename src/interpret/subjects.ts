import type { ClaimSubject, Meaning, Section } from "../model/text-claim";
import type { TextSpan } from "../model/text-source";
import type { Context } from "./context";
import { itemMarker } from "./markers";
import { completed, saidFields } from "./meaning";
import type { PhraseReader, PhraseReading } from "./noun-phrase";

/** A noun phrase in its context. */
export interface ResolvedSubject {
  readonly subject: ClaimSubject;
  readonly reading: PhraseReading;
}

/** What the words before a number are about, here: their own meaning, completed by the list and the headings. */
export function resolveSubject(
  printed: string,
  place: TextSpan,
  context: Context,
  phrases: PhraseReader,
): ResolvedSubject {
  const { words, span } = withoutMarker(printed, place);
  const reading = phrases.read(words);
  const isWordless = words === "" && context.section.paragraph !== context.paragraph;
  const topic = topicOf(reading, context);
  const own =
    topic?.meanings ?? inContext(ownMeanings(reading, context, isWordless ? undefined : phrases), context, words);
  if (!reading.isPronoun && own.length > 0) context.closeListsFor(own);
  if (!reading.isPronoun && own.length === 0) context.closeListForUnknown();
  const inherited = reading.isPronoun && own.length > 0 ? [{}] : context.understood;
  const meanings = context
    .withinList(own, reading.isPronoun)
    .flatMap((meaning) => inherited.map((around) => completed(meaning, around)));
  const fromParent = context.list?.parent?.subject.explicit ?? [];
  const explicit = [...new Set([...own.flatMap(saidFields), ...(reading.isPronoun ? [] : fromParent)])];
  return {
    reading,
    subject: {
      text: words,
      span,
      meanings,
      ...(reading.isPronoun || topic ? unnamed(context, span) : namedBy(reading, span)),
      explicit: explicit.flatMap((field) => (field === "financing" ? [] : [field])),
      isOpen: reading.isOpen,
    },
  };
}

type Naming = Pick<ClaimSubject, "by" | "name" | "code">;

const namedBy = (reading: PhraseReading, { start }: TextSpan): Naming => ({
  by: reading.by,
  name: { start: start + reading.name.start, end: start + reading.name.end },
  ...(reading.code !== undefined && { code: reading.code }),
});

/** A subject announced earlier in the paragraph names the claim as well as if it stood beside the number. */
function unnamed({ topic, last }: Context, { end }: TextSpan): Naming {
  if (!topic) return { by: "context", name: last ? last.subject.name : { start: end, end } };
  return { by: topic.by, name: topic.name, ...(topic.code !== undefined && { code: topic.code }) };
}

/** （类）…（项）。…，支出 a: of a line announced before, 支出 alone says no more than the line. */
function topicOf({ meanings }: PhraseReading, { topic }: Context): ClaimSubject | undefined {
  const isBare = meanings.length > 0 && meanings.every((each) => saidFields(each).join() === "flow");
  const isRow = topic?.meanings.every(
    ({ flow, functional }) => functional !== undefined && meanings.some((each) => each.flow === flow),
  );
  return isBare && isRow ? topic : undefined;
}

/**
 * A pronoun takes the subject announced last, the claim before it, or the heading. Without `phrases` the heading says
 * nothing: an amount with no words at all before it, below another paragraph, may be what is left of a broken sentence.
 */
function ownMeanings(reading: PhraseReading, context: Context, phrases: PhraseReader | undefined): readonly Meaning[] {
  if (!reading.isPronoun) return reading.meanings;
  if (context.isUnclear) return [];
  if (context.topic) return context.topic.meanings;
  if (context.last) return context.last.subject.meanings;
  return phrases ? headingMeanings(context.section, phrases) : [];
}

/** The subject a heading names, from the nearest one upwards; its scope when it names none by itself. */
function headingMeanings(section: Section, phrases: PhraseReader): readonly Meaning[] {
  const title = section.heading
    .replace(/^关于/, "")
    .replace(/(?:预算)?(?:安排)?(?:的)?(?:具体|总体|增减变化|使用|变化|规模)*(?:情况)?(?:的)?(?:说明)?$/, "");
  const { meanings, isPronoun } = phrases.read(title);
  if (meanings.length > 0 && !isPronoun) return meanings.map((meaning) => completed(meaning, section.scope));
  if (saidFields(section.scope).some((field) => field !== "flow")) return [section.scope];
  return [];
}

/** Names that mean several things: the chapter and the list decide which. */
function inContext(meanings: readonly Meaning[], context: Context, words: string): readonly Meaning[] {
  if (meanings.length <= 1) return meanings;
  const prefers = preference(context);
  const wanted = prefers ? meanings.filter(prefers) : meanings;
  const chosen = wanted.length > 0 ? wanted : meanings;
  const isPurchase = /采购/.test(words) || context.section.id === "procurement";
  const plausible = chosen.filter(({ item }) => isPurchase || !/^procurement\//.test(item ?? ""));
  return plausible.length > 0 ? plausible : chosen;
}

function preference({ section, list }: Context): ((meaning: Meaning) => boolean) | undefined {
  const by = list?.by;
  if (by === "nature") return ({ nature, accounting }) => nature !== undefined || accounting !== undefined;
  if (by !== undefined) return (meaning) => meaning[by] !== undefined;
  const parent = list?.parent?.subject.meanings[0];
  if (parent?.item?.startsWith("three-public")) return ({ item }) => item !== undefined;
  if (parent?.use !== undefined || parent?.economic !== undefined) return ({ economic }) => economic !== undefined;
  if (section.id === "three-public") return ({ item }) => item !== undefined;
  if (section.id === "basic" || section.id === "economic") return ({ economic }) => economic !== undefined;
  if (section.id === "functions" || section.id === "general") return ({ functional }) => functional !== undefined;
  return undefined;
}

/** The words without the numbering and the punctuation before them. */
function withoutMarker(printed: string, { start, end }: TextSpan): { readonly words: string; readonly span: TextSpan } {
  const comma = /^[、，：；]*/.exec(printed)?.[0].length ?? 0;
  const marker = itemMarker(printed.slice(comma))?.text.length ?? 0;
  return {
    words: printed.slice(comma + marker),
    span: { start: Math.min(start + comma + marker, end), end },
  };
}
