import type { BudgetBook } from "../../model/book";
import { absFen, fen, formatFen, type Fen } from "../../model/money";
import { BY_DEFINITION, defineRule } from "../rule";
import type { ChangeCase } from "../text/changes";
import { caseOfSubject, changeSums, type ChangeSum, mayEnd } from "../text/parts";
import { sectionText, textCells } from "../text/places";
import { amountText } from "../wording";

export default defineRule({
  code: "Y14",
  group: "growth",
  name: "change-equals-parts",
  title: "增减额之和等于总增减",
  severity: "error",
  rests: ["text"],
  ...BY_DEFINITION,
  messages: {
    differs: "{section}：各项增减之和 {sum} 与总增减 {total} 相差 {difference}。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return compared(book);
  },
  none: () => "说明中没有逐项写明增减额的完整清单",

  *report({ parts, total }) {
    const { delta, claim } = total;
    if (!delta) return;
    const difference = parts.delta.amount - delta.amount;
    // a printed change may be the difference of two printed amounts: then it has the margins of both
    if (Math.abs(difference) <= 2 * (parts.delta.margin + delta.margin)) return;
    if (difference > 0 && mayEnd(parts)) return;
    const scale = { unit: claim.change?.mention?.unit ?? "万元", decimals: 2 } as const;
    yield {
      messageId: "differs",
      data: {
        section: sectionText(parts.sum.parent.section, claim.paragraph.source.name),
        sum: amountText(parts.delta.amount, scale),
        total: amountText(delta.amount, scale),
        difference: amountText(absFen(fen(difference)), scale),
      },
      cells: [claim, ...parts.parts.map(({ claim: part }) => part)].flatMap(({ paragraph, change, incomparable }) => {
        const span = change?.span ?? incomparable?.span;
        return span ? textCells(paragraph, span) : [];
      }),
      quote: claim.change?.text ?? "",
      stated: decimal(delta.amount),
      expected: decimal(parts.delta.amount),
      difference: decimal(fen(-difference)),
      unit: "万元",
    };
  },
});

const decimal = (amount: Fen): string => formatFen(amount, "万元", 2);

interface Comparison {
  readonly parts: ChangeSum;
  readonly total: ChangeCase;
}

/** Complete lists of changes whose total states its own change, here or in another chapter. */
const compared = (book: BudgetBook): readonly Comparison[] =>
  changeSums(book).flatMap((parts) => {
    const total = caseOfSubject(parts.sum.parent, book);
    return total ? [{ parts, total }] : [];
  });
