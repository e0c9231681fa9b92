import type { BudgetBook } from "../../model/book";
import type { Claim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { defineRule } from "../rule";
import { changes, isPlaceholder, reasonWords } from "../text/reasons";
import { sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";

export default defineRule({
  code: "Y08",
  group: "growth",
  name: "reason-required",
  title: "应写原因而未写",
  severity: "warning",
  rests: ["text"],
  basis: "财预〔2016〕143号《地方预决算公开操作规程》",
  certainty: "unverified",
  messages: {
    none: "{section}：“{item}”{change}，没有写原因。请补充。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const all = comparisons(book);
    if (all.length === 0) return "说明中没有需要写原因的比较";
    const silent = all.filter((claim) => !hasReason(claim, book));
    if (silent.length * 2 > all.length) return "说明的体例不逐项写原因";
    // one change has one reason, wherever the text repeats it
    const explained = new Set(all.filter((claim) => !silent.includes(claim)).map(changeOf));
    return silent.filter((claim) => !hasParts(claim) && !explained.has(changeOf(claim)));
  },

  *report(claim) {
    const { paragraph, section, change, growth } = claim;
    const span = {
      start: change?.span.start ?? claim.span.start,
      end: growth?.span.end ?? change?.span.end ?? claim.span.end,
    };
    yield {
      messageId: "none",
      data: {
        section: sectionText(section, paragraph.source.name),
        item: subjectText(claim),
        change: quoteOf(paragraph, span),
      },
      cells: textCells(paragraph, span),
      quote: quoteOf(paragraph, span),
    };
  },
});

/** Totals and natures always explain their change; 三公 has rules of its own. */
const comparisons = (book: BudgetBook): readonly Claim[] =>
  (book.text?.claims ?? []).filter((claim) => {
    const [meaning] = claim.subject.meanings;
    const isHeadline =
      meaning &&
      !meaning.functional &&
      !meaning.economic &&
      !meaning.governmentEconomic &&
      !meaning.item &&
      !meaning.project;
    return isHeadline && !claim.isAside && claim.amount && claim.change && changes(claim);
  });

/** Of what nature, by how much and how: 收入总计 and 财政拨款收入 that rise by the same amount rise for the same reason. */
const changeOf = ({ change, growth, subject: { meanings } }: Claim): string =>
  [change?.direction, change?.mention?.amount, growth?.mention.decimal, meanings[0]?.nature, meanings[0]?.use].join(
    "|",
  );

/** 其中： behind the change: its parts follow, each with its reason. */
const hasParts = (claim: Claim): boolean => /(?:其中|包括|如下)[：:]$/.test(claim.paragraph.text.slice(endOf(claim)));

const endOf = ({ growth, change, span }: Claim): number => growth?.span.end ?? change?.span.end ?? span.end;

/** A sentence without numbers that says what changed: 退休费改由社保机构发放，单位支出减少。 */
const PLAIN_REASON = /^[。；，][^\d]{6,}(?:减少|增加|下降|增长|提高|取消|新增|调整|压减|划转)[^\d]*$/;

/** Its own reason, or one at the end of its paragraph or at the beginning of the next that names no other subject. */
function hasReason(claim: Claim, { text }: BudgetBook): boolean {
  const { reason, paragraph, section } = claim;
  if (reason) return !isPlaceholder(reasonWords(reason.text));
  const rest = paragraph.text.slice(endOf(claim));
  if (/原因|由于|主要是|因为/.test(rest) || PLAIN_REASON.test(rest)) return true;
  const next = text?.paragraphs[paragraph.index + 1];
  const isSameChapter = next?.source === paragraph.source && text?.sectionOf[next.index] === section;
  return (
    isSameChapter && /^(?:以上|上述)?(?:增减变化|增减|增加|减少|变化|变动|增长|下降)?的?(?:主要)?原因/.test(next.text)
  );
}
