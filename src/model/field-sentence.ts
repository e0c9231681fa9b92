import { append } from "./append";
import { type AskedField, askedBy, type ConditionRef, conditionNamed, listOfControl, nearestField } from "./field-ref";
import type { FieldList } from "./fields";

/** A field of a sentence; drop-down lists are found in templates only. */
export type SentenceField = Exclude<AskedField, { kind: "one-of" }>;

/** A piece of a profile's text: words, a field, the end of a paragraph, or a stretch that is repeated or kept. */
export type SentencePart =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "field"; readonly field: SentenceField }
  | { readonly kind: "each"; readonly list: FieldList; readonly body: readonly SentencePart[] }
  | {
      readonly kind: "if";
      readonly condition: ConditionRef;
      readonly then: readonly SentencePart[];
      readonly else: readonly SentencePart[];
    };

interface ParsedSentences {
  readonly parts: readonly SentencePart[];
  /** What is wrong, in words for whoever wrote it. */
  readonly problems: readonly string[];
}

interface Open {
  readonly written: string;
  readonly parts: SentencePart[];
  readonly list?: FieldList;
  readonly condition?: ConditionRef;
  otherwise?: SentencePart[];
}

/** {收入预算} and 【主要职责】 are fields, 【每个 科目】 … 【完】 and 【如有 是部门】 … 【否则】 … 【完】 control words. */
const MARK = /\{([^{}【】]+)\}|【([^【】]+)】/gu;
const CONTROL = /^(每个|如有|如是|否则|完)[\s　：:]*(.*)$/u;

/** The paragraphs of a profile's text: each string ends one. */
export function parseSentences(paragraphs: readonly string[]): ParsedSentences {
  const all: SentencePart[] = [];
  const problems: string[] = [];
  const open: Open[] = [];
  const here = (): SentencePart[] => {
    const last = open.at(-1);
    return last ? (last.otherwise ?? last.parts) : all;
  };
  const inside = (): readonly FieldList[] => open.flatMap(({ list }) => list ?? []).reverse();
  const take = (name: string): void => {
    const [, word, rest = ""] = CONTROL.exec(name) ?? [];
    if (word === "每个") {
      const list = listOfControl(rest);
      if (!list) problems.push(`没有名为“${rest}”的清单`);
      open.push({ written: name, parts: [], list: list ?? "科目" });
    } else if (word === "如有" || word === "如是") {
      const condition = conditionNamed(rest, inside());
      if (!condition) problems.push(`不认识条件“${rest}”`);
      open.push({ written: name, parts: [], ...(condition && { condition }) });
    } else if (word === "否则") {
      const last = open.at(-1);
      if (!last || last.list || last.otherwise) problems.push("“否则”前面没有与它对应的“如有”");
      else last.otherwise = [];
    } else if (word === "完") {
      const last = open.pop();
      if (!last) problems.push("“完”前面没有与它对应的“每个”或“如有”");
      else append(here(), closed(last));
    } else {
      const field = askedBy(name, inside());
      if (field) here().push({ kind: "field", field: field.kind === "one-of" ? field.field : field });
      const near = field ? undefined : nearestField(name);
      if (!field) problems.push(`不认识字段“${name}”${near === undefined ? "" : `，是否“${near}”？`}`);
    }
  };
  for (const text of paragraphs) {
    let at = 0;
    for (const match of text.matchAll(MARK)) {
      if (match.index > at) here().push({ kind: "words", text: text.slice(at, match.index) });
      take((match[1] ?? match[2] ?? "").trim());
      at = match.index + match[0].length;
    }
    if (at < text.length) here().push({ kind: "words", text: text.slice(at) });
    here().push({ kind: "break" });
  }
  for (const { written } of open) problems.push(`“${written}”没有以“【完】”结束`);
  return { parts: all, problems };
}

function closed({ list, condition, parts, otherwise = [] }: Open): readonly SentencePart[] {
  if (list) return [{ kind: "each", list, body: parts }];
  return condition ? [{ kind: "if", condition, then: parts, else: otherwise }] : [];
}
