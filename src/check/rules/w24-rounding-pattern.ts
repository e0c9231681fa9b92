import { sumFen } from "../../model/money";
import { together } from "../fixes/draft";
import { statedFix } from "../fixes/number-in-text";
import { BY_POLICY, defineRule } from "../rule";
import { placeText } from "../text/amount-rule";
import type { JudgedAmount } from "../text/amounts";
import { type RoundingPattern, roundingPatterns } from "../text/patterns";
import { claimQuote, evidenceCells, sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { amountText } from "../wording";

export default defineRule({
  code: "W24",
  group: "text",
  name: "rounding-pattern",
  title: "尾差规律：截位或重复平衡",
  severity: "warning",
  rests: ["text-against-table"],
  ...BY_POLICY,
  messages: {
    pattern: "{section}：{count} 处与表相差末位（{items}），{pattern}。建议文表使用同一显示值。",
  },

  cases: (book) => (book.text ? roundingPatterns(book) : "没有预算情况说明"),

  *report(pattern) {
    const [first] = pattern.members;
    if (!first) return;
    yield {
      messageId: "pattern",
      data: {
        section: sectionText(first.claim.section, first.claim.paragraph.source.name),
        count: String(pattern.members.length),
        items: itemsText(pattern.members),
        pattern: meaningOf(pattern),
      },
      cells: pattern.members.flatMap(({ claim, mention, evidence }) => [
        ...textCells(claim.paragraph, mention.span),
        ...evidenceCells(evidence),
      ]),
      quote: claimQuote(first.claim, first.mention),
      fixes: together(...pattern.members.map((each) => statedFix(each, false))),
    };
  },
});

/** Two of them show what it is; the cells of all are marked. */
const itemsText = (members: readonly JudgedAmount[]): string =>
  `${members.slice(0, 2).map(itemText).join("；")}${members.length > 2 ? " 等" : ""}`;

const itemText = ({ claim, mention, evidence }: JudgedAmount): string =>
  `“${subjectText(claim)}”文中 ${mention.decimal}，${placeText(evidence)} 为 ${amountText(evidence.amount, { unit: mention.unit, decimals: mention.decimals })}`;

function meaningOf({ kind, members }: RoundingPattern): string {
  if (kind === "truncated") return "都等于直接舍去后面的小数，没有四舍五入";
  const net = sumFen(members.map(({ difference }) => difference));
  return net === 0 ? "正负相抵，合计相等，像是文字与表格各自平衡过一次" : "方向一致";
}
