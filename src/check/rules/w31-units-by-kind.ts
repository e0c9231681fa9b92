import type { BudgetBook } from "../../model/book";
import { type Paragraph, quoteOf, type TextSpan } from "../../model/text-source";
import { BY_DEFINITION, defineRule } from "../rule";
import { paragraphText, textCells } from "../text/places";

export default defineRule({
  code: "W31",
  group: "text",
  name: "units-by-kind",
  title: "各类单位数相加等于单位总数",
  severity: "warning",
  rests: ["text"],
  ...BY_DEFINITION,
  messages: {
    differs: "{place}：写的是单位共 {total} 个，所列 {parts} 之和为 {sum} 个。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return statements(book);
  },
  none: () => "说明中没有按行政、参公、事业分别写明单位数",

  *report({ paragraph, span, total, kinds }, book) {
    const sum = kinds.reduce((all, { count }) => all + count, 0);
    // what is fewer may leave a kind out: only a list that names all kinds of unit is closed
    if (sum === total || (sum < total && !isClosed(kinds))) return;
    yield {
      messageId: "differs",
      data: {
        place: paragraphText(book, paragraph),
        total: String(total),
        parts: kinds.map(({ kind, count }) => `${kind} ${count} 个`).join("、"),
        sum: String(sum),
      },
      cells: textCells(paragraph, span),
      quote: quoteOf(paragraph, span),
      stated: String(total),
      expected: String(sum),
    };
  },
});

interface Kind {
  readonly kind: "行政" | "参公" | "事业" | "企业";
  readonly count: number;
}

interface Statement {
  readonly paragraph: Paragraph;
  readonly span: TextSpan;
  readonly total: number;
  readonly kinds: readonly Kind[];
}

const isClosed = (kinds: readonly Kind[]): boolean =>
  (["行政", "参公", "事业"] as const).every((each) => kinds.some(({ kind }) => kind === each));

const TOTAL =
  /单位(?:总数|数量|个数)?(?:共计?有?|共有|合计|总计|有|为)?(\d{1,3})[家个](?:预算)?(?:单位)?[，：:（(]?(?:其中|包括|分别为|分别是)[：:]?/g;
const PART =
  /^[、，和及]?(?:财政)?(?:行政(?:机关|单位)?|(?:参公|参照公务员法)(?:管理)?的?(?:事业)?单位|(?:其他|全额|差额|公益一类|公益二类)?(?:拨款)?(?:的)?事业单位|(?:国有)?企业)(?:共|有|为)?(\d{1,3})[家个]/;

/** “预算单位共 7 个，其中：行政单位1个、参公事业单位2个、事业单位4个”: kinds that follow each other, each once. */
function statements({ text }: BudgetBook): readonly Statement[] {
  return (text?.paragraphs ?? []).flatMap((paragraph) =>
    [...paragraph.text.matchAll(TOTAL)].flatMap((match): readonly Statement[] => {
      const start = match.index + match[0].length;
      const { kinds, end } = kindsFrom(paragraph.text, start);
      const isOnce = new Set(kinds.map(({ kind }) => kind)).size === kinds.length;
      // what goes on behind a bracket or a mark may be another kind
      const isEnded = /^(?:[。；）)]|$)/.test(paragraph.text.slice(end));
      if (kinds.length < 2 || !isOnce || !isEnded) return [];
      return [{ paragraph, span: { start: match.index, end }, total: Number(match[1]), kinds }];
    }),
  );
}

function kindsFrom(text: string, start: number): { readonly kinds: readonly Kind[]; readonly end: number } {
  const kinds: Kind[] = [];
  let end = start;
  for (let found = PART.exec(text.slice(end)); found; found = PART.exec(text.slice(end))) {
    kinds.push({ kind: kindOf(found[0]), count: Number(found[1]) });
    end += found[0].length;
  }
  return { kinds, end };
}

const kindOf = (words: string): Kind["kind"] =>
  /行政/.test(words) ? "行政" : /参公|参照/.test(words) ? "参公" : /企业/.test(words) ? "企业" : "事业";
