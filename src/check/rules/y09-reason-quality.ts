import type { BudgetBook } from "../../model/book";
import type { Severity } from "../../model/finding";
import type { Claim, Section } from "../../model/text-claim";
import { BY_POLICY, defineRule } from "../rule";
import { changes, isCircular, isPlaceholder, reasonWords } from "../text/reasons";
import { sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";

export default defineRule({
  code: "Y09",
  group: "growth",
  name: "reason-quality",
  title: "原因质量",
  severity: "warning",
  rests: ["text"],
  ...BY_POLICY,
  messages: {
    empty: "{section}：{count} 处原因为空或占位（{items}）。请补充。",
    general: "{section}：{count} 处原因过于笼统（{items}）。建议写明人员、标准、项目或结转的变化。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const listed = withReason(book);
    return listed.length === 0 ? "说明中没有增减原因" : [listed];
  },

  *report(listed) {
    const groups = new Map<
      string,
      { readonly section: Section; readonly severity: Severity; readonly claims: Claim[] }
    >();
    for (const claim of listed) {
      const severity = severityOf(claim);
      if (!severity) continue;
      const key = `${severity}|${claim.section.numbering}|${claim.section.heading}`;
      const group = groups.get(key);
      if (group) group.claims.push(claim);
      else groups.set(key, { section: claim.section, severity, claims: [claim] });
    }
    for (const { section, severity, claims } of groups.values()) {
      yield {
        messageId: severity === "warning" ? "empty" : "general",
        data: {
          section: sectionText(section, claims[0]?.paragraph.source.name),
          count: String(claims.length),
          items: claims.slice(0, 4).map(subjectText).join("、"),
        },
        cells: claims.flatMap(({ reason }) => (reason ? textCells(reason.paragraph, reason.span) : [])),
        ...(claims[0]?.reason && { quote: claims[0].reason.text }),
        severity,
      };
    }
  },
});

const withReason = (book: BudgetBook): readonly Claim[] =>
  (book.text?.claims ?? []).filter(
    (claim) => claim.reason && !claim.isAside && (changes(claim) || reasonWords(claim.reason.text) === ""),
  );

/** Nothing said is a warning, a phrase that repeats the name a hint. */
function severityOf(claim: Claim): Severity | undefined {
  const words = reasonWords(claim.reason?.text ?? "");
  if (isPlaceholder(words)) return "warning";
  if (/[xX×]{2}|待填|___/.test(words)) return "warning";
  return words.length < 3 || isCircular(words, subjectText(claim)) ? "info" : undefined;
}
