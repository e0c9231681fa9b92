import type { BudgetBook } from "../../model/book";
import type { Section } from "../../model/text-claim";
import { BY_PRACTICE, defineRule } from "../rule";
import { itemNumber } from "../text/numbering";
import { sectionText, textCells } from "../text/places";

/** The parts every description of a project has; 目标 is left to the target form in some regions. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ["项目概述", /概述|概况|基本情况/],
  ["立项依据", /依据/],
  ["实施主体", /主体|实施单位/],
  ["实施方案", /方案|内容/],
  ["实施周期", /周期|期限|时间/],
  ["年度预算安排", /预算安排|年度预算|资金安排|年度安排/],
];

export default defineRule({
  code: "G13",
  group: "completeness",
  name: "project-notes-parts",
  title: "项目经费说明要素",
  severity: "warning",
  rests: ["text"],
  ...BY_PRACTICE,
  messages: {
    missing: "{section}：缺少“{part}”。请补充。",
    empty: "{section}：“{part}”没有内容。请补充。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return descriptions(book);
  },
  none: () => "说明中没有分项的项目经费说明",

  *report({ section, labels }) {
    const { paragraph } = section;
    if (!paragraph) return;
    const cells = textCells(paragraph, { start: 0, end: paragraph.text.length });
    const data = { section: sectionText(section, paragraph.source.name) };
    for (const [part, words] of PARTS) {
      if (!labels.some(({ label }) => words.test(label)))
        yield { messageId: "missing", data: { ...data, part }, cells, quote: section.heading };
    }
    for (const { label, content } of labels) {
      if (/^(?:无|略)?[。；]?$/.test(content))
        yield { messageId: "empty", data: { ...data, part: label }, cells, quote: label };
    }
  },
});

const LABEL = /^(?:\(?\d{1,2}\)?[.、)]?|\([一二三四五六七]\))(\p{Script=Han}{2,10})：(.*)$/u;

interface Description {
  readonly section: Section;
  readonly labels: readonly { readonly label: string; readonly content: string }[];
}

/** Chapters of projects written as “1）项目概述：…”, at least three parts. */
function descriptions(book: BudgetBook): readonly Description[] {
  const { text } = book;
  const groups = new Map<Section, { label: string; content: string }[]>();
  const paragraphs = text?.paragraphs ?? [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const own = text?.sectionOf[paragraph.index];
    // a numbered label reads as a heading of its own
    const section = own?.paragraph === paragraph ? own.parent : own;
    const [, label, content = ""] = LABEL.exec(paragraph.text) ?? [];
    if (section?.id !== "project-notes" || label === undefined) continue;
    const next = paragraphs[i + 1];
    const isContinued =
      next !== undefined && next.source === paragraph.source && !itemNumber(next.text) && !LABEL.test(next.text);
    groups.set(section, [
      ...(groups.get(section) ?? []),
      { label, content: content === "" && isContinued ? next.text : content },
    ]);
  }
  return [...groups].flatMap(([section, labels]) => {
    const known = labels.filter(({ label }) => PARTS.some(([, words]) => words.test(label)));
    return known.length >= 3 ? [{ section, labels }] : [];
  });
}
