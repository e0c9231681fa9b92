import { conditionNamed, type ConditionRef } from "../model/field-ref";
import type { FieldList } from "../model/fields";

/** A mark in a text, and where it stands: 【收入预算】 or {{收入预算}}. */
export interface FieldMark {
  /** What stands between the brackets. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const MARK = /【([^【】{}]{1,200})】|\{\{([^{}【】]{1,200})\}\}/gu;

/** Holes of ours use the same brackets: they are no fields. */
const isReserved = (name: string): boolean => /^\s*(?:待填|待确认|上年文字|$)/u.test(name);

export const marksIn = (text: string): readonly FieldMark[] =>
  [...text.matchAll(MARK)]
    .map((match) => ({
      name: (match[1] ?? match[2] ?? "").trim(),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ name }) => !isReserved(name));

/** What a paragraph of its own may command. */
type Control =
  | { readonly kind: "each"; readonly list: string }
  | { readonly kind: "if"; readonly condition: string }
  | { readonly kind: "else" }
  | { readonly kind: "end" };

/** The control word that a whole paragraph is. */
export function controlIn(text: string): Control | undefined {
  const [mark, ...others] = marksIn(text);
  if (!mark || others.length > 0 || text.trim() !== text.slice(mark.start, mark.end)) return undefined;
  const [, word, rest = ""] = /^(每个|如有|如是|否则|完)[\s　：:]*(.*)$/u.exec(mark.name) ?? [];
  if (word === "每个" && rest !== "") return { kind: "each", list: rest };
  if ((word === "如有" || word === "如是") && rest !== "") return { kind: "if", condition: rest };
  if (word === "否则" && rest === "") return { kind: "else" };
  return word === "完" && rest === "" ? { kind: "end" } : undefined;
}

export const conditionOf = (written: string, inside: readonly FieldList[]): ConditionRef | undefined =>
  conditionNamed(written, inside);
