import type { BudgetBook } from "../../model/book";
import { subtractFen, wanDecimal } from "../../model/money";
import { moneyOf, type TargetAmount, type TargetForm } from "../../model/target";
import { cellFix, type FixDrafts, together } from "../fixes/draft";
import { BY_DEFINITION, defineRule } from "../rule";
import { cellOf, filledForms, formText, missText, placeOf, sumOfAmounts, wanText, withoutForms } from "../targets";

export default defineRule({
  code: "J04",
  group: "targets",
  name: "level-split",
  title: "本级与转移之和等于总额",
  severity: "error",
  rests: ["form"],
  ...BY_DEFINITION,
  messages: {
    split:
      "“{project}”本级 {own}（{ownCell}）与转移县（区） {transferred}（{transferredCell}）之和不等于总额 {total}（{cell}），相差 {difference}。请核对，无转移支付的请留空。",
  },

  cases(book) {
    const none = withoutForms(book, "project", "special-fund");
    if (none !== undefined) return none;
    return splitsIn(filledForms(book));
  },
  none: () => "绩效目标表没有分列本级和转移县（区）资金",

  *report({ form, total, own, transferred }, book) {
    const sum = sumOfAmounts([own, transferred]);
    const stated = total.amount;
    if (stated === undefined || stated === sum.amount) return;
    const isDoubled = own.amount === stated && transferred.amount === stated;
    yield {
      messageId: "split",
      data: {
        project: formText(form),
        own: amountText(own),
        ownCell: placeOf(own),
        transferred: amountText(transferred),
        transferredCell: placeOf(transferred),
        total: wanText(stated),
        cell: placeOf(total),
        difference: missText(stated, sum.amount),
      },
      cells: [...cellOf(total, "stated"), ...cellOf(own, "addend"), ...cellOf(transferred, "addend")],
      stated: wanDecimal(stated),
      expected: wanDecimal(sum.amount),
      difference: wanDecimal(subtractFen(stated, sum.amount)),
      unit: "万元",
      isExplained: Math.abs(stated - sum.amount) <= total.margin + sum.margin,
      ...(isDoubled && {
        cause: "疑似同一笔资金在本级和转移县（区）两处都按全额填写。",
        fixes: [...emptied(book, form, "transferred"), ...emptied(book, form, "own")],
      }),
    };
  },
});

/** One of the two blocks, emptied: which of them carries the money only the unit knows. */
function emptied(book: BudgetBook, { money }: TargetForm, level: "own" | "transferred"): FixDrafts {
  const filled = money.filter((each) => each.level === level && each.period === "whole" && each.raw !== "");
  const aside = level === "own" ? "（本级资金）" : "（转移县（区）资金）";
  return together(
    ...filled.map(({ cell }) => (cell ? cellFix(book, cell, "", { kind: "remove", isCertain: false, aside }) : [])),
  );
}

const amountText = ({ amount }: TargetAmount): string => (amount === undefined ? "空白" : wanText(amount));

interface Split {
  readonly form: TargetForm;
  readonly total: TargetAmount;
  readonly own: TargetAmount;
  readonly transferred: TargetAmount;
}

/** Forms with both blocks, at least one of them filled; a blank block counts as zero. */
const splitsIn = (forms: readonly TargetForm[]): readonly Split[] =>
  forms.flatMap((form) => {
    const total =
      moneyOf(form, { period: "whole", source: "total" }) ?? moneyOf(form, { period: "year", source: "total" });
    const own = moneyOf(form, { period: "whole", source: "total", level: "own" });
    const transferred = moneyOf(form, { period: "whole", source: "total", level: "transferred" });
    if (total?.amount === undefined || !own || !transferred) return [];
    const isFilled = own.amount !== undefined || transferred.amount !== undefined;
    const isUnknown = [own, transferred].some(({ amount, raw }) => amount === undefined && raw !== "");
    return isFilled && !isUnknown ? [{ form, total, own, transferred }] : [];
  });
