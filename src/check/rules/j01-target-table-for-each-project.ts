import type { BudgetBook } from "../../model/book";
import type { Fact } from "../../model/fact";
import { fen } from "../../model/money";
import { isSameProject, listedProjects, projectExpenditure } from "../../model/project";
import { statedAmount } from "../../model/target";
import { narrativeParagraphs } from "../narrative-text";
import { as, defineRule } from "../rule";
import { cellOf, filledForms, listText, sumOfAmounts, wanText } from "../targets";
import { cellsText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "J01",
  group: "targets",
  name: "target-table-for-each-project",
  title: "项目绩效目标表覆盖",
  severity: "warning",
  rests: ["form"],
  basis: "中发〔2018〕34号《关于全面实施预算绩效管理的意见》",
  certainty: "unverified",
  messages: {
    projects:
      "项目支出表中的“{projects}”（{cells}）没有绩效目标表；项目支出 {total} 中，有绩效目标表的为 {sum}（{share}）。请补充，或注明不公开的原因。",
    share: "项目支出 {total}（{cells}）中，有绩效目标表的为 {sum}（{share}）。请核对是否还有应公开的项目。",
  },

  cases(book) {
    if (book.targets === undefined) return "没有读取绩效目标表";
    if (book.identity.year === undefined) return "不能确定本文件的预算年度";
    const known = expenditureOf(book);
    if (!known) return whyUnjudged(book, [["projects", "expenditure", "general-function", "fiscal"]], "项目支出的金额");
    if (known.amount === 0) return "没有项目支出";
    // forms are often published apart; where the text refers to them, G06 says so
    if (filledForms(book, "project").length === 0) return "工作簿中没有项目绩效目标表，可能另行公开";
    return saysExempt(book) ? "文字说明没有需要公开的项目绩效目标表" : [book];
  },

  *report(book) {
    const known = expenditureOf(book);
    if (!known) return;
    const forms = filledForms(book, "project");
    const amounts = forms.flatMap((form) => statedAmount(form) ?? []);
    const sum = sumOfAmounts(amounts);
    const missing = listedProjects(book.facts, book.identity.year ?? 0).filter(
      ({ name, amount }) => amount !== 0 && !forms.some((form) => isSameProject(form.name?.value ?? "", name)),
    );
    if (sum.amount + sum.margin + known.margin >= known.amount && missing.length === 0) return;
    const share = `${Math.round((sum.amount * 100) / known.amount)}%`;
    const data = { total: wanText(known.amount), sum: wanText(fen(sum.amount)), share };
    const facts = missing.length > 0 ? missing.flatMap((project) => project.facts) : known.facts;
    const cells = [
      ...facts.map(({ cell }: Fact) => as(cell, "expected")),
      ...amounts.flatMap((each) => cellOf(each, "stated")),
    ];
    const places = cellsText(facts.map(({ cell }) => cell));
    if (missing.length > 0) {
      const projects = listText(missing.map(({ name }) => name));
      yield { messageId: "projects", data: { ...data, projects, cells: places }, cells };
    } else yield { messageId: "share", data: { ...data, cells: places }, cells };
  },
});

const expenditureOf = (book: BudgetBook) =>
  book.identity.year === undefined ? undefined : projectExpenditure(book.facts, book.identity.year);

/** “本单位无项目绩效目标表”: the exemption is stated. “无其他需要说明的绩效目标情况” is none. */
const saysExempt = (book: BudgetBook): boolean =>
  narrativeParagraphs(book).some((text) =>
    /(?:无|没有|不涉及|未设置)(?:需要?公开的|纳入公开的|项目|部门|年度|预算|支出|本级|单位)*绩效目标/.test(text),
  );
