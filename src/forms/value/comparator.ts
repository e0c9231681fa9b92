import type { Op } from "../../model/target-value";

/** Comparators before the number, longest first within each. A number after 达到 is the least that is promised. */
const BEFORE: readonly (readonly [RegExp, Op])[] = [
  [
    /^(?:大于或等于|大于等于|高于或等于|不低于|不少于|不小于|不短于|不下于|不得低于|不得少于|至少|最少|最低|达到|≥)/,
    "≥",
  ],
  [
    /^(?:小于或等于|小于等于|低于或等于|不高于|不超过|不超出|不超|不多于|不大于|不得超过|不得高于|不突破|至多|最多|最高|控制在|控制于|限于|≤)/,
    "≤",
  ],
  [/^(?:大于|超过|超出|高于|多于|优于|>)/, ">"],
  [/^(?:小于|低于|少于|短于|<)/, "<"],
  [/^(?:等于|=)/, "="],
];

/** Comparators behind the number: 5天以内, 95%及以上. 以上 and 以内 include the number itself. */
const AFTER: readonly (readonly [RegExp, Op])[] = [
  [/(?:\(含\))?(?:及以上|或以上|及其以上|以上)(?:\(含\))?$/, "≥"],
  [/(?:\(含\))?(?:及以下|或以下|以内|以下|之内|范围内|内)(?:\(含\))?$/, "≤"],
];

const FILLERS = /^(?:完成率|完成|实现|保持在|保持|维持在|预计|力争|确保|保证|比例|数量|总计|合计|共计|共|为|是)/;
const DONE = /(?:完成|覆盖|左右)$/;
const APPROXIMATE = /^(?:大约|约为|约|近)/;

interface Compared {
  readonly op: Op | undefined;
  readonly isApproximate: boolean;
  /** What is left: the number and its unit. */
  readonly rest: string;
}

/** Takes the comparators off a folded value; undefined when two of them contradict each other. */
export function readComparator(folded: string): Compared | undefined {
  const leading = takeBefore(folded.replace(FILLERS, ""));
  const trailing = takeAfter(leading.rest);
  if (leading.op && trailing.op && leading.op !== trailing.op) return undefined;
  const unfilled = trailing.rest.replace(FILLERS, "");
  const isApproximate = APPROXIMATE.test(unfilled) || /左右$/.test(unfilled);
  return {
    op: leading.op ?? trailing.op,
    isApproximate,
    rest: unfilled.replace(APPROXIMATE, "").replace(DONE, ""),
  };
}

/** True where the text begins with 不低于, ≥ and their like. */
export const beginsWithComparator = (text: string): boolean => BEFORE.some(([pattern]) => pattern.test(text));

function takeBefore(text: string): { readonly op: Op | undefined; readonly rest: string } {
  for (const [pattern, op] of BEFORE) {
    const match = pattern.exec(text);
    if (match) return { op, rest: text.slice(match[0].length) };
  }
  return { op: undefined, rest: text };
}

function takeAfter(text: string): { readonly op: Op | undefined; readonly rest: string } {
  for (const [pattern, op] of AFTER) {
    const match = pattern.exec(text);
    if (match && /\d/.test(text.slice(0, match.index))) return { op, rest: text.slice(0, match.index) };
  }
  return { op: undefined, rest: text };
}

/** Full-width comparators for print, as the forms write them. */
export const printOp = (op: Op): string => ({ "≥": "≥", "≤": "≤", "=": "=", ">": "＞", "<": "＜" })[op];
