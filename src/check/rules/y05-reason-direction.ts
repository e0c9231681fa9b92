import type { BudgetBook } from "../../model/book";
import type { Claim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { BY_POLICY, defineRule } from "../rule";
import { DIRECTION_WORDS } from "../text/changes";
import { changes, directionOfReason, reasonWords } from "../text/reasons";
import { sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";

export default defineRule({
  code: "Y05",
  group: "growth",
  name: "reason-direction",
  title: "原因与增减方向一致",
  severity: "warning",
  rests: ["text"],
  ...BY_POLICY,
  messages: {
    against: "{section}：“{item}”{change}，原因却写“{reason}”。请核对原因或方向。",
    divided: "{section}：一处称“{first}”，同一段又称“{second}”，对“{term}”的说法相反。请统一。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return withReason(book);
  },
  none: () => "说明中没有增减原因",

  *report(claim) {
    const { reason, change, growth, paragraph, section } = claim;
    if (!reason) return;
    const told = directionOfReason(reasonWords(reason.text));
    const direction = change?.direction ?? growth?.direction;
    const data = { section: sectionText(section, paragraph.source.name) };
    if (told && direction && direction !== "same" && told !== direction) {
      yield {
        messageId: "against",
        data: {
          ...data,
          item: subjectText(claim),
          change: DIRECTION_WORDS[direction],
          reason: quoteOf(reason.paragraph, reason.span),
        },
        cells: textCells(reason.paragraph, reason.span),
        quote: quoteOf(reason.paragraph, reason.span),
      };
    }
    const contradiction = contradictionIn(claim);
    if (!contradiction) return;
    yield {
      messageId: "divided",
      data: {
        ...data,
        term: contradiction.term,
        first: quoteOf(reason.paragraph, reason.span),
        second: quoteOf(paragraph, contradiction.span),
      },
      cells: [...textCells(reason.paragraph, reason.span), ...textCells(paragraph, contradiction.span)],
      quote: quoteOf(reason.paragraph, reason.span),
    };
  },
});

const withReason = (book: BudgetBook): readonly Claim[] =>
  (book.text?.claims ?? []).filter((claim) => claim.reason && !claim.isAside && changes(claim));

const TERMS = ["公用经费", "人员经费", "项目支出", "会议费", "培训费", "公务接待费", "商品和服务支出", "工资福利支出"];

/** The reason speaks of more 公用经费, the same paragraph of cutting it. */
function contradictionIn({ reason, paragraph, change }: Claim) {
  if (!reason || change?.direction !== "up") return undefined;
  const term = TERMS.find((each) => new RegExp(`${each}(?:支出|预算)?(?:有所)?(?:增加|增长|提高)`).test(reason.text));
  if (term === undefined) return undefined;
  if (reason.paragraph !== paragraph) return undefined;
  const behind = paragraph.text.slice(reason.span.end);
  const cut = new RegExp(`[^，。；]*(?:压减|压缩|削减|减少)(?:了)?${term}[^，。；]*`).exec(behind);
  if (!cut) return undefined;
  const start = reason.span.end + cut.index;
  return { term, span: { start, end: start + cut[0].length } };
}
