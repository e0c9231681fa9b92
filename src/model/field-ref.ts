import { distance } from "fastest-levenshtein";
import {
  AMOUNT_FIELDS,
  type AmountAspect,
  type AmountFieldName,
  BLOCK_PREFIXES,
  type FieldCondition,
  CONDITIONS,
  COUNT_FIELDS,
  type CountFieldName,
  type ItemPart,
  LIST_FIELDS,
  type FieldList,
  SUFFIXES,
  WHOLE_BLOCKS,
  WORD_FIELDS,
  type WordFieldName,
} from "./fields";

/** A field as somebody wrote it, understood. */
export type FieldRef =
  | { readonly kind: "word"; readonly name: WordFieldName }
  | { readonly kind: "amount"; readonly name: AmountFieldName; readonly aspect: AmountAspect }
  | { readonly kind: "count"; readonly name: CountFieldName }
  /** A question of the bureau's own: 填：联系电话. */
  | { readonly kind: "ask"; readonly label: string }
  | ItemRef
  | BlockRef;

/** A part of one thing of a list, or something about its amount. */
export interface ItemRef {
  readonly kind: "item";
  readonly list: FieldList;
  readonly of: ItemPart | AmountAspect;
}

/** Paragraphs or tables: `of` is what stands behind 表. or 段落.; empty for 目录 and 附件清单. */
export interface BlockRef {
  readonly kind: "block";
  readonly block: (typeof BLOCK_PREFIXES)[number] | (typeof WHOLE_BLOCKS)[number];
  readonly of: string;
}

/** 【 收入预算：】 and 【收入预算】 are one name; brackets and full stops in either width. */
const folded = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\s:"“”]/g, "")
    .replace(/\(/g, "（")
    .replace(/\)/g, "）");

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

const byName = <Field extends Named>(fields: readonly Field[]): ReadonlyMap<string, Field> =>
  new Map(
    fields.flatMap((field) => [field.name, ...(field.aliases ?? [])].map((each) => [folded(each), field] as const)),
  );

const WORDS = byName<(typeof WORD_FIELDS)[number]>(WORD_FIELDS);
const AMOUNTS = byName<(typeof AMOUNT_FIELDS)[number]>(AMOUNT_FIELDS);
const COUNTS = byName<(typeof COUNT_FIELDS)[number]>(COUNT_FIELDS);
const LISTS = byName<Named & { readonly name: FieldList; readonly parts: readonly ItemPart[] }>(LIST_FIELDS);

const aspectOf = (suffix: string): AmountAspect | undefined =>
  suffix === "金额"
    ? "amount"
    : Object.hasOwn(SUFFIXES, suffix)
      ? SUFFIXES[suffix as keyof typeof SUFFIXES]
      : undefined;

/** The list of that name. */
const listNamed = (name: string): FieldList | undefined => LISTS.get(folded(name))?.name;

/** The fields a name can mean; inside a list its parts need no prefix, and go first. */
export function fieldNamed(written: string, inside: readonly FieldList[] = []): FieldRef | undefined {
  const [, label] = /^\s*填写?[：:]\s*(.*\S)\s*$/u.exec(written) ?? [];
  if (label !== undefined) return { kind: "ask", label };
  const name = folded(written);
  for (const list of inside) {
    const of = partOf(list, name);
    if (of !== undefined) return { kind: "item", list, of };
  }
  return plainField(name) ?? listedField(name) ?? blockNamed(name);
}

function plainField(name: string): FieldRef | undefined {
  const word = WORDS.get(name);
  if (word) return { kind: "word", name: word.name };
  const count = COUNTS.get(name);
  if (count) return { kind: "count", name: count.name };
  const amount = AMOUNTS.get(name);
  if (amount) return { kind: "amount", name: amount.name, aspect: "amount" };
  const [before, suffix] = cutAtStop(name);
  const of = AMOUNTS.get(before);
  const aspect = aspectOf(suffix);
  return of && aspect ? { kind: "amount", name: of.name, aspect } : undefined;
}

function listedField(name: string): ItemRef | undefined {
  const at = name.indexOf(".");
  const list = at === -1 ? undefined : listNamed(name.slice(0, at));
  const of = list && partOf(list, name.slice(at + 1));
  return list && of !== undefined ? { kind: "item", list, of } : undefined;
}

/** 金额, 金额.上年 or plain 上年 of a thing of the list. */
function partOf(list: FieldList, name: string): ItemRef["of"] | undefined {
  const parts = LISTS.get(list)?.parts ?? [];
  const part = parts.find((each) => each === name);
  if (part === "金额") return "amount";
  if (part) return part;
  if (name === "中文序号" && parts.includes("序号")) return name;
  // 万元 alone is a word of the text
  const suffix = /^(?:万?元)$/.test(name) ? "" : name.replace(/^金额\./, "");
  return parts.includes("金额") ? aspectOf(suffix) : undefined;
}

export function blockNamed(name: string): BlockRef | undefined {
  const whole = WHOLE_BLOCKS.find((each) => each === name);
  if (whole) return { kind: "block", block: whole, of: "" };
  const [, prefix = "", of = ""] = /^([^.]+)(?:\.(.+))?$/.exec(name) ?? [];
  const block = BLOCK_PREFIXES.find((each) => each === prefix);
  return block && of !== "" ? { kind: "block", block, of } : undefined;
}

const cutAtStop = (name: string): readonly [before: string, after: string] => {
  const at = name.lastIndexOf(".");
  return at === -1 ? [name, ""] : [name.slice(0, at), name.slice(at + 1)];
};

/** 类.财政拨款科目 inside a class is the list 财政拨款科目 of that class. */
export const listOfControl = (written: string): FieldList | undefined =>
  listNamed(written) ?? listNamed(written.slice(written.lastIndexOf(".") + 1));

/** What a mark inside a line of text asks for. */
export type AskedField =
  | FieldRef
  | { readonly kind: "listing"; readonly list: FieldList; readonly pattern: string; readonly separator: string }
  /** One of the words of a drop-down list: 级次｜市级｜区级. */
  | {
      readonly kind: "one-of";
      readonly field: Exclude<FieldRef, BlockRef>;
      readonly written: string;
      readonly options: readonly string[];
    };

/** A comma between the things of a list is written as its name: the sign itself ends the pattern. */
export const COMMA = "逗号";

/** A field, or 列出 来源：名称金额万元，、 — a list in one line, with its pattern and what separates its things. */
export function askedBy(name: string, inside: readonly FieldList[]): AskedField | undefined {
  const [before = "", ...options] = name.split("｜");
  if (options.length > 0) {
    const field = fieldNamed(before, inside);
    return field && field.kind !== "block" ? { kind: "one-of", field, written: before, options } : undefined;
  }
  const [, written, pattern = "", separator = "、"] =
    /^列出[\s　]*([^：:]+)[：:](.+?)(?:[，,]([^，,]*))?$/u.exec(name) ?? [];
  if (written === undefined) return fieldNamed(name, inside);
  const list = listOfControl(written.trim());
  return list && { kind: "listing", list, pattern, separator: separator === COMMA ? "，" : separator };
}

/** A word of the pattern, or a part of the thing. */
type PatternPiece = string | { readonly of: ItemRef["of"] };

/** “名称金额万元” → the part 名称, the part 金额, the word 万元. */
export function patternPieces(pattern: string, list: FieldList): readonly PatternPiece[] {
  const pieces: PatternPiece[] = [];
  let rest = pattern;
  let words = "";
  while (rest !== "") {
    const length = [...Array(Math.min(rest.length, LONGEST_PART)).keys()]
      .map((n) => Math.min(rest.length, LONGEST_PART) - n)
      .find((n) => fieldNamed(rest.slice(0, n), [list])?.kind === "item");
    const field = length === undefined ? undefined : fieldNamed(rest.slice(0, length), [list]);
    if (length === undefined || field?.kind !== "item") {
      words += rest.charAt(0);
      rest = rest.slice(1);
      continue;
    }
    if (words !== "") pieces.push(words);
    words = "";
    pieces.push({ of: field.of });
    rest = rest.slice(length);
  }
  return words === "" ? pieces : [...pieces, words];
}

/** Characters of the longest name of a part: 变动及原因. */
const LONGEST_PART = 6;

/** What 【如有 X】 asks: a condition by its name with or without 有, or whether there is money of an amount. */
export type ConditionRef =
  | { readonly kind: "condition"; readonly condition: FieldCondition }
  | { readonly kind: "money"; readonly field: Extract<FieldRef, { readonly kind: "amount" | "item" }> };

export function conditionNamed(written: string, inside: readonly FieldList[] = []): ConditionRef | undefined {
  const name = folded(written);
  const condition = CONDITIONS.find((each) => each.name === name || each.name === `有${name}`);
  if (condition) return { kind: "condition", condition };
  const field = fieldNamed(name, inside);
  return field?.kind === "amount" || field?.kind === "item" ? { kind: "money", field } : undefined;
}

/** Every name of a field that stands for itself, for the list that is shown and for the nearest to a misspelt one. */
const fieldNames = (): readonly string[] => [
  ...[...WORD_FIELDS, ...AMOUNT_FIELDS, ...COUNT_FIELDS].map(({ name }) => name),
  ...LIST_FIELDS.flatMap(({ name, parts }) => parts.map((part) => `${name}.${part}`)),
];

/** The field that was probably meant by a name nobody knows. */
export function nearestField(name: string): string | undefined {
  const [near] = fieldNames()
    .map((each) => ({ each, far: distance(each, name) }))
    .sort((a, b) => a.far - b.far);
  return near && near.far <= Math.max(1, Math.floor(name.length / 3)) ? near.each : undefined;
}
