import { sheetOf } from "../../book/sheet-cells";
import type { BudgetBook } from "../../model/book";
import { largest } from "../../model/extremes";
import type { Table } from "../../model/table";
import type { CountClaim } from "../../model/text-claim";
import { type Paragraph, quoteOf, type TextSpan } from "../../model/text-source";
import { numberFix } from "../fixes/number-in-text";
import { as, BY_PRACTICE, defineRule } from "../rule";
import { type CountedNames, countedNames } from "../text/counted-names";
import { paragraphText, sectionText, textCells } from "../text/places";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "W22",
  group: "text",
  name: "subordinate-count",
  title: "所属单位、内设机构数量",
  severity: "warning",
  rests: ["text"],
  ...BY_PRACTICE,
  messages: {
    differs: "{section}：文中预算单位为 {stated} 个，“单位构成”表列了 {count} 个。请核对。",
    names: "{section}：“{text}”写的是 {stated} 个，列了 {count} 个名称。请核对。",
    none: "{section}：写的是“{own}”，{place}写“{text}”（共 {count} 处），说法不一。请核对有无所属单位。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const [names, nobody, counts, table] = [countedNames(book), ofNobody(book), stated(book), unitList(book)];
    if (names.length === 0 && !nobody) {
      if (counts.length === 0) return "说明中没有写明编制范围内的单位数";
      if (!table) return whyUnjudged(book, ["unit-list"], "逐个列出的单位");
    }
    return [{ names, nobody, counts, table }];
  },

  *report({ names, nobody, counts, table }, book) {
    for (const each of names) if (each.stated < each.least || each.stated > each.most) yield namesDraft(each, book);
    if (nobody) yield nobodyDraft(nobody, book);
    if (!table) return;
    const rows = rowsOf(book, table);
    for (const count of counts) if (Number(count.mention.decimal) !== rows) yield rowsDraft(count, table, rows);
  },
});

function namesDraft({ paragraph, span, stated: number, least }: CountedNames, book: BudgetBook) {
  return {
    messageId: "names" as const,
    data: {
      section: paragraphText(book, paragraph),
      text: quoteOf(paragraph, { start: span.start, end: Math.min(span.end, span.start + 16) }),
      stated: String(number),
      count: String(least),
    },
    cells: textCells(paragraph, span),
    quote: quoteOf(paragraph, span),
    stated: String(number),
    expected: String(least),
  };
}

function nobodyDraft({ said, first, mentions }: OfNobody, book: BudgetBook) {
  return {
    messageId: "none" as const,
    data: {
      section: paragraphText(book, said.paragraph),
      own: quoteOf(said.paragraph, said.span),
      place: paragraphText(book, first.paragraph),
      text: quoteOf(first.paragraph, first.span),
      count: String(mentions.length),
    },
    cells: [said, ...mentions].flatMap(({ paragraph, span }) => textCells(paragraph, span)),
    quote: quoteOf(first.paragraph, first.span),
    severity: "info" as const,
  };
}

function rowsDraft({ mention, paragraph, section, words }: CountClaim, table: Table, rows: number) {
  return {
    messageId: "differs" as const,
    data: { section: sectionText(section, paragraph.source.name), stated: mention.decimal, count: String(rows) },
    cells: [
      ...textCells(paragraph, mention.span),
      as({ sheet: table.sheet, row: table.area.top, column: table.area.left }, "expected"),
    ],
    quote: quoteOf(paragraph, { start: words.span.start, end: mention.span.end }),
    stated: mention.decimal,
    expected: String(rows),
    fixes: numberFix(mention, String(rows), false),
  };
}

interface Said {
  readonly paragraph: Paragraph;
  readonly span: TextSpan;
}

interface OfNobody {
  readonly said: Said;
  readonly first: Said;
  /** The first one among them. */
  readonly mentions: readonly Said[];
}

/** 下属0家预算单位, and where the text speaks of them all the same; undefined where it does not contradict itself. */
function ofNobody(book: BudgetBook): OfNobody | undefined {
  const body = (book.text?.paragraphs ?? []).filter(({ index, source }) => {
    const id = book.text?.sectionOf[index]?.id;
    return source.kind !== "note" && id !== "glossary" && id !== "contents";
  });
  const placesOf = (pattern: RegExp): readonly Said[] =>
    body.flatMap((paragraph) =>
      [...paragraph.text.matchAll(pattern)].map(({ index, 0: words }) => ({
        paragraph,
        span: { start: index, end: index + words.length },
      })),
    );
  const [said] = placesOf(/(?:下属|所属|下设)0[家个](?:预算)?单位/g);
  const mentions = placesOf(/本级[及和与、](?:所属|下属)(?:预算|事业)?单位/g);
  const [first] = mentions;
  return said && first && { said, first, mentions };
}

/** “纳入本部门预算编制范围的预算单位共 3 个”: the words say that the list below is meant. */
const stated = (book: BudgetBook): readonly CountClaim[] =>
  (book.text?.counts ?? []).filter(
    ({ measure, words }) =>
      /^(?:个|家)$/.test(measure) && /(?:编制范围|预算范围).*单位(?:共计?|共有|包括|有|为)?$/.test(words.text),
  );

const unitList = ({ tables }: BudgetBook): Table | undefined => tables.find(({ type }) => type === "unit-list");

/** Rows under the head that name a unit. */
function rowsOf({ snapshot }: BudgetBook, { sheet, area, headRows }: Table): number {
  const cells = sheetOf(snapshot, sheet)?.cells ?? [];
  const below = largest(headRows, area.top - 1);
  const named = cells.filter(
    ({ row, column, value }) =>
      row > below &&
      row <= area.bottom &&
      column >= area.left &&
      column <= area.right &&
      typeof value === "string" &&
      /[\u4e00-\u9fff]{4,}/.test(value) &&
      !/^(?:合计|备注|注[：:])/.test(value),
  );
  return new Set(named.map(({ row }) => row)).size;
}
