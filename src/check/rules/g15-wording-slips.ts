import { groupBy } from "../../model/group-by";
import type { BudgetBook } from "../../model/book";
import type { Paragraph, TextSpan } from "../../model/text-source";
import { quoteOf } from "../../model/text-source";
import { passageFix, together } from "../fixes/draft";
import { BY_POLICY, defineRule } from "../rule";
import { itemNumber } from "../text/numbering";
import { pastedTables } from "../text/pasted-tables";
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
    several: "{place}：{count} 处疑有笔误：{list}。",
    ending: "{place}：“{text}”是一段的末尾，以“{mark}”结束。建议改为“。”。",
    bracket: "{place}：括号没有成对（“{text}”）。建议核对。",
  },

  // the hints of one section are one
  cases: (book) =>
    book.text
      ? [...groupBy(paragraphs(book), (paragraph) => book.text?.sectionOf[paragraph.index] ?? paragraph).values()]
      : "没有预算情况说明",

  *report(all, book) {
    const [paragraph] = all;
    if (!paragraph) return;
    const section = book.text?.sectionOf[paragraph.index];
    const place = section ? sectionText(section, paragraph.source.name) : paragraph.source.name;
    yield* slipDrafts(place, all);
    for (const each of all.filter((one) => endsOpen(one, book))) {
      const span = { start: each.text.length - 1, end: each.text.length };
      const clause = each.text.slice(0, -1).search(/(?<![^，。；：])[^，。；：]*$/);
      const text = quoteOf(each, { start: clause, end: span.end });
      yield {
        messageId: "ending",
        data: { place, text, mark: quoteOf(each, span) },
        cells: textCells(each, span),
        quote: text,
        fixes: passageFix(each, span, "。", { kind: "word", isCertain: false }),
      };
    }
    for (const each of all) {
      const open = openBracket(each);
      if (!open) continue;
      yield {
        messageId: "bracket",
        data: { place, text: quoteOf(each, open) },
        cells: textCells(each, open),
        quote: quoteOf(each, open),
      };
    }
  },
});

function* slipDrafts(place: string, paragraphs: readonly Paragraph[]) {
  const slips = paragraphs.flatMap((paragraph) => slipsIn(paragraph).map((slip) => ({ paragraph, ...slip })));
  const [first, second] = slips;
  if (!first) return;
  const { paragraph, span, suggested } = first;
  const found = {
    cells: slips.flatMap((each) => textCells(each.paragraph, each.span)),
    quote: quoteOf(paragraph, { start: Math.max(0, span.start - 6), end: span.end }),
    fixes: together(
      ...slips.map((each) => passageFix(each.paragraph, each.span, each.suggested, { kind: "word", isCertain: true })),
    ),
  };
  if (!second) {
    yield { messageId: "slip" as const, data: { place, text: quoteOf(paragraph, span), suggested }, ...found };
    return;
  }
  const list = new Set(slips.map((each) => `“${quoteOf(each.paragraph, each.span)}”建议改为“${each.suggested}”`));
  const data = { place, count: String(slips.length), list: [...list].join("，") };
  yield { messageId: "several" as const, data, ...found };
}

const paragraphs = (book: BudgetBook): readonly Paragraph[] =>
  (book.text?.paragraphs ?? []).filter(
    (paragraph) =>
      paragraph.source.kind !== "note" &&
      book.text?.sectionOf[paragraph.index]?.id !== "contents" &&
      !pastedTables(book).has(paragraph),
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

/** “…占0.21%；” above a heading: nothing goes on behind it. Items of a list end so, and lines that are broken. */
function endsOpen(paragraph: Paragraph, { text }: BudgetBook): boolean {
  if (!/[\p{Script=Han}\d%)][；，、]$/u.test(paragraph.text) || itemNumber(paragraph.text)) return false;
  const next = text?.paragraphs[paragraph.index + 1];
  return next === undefined ? false : itemNumber(next.text)?.level === 0 || itemNumber(next.text)?.level === 1;
}

/** A bracket without its partner; numberings like 1） have only one. */
function openBracket({ text }: Paragraph): TextSpan | undefined {
  const stack: number[] = [];
  for (const { index: at, 0: bracket } of text.matchAll(/[()]/g)) {
    if (bracket === "(") stack.push(at);
    else if (stack.length > 0) stack.pop();
    else if (!/^\d{1,2}$/.test(text.slice(0, at))) return { start: Math.max(0, at - 8), end: at + 1 };
  }
  const [first] = stack;
  return first === undefined ? undefined : { start: first, end: Math.min(text.length, first + 12) };
}
