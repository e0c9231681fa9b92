import type { BudgetBook } from "../../model/book";
import type { Claim } from "../../model/text-claim";
import { type Paragraph, quoteOf, type TextSpan } from "../../model/text-source";
import { groupBy } from "../../model/group-by";
import { type FixDrafts, passageFix, together } from "../fixes/draft";
import { BY_POLICY, defineRule } from "../rule";
import { directionSaid, isPlaceholder, reasonWords } from "../text/reasons";
import { listText } from "../targets";
import { sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";

export default defineRule({
  code: "Y06",
  group: "growth",
  name: "no-change-phrase",
  title: "持平句式",
  severity: "info",
  rests: ["text"],
  ...BY_POLICY,
  messages: {
    phrase: "{section}：没有增减的 {count} 处写成“{text}”。建议写“与{base}持平”，不写原因。",
    phrases: "没有增减的 {count} 处写成“{text}”等（{sections}）。建议写“与{base}持平”，不写原因。",
    reason: "{section}：“{item}”没有增减，却写了原因“{reason}”。建议删去，只写“与{base}持平”。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const listed = unchanged(book);
    return listed.length === 0 ? "说明中没有持平的比较" : [listed];
  },

  *report(listed, { documentKind }) {
    // in final accounts F20 says of a reason that speaks of more or less that it contradicts the words
    const isTold = ({ reason }: Claim): boolean =>
      documentKind === "final-accounts" && reason !== undefined && directionSaid(reason.text) !== undefined;
    for (const claim of listed.filter((each) => hasReason(each) && !isTold(each))) yield reasonDraft(claim);
    const odd = listed.filter(({ change }) => /比.*持平/.test(change?.text ?? "") || change?.mention);
    const groups = groupBy(odd, ({ section }) => section);
    const claims = [...groups.values()].flat();
    const [first] = claims;
    if (!first?.change) return;
    const text = quoteOf(first.paragraph, first.change.span);
    const sections = [
      ...new Set([...groups].map(([section, [own]]) => sectionText(section, own?.paragraph.source.name))),
    ];
    const data = { count: String(claims.length), text, base: baseText(first) };
    const found = {
      cells: claims.flatMap(({ paragraph, change }) => (change ? textCells(paragraph, change.span) : [])),
      quote: text,
      fixes: together(...claims.map(asUnchanged)),
    };
    if (sections.length === 1) yield { messageId: "phrase", data: { ...data, section: sections.join("") }, ...found };
    else yield { messageId: "phrases", data: { ...data, sections: listText(sections) }, ...found };
  },
});

/** “比上年增加0万元，增长0%” → “与上年持平”. */
function asUnchanged({ paragraph, change, growth }: Claim): FixDrafts {
  if (!change) return [];
  const isWithin =
    change.base && change.base.span.start >= change.span.start && change.base.span.end <= change.span.end;
  const base = (change.base && isWithin ? quoteOf(paragraph, change.base.span) : "上年").replace(
    /^[比较与同]|(?:相)?持平$/g,
    "",
  );
  const follows = growth && /^[，、(]?$/.test(paragraph.text.slice(change.span.end, growth.span.start));
  const span = { start: change.span.start, end: follows ? growth.span.end : change.span.end };
  return passageFix(paragraph, span, `与${base}持平`, { kind: "word", isCertain: false });
}

/** A clause goes with the comma before it. */
function withoutClause(paragraph: Paragraph, { start, end }: TextSpan): FixDrafts {
  const isClause = paragraph.text.charAt(start - 1) === "，" && /^(?:[，。；]|$)/.test(paragraph.text.slice(end));
  return isClause ? passageFix(paragraph, { start: start - 1, end }, "", { kind: "remove", isCertain: false }) : [];
}

/** Comparisons that say 增加0 or 持平. */
const unchanged = (book: BudgetBook): readonly Claim[] =>
  (book.text?.claims ?? []).filter(
    ({ change, isAside }) =>
      !isAside && change && (change.mention ? change.mention.amount === 0 : change.direction === "same"),
  );

/** A sentence that speaks of more or less; “与上年一致” explains nothing and does no harm. */
const hasReason = ({ reason }: Claim): boolean =>
  reason !== undefined &&
  !isPlaceholder(reasonWords(reason.text)) &&
  !/一致|持平|不变|没有|无|事业单位/.test(reason.text);

function reasonDraft(claim: Claim) {
  const { paragraph, section, reason } = claim;
  const span: TextSpan = reason?.span ?? claim.span;
  const place = reason?.paragraph ?? paragraph;
  return {
    messageId: "reason" as const,
    data: {
      section: sectionText(section, paragraph.source.name),
      item: subjectText(claim),
      reason: quoteOf(place, span),
      base: baseText(claim),
    },
    cells: textCells(place, span),
    quote: quoteOf(place, span),
    fixes: withoutClause(place, span),
  };
}

const baseText = ({ change }: Claim): string => (change?.base?.stage === "outturn" ? "上年执行数" : "上年");
