import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { type Entry, gridsOf } from "../../book/grid";
import { excessGap, sameGap, sumOf } from "../judge";
import { publicMoney } from "../public-money";
import { as, defineRule, textsOf } from "../rule";
import { NATURE_TERMS } from "../unit-nature";
import { cellsText, entryText } from "../wording";
import { whyNoTableFits, whyUnjudged } from "../unjudged";

export default defineRule({
  code: "S02",
  group: "three-public",
  name: "organ-running-fits-nature",
  title: "机关运行经费与单位性质、公用经费相符",
  severity: "warning",
  rests: ["equality"],
  basis: "《机关事务管理条例》（2012年）；《预算法》（2018年修正）第十四条",
  certainty: "read",
  messages: {
    differs: "机关运行经费 {a}（{cellA}）与{nature}的公用经费 {b}（{cellB}）相差 {difference}，两者口径相同。请核对。",
    larger: "机关运行经费 {a}（{cellA}）大于公用经费 {b}（{cellB}），多 {difference}。请核对。",
    institution: "本单位为事业单位，机关运行经费却为 {a}（{cellA}）。请核对，或写明没有机关运行经费。",
  },

  cases(book) {
    if (book.nature.nature === undefined) return "单位性质不明";
    const [entry, money, nature] = [organRunning(book), publicMoney(book), book.nature.nature];
    if (!entry) return whyNoTableFits(book, "机关运行经费的金额");
    return nature !== "institution" && !money
      ? whyUnjudged(book, ["basic-economic"], "公用经费合计")
      : [{ entry, money, nature }];
  },

  *report({ entry, money, nature }) {
    const cellA = toA1(entry.cell);
    if (nature === "institution") {
      if (entry.amount === 0) return;
      yield { messageId: "institution", data: { a: entryText(entry), cellA }, cells: [as(entry.cell, "stated")] };
      return;
    }
    const stated = sumOf([entry]);
    if (!stated || !money) return;
    const gap =
      nature === "mixed" ? excessGap("机关运行经费", stated, money) : sameGap("机关运行经费与公用经费", stated, money);
    if (!gap) return;
    const texts = textsOf(gap);
    const cellB = cellsText(money.entries.map(({ cell }) => cell));
    const data = { a: texts.stated, cellA, b: texts.expected, cellB, difference: texts.difference };
    yield nature === "mixed"
      ? { messageId: "larger", data, gap }
      : { messageId: "differs", data: { ...data, nature: NATURE_TERMS[nature] }, gap };
  },
});

/** The first amount a table states for 机关运行经费, in a row or in a column. */
const organRunning = (book: BudgetBook): Entry | undefined =>
  gridsOf(book)
    .flatMap((grid) =>
      grid.lines.flatMap((line) =>
        grid.columns
          .filter((column) => column.period?.offset === undefined || column.period.offset === 0)
          .filter((column) => [line.narrows.item, column.narrows.item].includes("organ-running"))
          .flatMap((column) => grid.entry(line, column) ?? []),
      ),
    )
    .find(({ isBlank, column }) => !isBlank && column.holds === "money");
