import type { BudgetBook } from "../../model/book";
import type { Paragraph, TextSpan } from "../../model/text-source";
import { quoteOf } from "../../model/text-source";
import { passageFix } from "../fixes/draft";
import { BY_POLICY, defineRule } from "../rule";
import { sectionText, textCells } from "../text/places";

interface Slip {
  readonly span: TextSpan;
  readonly suggested: string;
}

/** Slips that a pattern proves; nothing is guessed. */
const SLIPS: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/[，、；：][。；]/g, (found) => found.slice(-1)],
  [/。。+|，，+|；；+|、、+/g, (found) => found.slice(0, 1)],
  [/截止(?=(?:20\d{2}年|上年底|上年末|目前|年底))/g, () => "截至"],
  [/(项目|经费|支出|预算|收入|单位|部门|万元|增加|减少|情况|说明)\1/g, (found) => found.slice(0, found.length / 2)],
  [/\[20\d{2}\](?=\d+号)/g, (found) => `〔${found.slice(1, 5)}〕`],
  [/比上年(?:预算|执行数)?(?:相)?持平/g, (found) => found.replace("比", "与")],
];

/** 其它 in the name of an item or a source: the classification writes 其他. The text as read does so too. */
const OTHER = /其他(?=[\p{Script=Han}()]{0,24}(?:支出|收入))/gu;

export default defineRule({
  code: "G15",
  group: "completeness",
  name: "wording-slips",
  title: "标点、括号与易混词",
  severity: "info",
  rests: ["text"],
  ...BY_POLICY,
  messages: {
    slip: "{place}：“{text}”疑有笔误，建议改为“{suggested}”。",
    bracket: "{place}：括号没有成对（“{text}”）。建议核对。",
  },

  cases: (book) => (book.text ? paragraphs(book) : "没有预算情况说明"),

  *report(paragraph, book) {
    const section = book.text?.sectionOf[paragraph.index];
    const place = section ? sectionText(section, paragraph.source.name) : paragraph.source.name;
    for (const { span, suggested } of slipsIn(paragraph)) {
      const around = { start: Math.max(0, span.start - 6), end: span.end };
      yield {
        messageId: "slip",
        data: { place, text: quoteOf(paragraph, span), suggested },
        cells: textCells(paragraph, span),
        quote: quoteOf(paragraph, around),
        fixes: passageFix(paragraph, span, suggested, { kind: "word", isCertain: true }),
      };
    }
    const open = openBracket(paragraph);
    if (!open) return;
    yield {
      messageId: "bracket",
      data: { place, text: quoteOf(paragraph, open) },
      cells: textCells(paragraph, open),
      quote: quoteOf(paragraph, open),
    };
  },
});

const paragraphs = (book: BudgetBook): readonly Paragraph[] =>
  (book.text?.paragraphs ?? []).filter(
    ({ index, source }) => source.kind !== "note" && book.text?.sectionOf[index]?.id !== "contents",
  );

function slipsIn(paragraph: Paragraph): readonly Slip[] {
  const { text } = paragraph;
  const proven = SLIPS.flatMap(([pattern, correct]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      span: { start: index, end: index + found.length },
      suggested: correct(found),
    })),
  );
  const others = [...text.matchAll(OTHER)]
    .map(({ index }) => ({ span: { start: index, end: index + OTHER_LENGTH }, suggested: "其他" }))
    .filter(({ span }) => quoteOf(paragraph, span) === "其它");
  return [...proven, ...others];
}

const OTHER_LENGTH = 2;

/** A bracket without its partner; numberings like 1） have only one. */
function openBracket({ text }: Paragraph): TextSpan | undefined {
  const stack: number[] = [];
  for (const [at, character] of text.split("").entries()) {
    if (character === "(") stack.push(at);
    else if (character === ")" && stack.length > 0) stack.pop();
    else if (character === ")" && !/^\d{1,2}$/.test(text.slice(0, at)))
      return { start: Math.max(0, at - 8), end: at + 1 };
  }
  const [first] = stack;
  return first === undefined ? undefined : { start: first, end: Math.min(text.length, first + 12) };
}
