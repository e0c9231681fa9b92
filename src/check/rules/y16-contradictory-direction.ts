import type { BudgetBook } from "../../model/book";
import type { Severity } from "../../model/finding";
import { type Paragraph, quoteOf, type TextSpan } from "../../model/text-source";
import { BY_DEFINITION, defineRule } from "../rule";
import { paragraphText, textCells } from "../text/places";

export default defineRule({
  code: "Y16",
  group: "growth",
  name: "contradictory-direction",
  title: "增减用语自相矛盾",
  severity: "error",
  rests: ["text"],
  ...BY_DEFINITION,
  messages: {
    contradicts: "{place}：“{text}”{fault}。请改正。",
  },

  cases: (book) => (book.text ? contradictions(book) : "没有预算情况说明"),

  *report({ paragraph, span, fault, severity }, book) {
    const text = quoteOf(paragraph, span);
    yield {
      messageId: "contradicts",
      data: { place: paragraphText(book, paragraph), text, fault },
      cells: textCells(paragraph, span),
      quote: text,
      severity,
    };
  },
});

const UP = "增加|增长|上升|提高|调增";
const DOWN = "减少|下降|降低|压减|调减";
const SAME = "持平|无增减变化|无增减|没有变化|无变化|保持不变";
const BASE = "(?:与|比|较|同|和)(?:上年|去年|上一年度?|20\\d{2}年)";
const CLAUSE_ENDS = "(?=[，。；)]|$)";

interface Kind {
  readonly pattern: RegExp;
  readonly fault: string;
  readonly severity: Severity;
}

const KINDS: readonly Kind[] = [
  {
    pattern: new RegExp(`(?:${UP}|${DOWN})了?(?:${BASE}[^，。；：]{0,8})?(?:${SAME})${CLAUSE_ENDS}`, "g"),
    fault: "既写增减又写没有变化",
    severity: "error",
  },
  // 增加5.00万元，与上年持平; beside another base (执行数) both may be true
  {
    pattern: new RegExp(
      `(?:${UP}|${DOWN})(?!0+(?:\\.0+)?(?:万元|元))\\d+(?:\\.\\d+)?(?:万元|元)，?${BASE}(?:预算)?数?(?:${SAME})${CLAUSE_ENDS}`,
      "g",
    ),
    fault: "写了增减额又写没有变化",
    severity: "error",
  },
  // the pair of a template of which neither word was struck out
  {
    pattern: new RegExp(`(?:${UP})[/、或]?(?:${DOWN})(?=约?\\d)|(?:${DOWN})[/、或]?(?:${UP})(?=约?\\d)`, "g"),
    fault: "同时写了增加和减少",
    severity: "warning",
  },
  { pattern: /大小于|小大于|高低于/g, fault: "没有说明是大于还是小于", severity: "warning" },
];

interface Contradiction extends Kind {
  readonly paragraph: Paragraph;
  readonly span: TextSpan;
}

/** The glossary defines words and says nothing of this year. */
const contradictions = (book: BudgetBook): readonly Contradiction[] =>
  (book.text?.paragraphs ?? []).flatMap((paragraph) => {
    const id = book.text?.sectionOf[paragraph.index]?.id;
    if (id === "glossary" || id === "contents") return [];
    return KINDS.flatMap((kind) =>
      [...paragraph.text.matchAll(kind.pattern)].map(({ index, 0: words }): Contradiction => ({
        ...kind,
        paragraph,
        span: { start: index, end: index + words.length },
      })),
    );
  });
