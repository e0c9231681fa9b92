import type { BudgetBook } from "../../model/book";
import { isEmptyForm, type TargetForm } from "../../model/target";
import { TARGET_KIND_TERMS } from "../../model/target-terms";
import type { CellRef } from "../../model/cell";
import { cellFix, type FixDrafts, together } from "../fixes/draft";
import { isConditional, narrativeParagraphs } from "../narrative-text";
import { BY_POLICY, defineRule } from "../rule";
import { cellOf, listText, oneLine, quotable, withoutForms } from "../targets";
import { cellsText } from "../wording";

export default defineRule({
  code: "J24",
  group: "targets",
  name: "template-residue",
  title: "绩效表模板残留",
  severity: "error",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    filled: "“{title}”留有模板文字“{text}”（{cell}）。请填写，或清空这些行。",
    empty: "“{title}”没有填写，只有模板文字“{text}”（{cell}）。请填写，或清空并注明本年无此项。",
  },

  cases: (book) =>
    (book.targets ?? []).length === 0 ? (withoutForms(book) ?? book.targets ?? []) : (book.targets ?? []),

  *report(form, book) {
    if (form.residue.length === 0 || isDeclaredEmpty(book, form)) return;
    const isEmpty = isEmptyForm(form);
    const words = [...new Set(form.residue.flatMap(({ raw }) => raw.split(/\n/)).map(oneLine))].filter(Boolean);
    yield {
      messageId: isEmpty ? "empty" : "filled",
      data: {
        title: form.title ? quotable(form.title.value) : TARGET_KIND_TERMS[form.kind],
        text: listText(words, 3),
        cell: cellsText(form.residue.flatMap(({ cell }) => cell ?? [])),
      },
      cells: form.residue.flatMap((each) => cellOf(each, "text")),
      quote: words[0] ?? "",
      ...(!isEmpty && { fixes: together(...form.residue.map(({ cell }) => (cell ? emptied(book, cell) : []))) }),
      // an empty form may be published as it is, if the document says so elsewhere
      ...(isEmpty && { severity: "warning" as const }),
    };
  },
});

const emptied = (book: BudgetBook, cell: CellRef): FixDrafts =>
  cellFix(book, cell, "", { kind: "remove", isCertain: false });

/** “本单位没有专项资金，公开空表”: below the form or in the text. */
function isDeclaredEmpty(book: BudgetBook, form: TargetForm): boolean {
  if (!isEmptyForm(form)) return false;
  const own = [form.remark, ...form.notes].flatMap((note) => (note ? [note.value] : []));
  const subject = form.kind === "special-fund" ? /专项资金/ : form.kind === "unit" ? /整体/ : /绩效目标|项目/;
  const said = [...own, ...narrativeParagraphs(book).filter((text) => subject.test(text) && /绩效|空表/.test(text))];
  return said.some(
    (text) =>
      /(?:本|我)(?:单位|部门)[^,。;，；]{0,20}(?:无|没有|不涉及|未安排|不管理)|(?:已|并)公开空表/.test(text) &&
      !isConditional(text),
  );
}
