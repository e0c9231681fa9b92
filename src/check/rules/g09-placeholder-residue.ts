import type { BudgetBook } from "../../model/book";
import type { Severity } from "../../model/finding";
import type { Paragraph, TextSpan } from "../../model/text-source";
import { quoteOf } from "../../model/text-source";
import { type FixDrafts, passageFix, together } from "../fixes/draft";
import { BY_POLICY, defineRule } from "../rule";
import { paragraphText, textCells } from "../text/places";

/** What a template leaves behind; nobody writes the first kind on purpose. */
const RESIDUE: readonly (readonly [RegExp, Severity])[] = [
  [
    /(?<![xX×＊*_])[xX×＊*_]{2,}(?=万元|元|%|年|月|日|个|辆|人|台|单位|部门|局|中心|市|区|县|项目|支出|收入|科目|[，。；])/g,
    "error",
  ],
  [/【?待(?:填|补充|定|核实)[^，。；】]{0,10}】?|TODO|\{[^{}]{1,20}\}|…{2,}(?=万元|%)/g, "error"],
  [/\((?:略|填写|此处|具体|请|说明|可|若|如无|如有|视)[^()]{0,30}\)/g, "warning"],
  [
    /(?:其他科目|多余|不涉及的|没有的|无关)[^，。；]{0,8}(?:请)?(?:自行)?删除|(?:若|如)无[^，。；]{0,8}(?:则|请)[^，。；]{0,6}(?:写|填|删)|请?据实填写/g,
    "warning",
  ],
  // words about the text itself: what was added to the form, which year is meant
  [/\((?:上一年度?|上年度?|本年度?|当年)?，?下同\)/g, "warning"],
  [
    /\((?:新增|增加|补充|修改|更新|删除|调整)的?(?:内容|部分|事项|文字|段落|说明)\)|\((?:可|应)?(?:删除?|选填|必填)\)/g,
    "warning",
  ],
  [/第[XxＸ×○〇]+部分|(?<![一二三四五六七八九])[○〇]{2,}|附件\d*\((?:空|无|略)\)/g, "warning"],
  [/\((?:科、股|局、委|处、科|科、室|市、县|县、区|区、县)\)(?=室|局|单位|部门)/g, "warning"],
  [/(?:增加|增长|上升)\((?:减少|下降)\)|(?:减少|下降)\((?:增加|增长)\)|增\(减\)(?!率|额|变化)/g, "warning"],
];

/** Patterns of words that tell the writer what to do: nothing is lost without them. */
const TO_THE_WRITER: ReadonlySet<RegExp> = new Set(RESIDUE.slice(2, 6).map(([pattern]) => pattern));

export default defineRule({
  code: "G09",
  group: "completeness",
  name: "placeholder-residue",
  title: "占位符与模板残留",
  severity: "error",
  rests: ["text"],
  ...BY_POLICY,
  messages: {
    residue: "{place}留有模板文字“{text}”。请填写或删除。",
  },

  cases: (book) => (book.text ? residues(book) : "没有预算情况说明"),

  *report({ paragraph, span, severity, others, isDeletable }, book) {
    const text = quoteOf(paragraph, span);
    yield {
      messageId: "residue",
      data: { place: paragraphText(book, paragraph), text },
      cells: [span, ...others].flatMap((each) => textCells(paragraph, each)),
      quote: text,
      severity,
      fixes: isDeletable ? together(...[span, ...others].map((each) => without(paragraph, each))) : [],
    };
  },
});

const without = (paragraph: Paragraph, span: TextSpan): FixDrafts =>
  passageFix(paragraph, span, "", { kind: "remove", isCertain: false });

interface Residue {
  readonly paragraph: Paragraph;
  readonly span: TextSpan;
  readonly severity: Severity;
  /** Further places of the same paragraph. */
  readonly others: readonly TextSpan[];
  /** They are words to the writer, not holes to be filled in. */
  readonly isDeletable: boolean;
}

/** One finding a paragraph, for its worst place; names in 《》 and the glossary may hold anything. */
const residues = (book: BudgetBook): readonly Residue[] =>
  (book.text?.paragraphs ?? []).flatMap((paragraph): readonly Residue[] => {
    const section = book.text?.sectionOf[paragraph.index];
    if (section?.id === "glossary" || section?.id === "contents") return [];
    const found = RESIDUE.flatMap(([pattern, severity]) =>
      spansOf(paragraph.text, pattern).map((span) => ({ span, severity, isWord: TO_THE_WRITER.has(pattern) })),
    );
    const named = spansOf(paragraph.text, /《[^》]*》/g);
    const kept = found.filter(({ span }) => !named.some(({ start, end }) => span.start >= start && span.end <= end));
    const [first, ...rest] = [...kept].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
    if (!first) return [];
    const isDeletable = kept.every(({ isWord }) => isWord) && !kept.some(overlapsAnother);
    return [{ paragraph, ...first, others: rest.map(({ span }) => span), isDeletable }];
  });

const overlapsAnother = (
  { span }: { readonly span: TextSpan },
  at: number,
  all: readonly { readonly span: TextSpan }[],
): boolean => all.some((other, i) => i !== at && other.span.start < span.end && span.start < other.span.end);

const spansOf = (text: string, pattern: RegExp): readonly TextSpan[] =>
  [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
