import * as v from "valibot";
import { largest } from "../model/extremes";
import { groupBy } from "../model/group-by";
import { attribute, type XmlHandler, XmlReader, type XmlTag } from "./xml";
import { decodeEscapes, encodeEscapes, escapeAttribute, escapeContent } from "./xml-text";

/** What the product keeps with a workbook: one text under each key. Every host writes it as custom XML of one shape. */
export type KeptTexts = ReadonlyMap<string, string>;

export const KEPT_NAMESPACE = "urn:budget-disclosure:kept";

/** What was found, and the number of the save it comes from; 0 where nothing was kept. */
export interface Kept {
  readonly texts: KeptTexts;
  readonly save: number;
}

/** The next save: the same but for the text under one key; undefined removes it. */
export function withText({ texts, save }: Kept, key: string, text: string | undefined): Kept {
  const changed = new Map(texts);
  if (text === undefined) changed.delete(key);
  else changed.set(key, text);
  return { texts: changed, save: save + 1 };
}

const whole = (otherwise: string) =>
  v.pipe(v.optional(v.string(), otherwise), v.regex(/^\d{1,9}$/), v.transform(Number));

/** `<kept save="7" part="1" parts="2">`: one save may need several parts, and two saves may stand side by side. */
const Root = v.object({ save: whole("0"), part: whole("1"), parts: whole("1") });
/** `<state key="settings">…</state>`: a long text is cut into pieces, which follow each other from part to part. */
const State = v.object({ key: v.string() });

interface Part extends v.InferOutput<typeof Root> {
  readonly pieces: readonly (readonly [key: string, text: string])[];
}

/**
 * Reads the parts of our namespace. The newest save that is there as a whole counts: a save that broke off leaves the
 * one before it readable. What is not of our shape is passed over.
 * @param file named in the error where a part is no XML
 */
export function readKept(parts: readonly string[], file: string): Kept {
  const bySave = groupBy(
    parts.flatMap((xml) => readPart(xml, file) ?? []),
    ({ save }) => save,
  );
  const complete = [...bySave.values()].filter((all) => all.every(({ parts: count }) => count === all.length));
  const newest = complete.sort((a, b) => (b[0]?.save ?? 0) - (a[0]?.save ?? 0))[0] ?? [];
  const texts = new Map<string, string>();
  for (const { pieces } of [...newest].sort((a, b) => a.part - b.part))
    for (const [key, text] of pieces) texts.set(key, (texts.get(key) ?? "") + text);
  return { texts, save: largest(bySave.keys(), 0) };
}

function readPart(xml: string, file: string): Part | undefined {
  let root: v.InferOutput<typeof Root> | undefined;
  const pieces: (readonly [string, string])[] = [];
  let key: string | undefined;
  let text = "";
  const handler: XmlHandler = {
    open(tag) {
      if (tag.uri !== KEPT_NAMESPACE) return;
      if (tag.local === "kept") root = parsed(Root, tag);
      else key = tag.local === "state" ? parsed(State, tag)?.key : undefined;
      text = "";
    },
    text(piece) {
      text += piece;
    },
    close() {
      if (key !== undefined) pieces.push([decodeEscapes(key), decodeEscapes(text)]);
      key = undefined;
    },
  };
  const reader = new XmlReader(file, handler);
  reader.write(xml.replace(/^\ufeff/, ""));
  reader.end();
  return root && { ...root, pieces };
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, tag: XmlTag): v.InferOutput<Schema> | undefined {
  const names = Object.keys(tag.attributes);
  const result = v.safeParse(schema, Object.fromEntries(names.map((name) => [name, attribute(tag, name)])));
  return result.success ? result.output : undefined;
}

/**
 * The parts that hold these texts, each one element without a declaration; none where there is nothing to keep.
 * @param longest characters of text one part may hold
 */
export function keptParts({ texts, save }: Kept, longest = Number.POSITIVE_INFINITY): readonly string[] {
  const parts: string[][] = [];
  let room = 0;
  for (const [key, text] of texts) {
    let rest = text;
    do {
      if (room <= 0) room = parts.push([]) && longest;
      const end = wholeCharacters(rest, room);
      parts.at(-1)?.push(stateXml(key, rest.slice(0, end)));
      room -= Math.max(1, end);
      rest = rest.slice(end);
    } while (rest !== "");
  }
  return parts.map(
    (states, index) =>
      `<kept xmlns="${KEPT_NAMESPACE}" save="${save}" part="${index + 1}" parts="${parts.length}">` +
      `${states.join("")}</kept>`,
  );
}

const stateXml = (key: string, text: string): string =>
  `<state key="${escapeAttribute(key)}">${escapeContent(encodeEscapes(text))}</state>`;

/** How much of a text to take so that no character of two units is cut. */
function wholeCharacters(text: string, room: number): number {
  if (text.length <= room) return text.length;
  return /[\ud800-\udbff]/.test(text[room - 1] ?? "") ? room + 1 : room;
}
