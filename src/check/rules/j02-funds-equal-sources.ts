import type { BudgetBook } from "../../model/book";
import { subtractFen, wanDecimal } from "../../model/money";
import type { MoneyPart, TargetAmount, TargetForm } from "../../model/target";
import type { FixDrafts } from "../fixes/draft";
import { formAmountFix } from "../fixes/form-amount";
import { BY_DEFINITION, defineRule } from "../rule";
import { cellOf, filledForms, formText, missText, placeOf, sumOfAmounts, wanText, withoutForms } from "../targets";
import { cellsText } from "../wording";

export default defineRule({
  code: "J02",
  group: "targets",
  name: "funds-equal-sources",
  title: "项目资金等于各来源之和",
  severity: "error",
  rests: ["form"],
  ...BY_DEFINITION,
  messages: {
    project:
      "“{project}”{block}资金总额 {total}（{cell}）与各来源之和 {sum} 相差 {difference}。请核对资金总额及各来源行。",
    zero: "“{project}”{block}资金总额 {total}（{cell}），各来源都填了 0（{sources}）。疑似漏填，请补填。",
    task: "整体支出绩效目标表的“{task}”总额 {total}（{cell}）与各来源之和 {sum} 相差 {difference}。请核对该行。",
  },

  cases: (book) =>
    withoutForms(book) ?? filledForms(book).filter((form) => [...blocksOf(form), ...taskBlocksOf(form)].length > 0),
  none: () => "绩效目标表没有同时填写资金总额和各来源",

  *report(form, book) {
    for (const { total, sources, name } of blocksOf(form)) {
      const found = missOf(total, sources);
      if (found && sumOfAmounts(sources).amount === 0) {
        const { total: stated, cell } = found.data;
        const places = cellsText(sources.flatMap((each) => each.cell ?? []));
        const data = { project: formText(form), block: name, total: stated, cell, sources: places };
        yield { messageId: "zero", data, ...found.body };
        continue;
      }
      if (found)
        yield {
          messageId: "project",
          data: { ...found.data, project: formText(form), block: name },
          ...found.body,
          fixes: eitherEnd(book, form, total, sources),
        };
    }
    for (const { total, sources, name } of taskBlocksOf(form)) {
      const found = missOf(total, sources);
      const fixes = eitherEnd(book, form, total, sources);
      if (found) yield { messageId: "task", data: { ...found.data, task: name }, ...found.body, fixes };
    }
  },
});

/** The total that the sources add up to; or the only source that has money, as the total says. */
function eitherEnd(
  book: BudgetBook,
  form: TargetForm,
  total: TargetAmount,
  sources: readonly TargetAmount[],
): FixDrafts {
  const filled = sources.filter(({ amount }) => amount !== undefined && amount !== 0);
  const [only] = filled;
  // sources that are all left blank are what is missing
  if (!only) return [];
  // the total of another block of the form says the same
  const isRepeated = form.money.some(
    (each) => each !== total && each.source === "total" && each.amount !== undefined && each.amount === total.amount,
  );
  return [
    ...(isRepeated ? [] : formAmountFix(book, form, total, sumOfAmounts(sources).amount)),
    ...(filled.length === 1 && total.amount !== undefined ? formAmountFix(book, form, only, total.amount) : []),
  ];
}

interface Block {
  readonly total: TargetAmount;
  readonly sources: readonly TargetAmount[];
  readonly name: string;
}

const BLOCKS: readonly (Omit<MoneyPart, "source"> & { readonly name: string })[] = [
  { period: "whole", name: "" },
  { period: "year", name: "年度" },
  { period: "whole", level: "own", name: "本级" },
  { period: "whole", level: "transferred", name: "转移县（区）" },
  { period: "year", level: "own", name: "年度本级" },
  { period: "year", level: "transferred", name: "年度转移县（区）" },
];

/** Blocks whose total and at least one source are filled. */
const blocksOf = (form: TargetForm): readonly Block[] =>
  BLOCKS.flatMap(({ name, ...block }) => {
    const amounts = form.money.filter(({ period, level }) => period === block.period && level === block.level);
    return withTotal(amounts, name);
  });

const taskBlocksOf = ({ tasks }: TargetForm): readonly Block[] =>
  tasks.flatMap(({ name, amounts }) => withTotal(amounts, name.value));

function withTotal(amounts: readonly TargetAmount[], name: string): readonly Block[] {
  const total = amounts.find(({ source }) => source === "total");
  const sources = amounts.filter(
    ({ source, isDetail, amount }) => source !== "total" && !isDetail && amount !== undefined,
  );
  // a text that is no amount is unknown: the sum cannot be judged
  const isUnknown = amounts.some(({ amount, raw }) => amount === undefined && raw !== "");
  return total?.amount === undefined || sources.length === 0 || isUnknown ? [] : [{ total, sources, name }];
}

function missOf(total: TargetAmount, sources: readonly TargetAmount[]) {
  const sum = sumOfAmounts(sources);
  const stated = total.amount;
  if (stated === undefined || stated === sum.amount) return undefined;
  // 上年结转 may be printed as a part of 财政拨款
  if (stated === sumOfAmounts(sources.filter(({ source }) => source !== "carry-over")).amount) return undefined;
  return {
    data: {
      total: wanText(stated),
      cell: placeOf(total),
      sum: wanText(sum.amount),
      difference: missText(stated, sum.amount),
    },
    body: {
      cells: [...cellOf(total, "stated"), ...sources.flatMap((each) => cellOf(each, "addend"))],
      stated: wanDecimal(stated),
      expected: wanDecimal(sum.amount),
      difference: wanDecimal(subtractFen(stated, sum.amount)),
      unit: "万元" as const,
      isExplained: Math.abs(stated - sum.amount) <= total.margin + sum.margin,
    },
  };
}
