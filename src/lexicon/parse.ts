import { groupBy } from "../model/group-by";
import { remembered } from "../model/remembered";
import { formOf } from "./form";
import { bareLabel, type ListPrefix } from "./list-prefix";
import { withoutDoubtful } from "./joined";
import { patternAt } from "./patterns";
import { below, resolve, type Resolved } from "./resolve";
import type { Adds, Contested, WordPlace, Sense } from "./sense";
import { isAt, type Word } from "./word";
import { TABLE_WORDS } from "./words/index";

/** A run of a text: a word we know, or what is printed and not understood. */
type Piece =
  | { readonly is: "word"; readonly text: string; readonly adds: Adds }
  | { readonly is: "unknown"; readonly words: string };

/** `whole`: nothing unknown; `partly`: something is said and something is not understood; `unknown`: nothing is said. */
export type Understood = "whole" | "partly" | "unknown";

/** A heading, a label or an item taken apart into what it says and what is not understood. */
export interface Parsed {
  /** The text as it was read: half-width, without blanks, quotes and list number. */
  readonly form: string;
  readonly pieces: readonly Piece[];
  readonly sense: Sense;
  /** What an upper heading or an earlier word says against the sense. */
  readonly within?: Pick<Sense, Contested>;
  readonly understood: Understood;
  /** The words that are not understood, as printed; empty when the whole is. */
  readonly unknown: readonly string[];
  readonly prefix?: ListPrefix;
}

/** Headings and labels are short; a longer text is a sentence and is read by another room. */
const LONGEST = 60;
const UNKNOWN_COST = 5;

/**
 * Reads a heading, a label or an item of prose. Total: every text has an answer. `place` is the item of
 * the heading above or the way its list is parted, where some words have a meaning of their own: 购置费 under 公务用车.
 */
export function parse(text: string, place?: WordPlace): Parsed {
  return (place === undefined ? parseAlone : parserAt(place))(text);
}

const parseAlone = remembered((text) => read(text, undefined));

/** One reader for each place: there are two dozen. */
const parsersAt = new Map<WordPlace, (text: string) => Parsed>();

function parserAt(place: WordPlace): (text: string) => Parsed {
  const known = parsersAt.get(place);
  if (known) return known;
  const made = remembered((text) => read(text, place));
  parsersAt.set(place, made);
  return made;
}

function read(text: string, place: WordPlace | undefined): Parsed {
  const { name, prefix, ofWhich } = bareLabel(text);
  const form = formOf(name).replace(/(?<!:):+$/, "");
  const base = { form, ...(prefix && { prefix }) };
  if (form === "" || form.length > LONGEST) {
    const words = form === "" ? [] : [form];
    return {
      ...base,
      pieces: words.map((each) => ({ is: "unknown", words: each })),
      sense: {},
      understood: "unknown",
      unknown: words,
    };
  }
  const pieces = withWholeRuns(piecesOf(form, place));
  const words = pieces.flatMap((piece) => (piece.is === "word" ? [piece] : []));
  const unread = pieces.flatMap((piece) => (piece.is === "unknown" ? [piece.words] : []));
  const said = resolve(words.map(({ adds }) => adds));
  const { sense, isDoubtful } = withoutDoubtful(said.sense, words, unread);
  const within = isDoubtful ? undefined : said.within;
  const unknown = isDoubtful ? [form] : unread;
  const says = Object.keys(sense).some((field) => field !== "without");
  const understood = !says ? "unknown" : unknown.length === 0 ? "whole" : "partly";
  return {
    ...base,
    pieces,
    sense: ofWhich ? { ...sense, ofWhich } : sense,
    ...(within && { within }),
    understood,
    unknown: understood === "unknown" ? [form] : unknown,
  };
}

/**
 * Reads a path of headings from top to bottom as one: the lower wins where two contradict each other, and the upper is
 * kept as `within`. Short leaves are read by what stands above: 公务用车购置及运行费 → 购置费.
 */
export function parsePath(path: readonly string[]): Parsed {
  const parts: Parsed[] = [];
  let whole: Resolved = { sense: {} };
  for (const text of path) {
    const part = parse(text, whole.sense.item);
    parts.push(part);
    whole = parts.length === 1 ? part : below(whole, part);
  }
  const leaf = parts.at(-1);
  const said = parts.some(({ understood }) => understood !== "unknown");
  const isWhole = parts.length > 0 && parts.every(({ understood }) => understood === "whole");
  return {
    form: parts.map(({ form }) => form).join("/"),
    pieces: parts.flatMap(({ pieces }) => pieces),
    sense: whole.sense,
    ...(whole.within && { within: whole.within }),
    understood: isWhole ? "whole" : said ? "partly" : "unknown",
    unknown: parts.flatMap(({ unknown }) => unknown),
    ...(leaf?.prefix && { prefix: leaf.prefix }),
  };
}

interface Step {
  readonly cost: number;
  /** Of two readings of one cost the one with longer words. */
  readonly squares: number;
  readonly from: number;
  readonly piece: Piece;
}

/** The cheapest way through the text: 1 a known word, 5 an unknown character. */
function piecesOf(form: string, place: WordPlace | undefined): readonly Piece[] {
  const best: (Step | undefined)[] = new Array<Step | undefined>(form.length + 1);
  for (let at = 0; at < form.length; at += 1) {
    const here = best[at];
    if (at > 0 && !here) continue;
    const [cost, squares] = [here?.cost ?? 0, here?.squares ?? 0];
    for (const piece of piecesAt(form, at, place)) {
      const text = piece.is === "word" ? piece.text : piece.words;
      const step: Step = {
        cost: cost + (piece.is === "word" ? 1 : UNKNOWN_COST),
        squares: squares + text.length ** 2,
        from: at,
        piece,
      };
      const known = best[at + text.length];
      if (!known || step.cost < known.cost || (step.cost === known.cost && step.squares > known.squares)) {
        best[at + text.length] = step;
      }
    }
  }
  const pieces: Piece[] = [];
  for (let at = form.length; at > 0;) {
    const step = best[at];
    if (!step) break;
    pieces.unshift(step.piece);
    at = step.from;
  }
  return pieces;
}

function piecesAt(form: string, at: number, place: WordPlace | undefined): readonly Piece[] {
  const pattern = patternAt(form, at);
  const words = (BY_FIRST.get(form.charAt(at)) ?? []).filter((word) => stands(word, form, at, place));
  return [
    ...words.map((word): Piece => ({ is: "word", text: word.text, adds: addsAt(word, place) })),
    ...(pattern ? [{ is: "word", ...pattern } as const] : []),
    { is: "unknown", words: String.fromCodePoint(form.codePointAt(at) ?? 0) },
  ];
}

/** What the word says at its place; the innermost place of those that decide it. */
function addsAt({ adds, among = {} }: Word, place: WordPlace | undefined): Adds {
  const [own] = Object.entries(among)
    .filter(([wanted]) => isAt(place, wanted))
    .sort(([a], [b]) => b.length - a.length);
  return own?.[1] ?? adds;
}

function stands(word: Word, form: string, at: number, place: WordPlace | undefined): boolean {
  if (!form.startsWith(word.text, at)) return false;
  if (word.under !== undefined && !isAt(place, word.under)) return false;
  return word.alone !== true || (at === 0 && /^(?:\([^()]*\))?:?$/.test(form.slice(word.text.length)));
}

const BY_FIRST = groupBy(TABLE_WORDS, ({ text }) => text.charAt(0));

const isSilent = (piece: Piece): boolean => piece.is === "word" && Object.keys(piece.adds).length === 0;
const textOf = (piece: Piece): string => (piece.is === "word" ? piece.text : piece.words);

/** Unknown characters and the silent words between and beside them are one run: 单位预留机动经费. */
function withWholeRuns(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const joins = piece.is === "unknown" || isSilent(piece);
    if (last && joins && last.every((each) => each.is === "unknown" || isSilent(each))) last.push(piece);
    else runs.push([piece]);
  }
  return runs.flatMap((run): readonly Piece[] =>
    run.some(({ is }) => is === "unknown") ? [{ is: "unknown", words: run.map(textOf).join("") }] : run,
  );
}
