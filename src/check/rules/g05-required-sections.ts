import type { BudgetBook } from "../../model/book";
import { groupBy } from "../../model/group-by";
import type { SectionId } from "../../model/section";
import { defineRule } from "../rule";
import { as } from "../rule";

/** A chapter that every disclosure has, and the words by which it is known under any heading. */
interface Required {
  readonly name: string;
  readonly words: RegExp;
  /** The law itself asks for it. */
  readonly isByLaw?: true;
  /** Stands outside of the chapter 情况说明: a file may hold that chapter alone. */
  readonly isOutside?: true;
  /** A budget without projects need not speak of it. */
  readonly isOfProjects?: true;
}

const REQUIRED: readonly Required[] = [
  { name: "主要职能", words: /职能|职责/, isOutside: true },
  {
    name: "机构设置、单位构成",
    words:
      /机构设置|机构情况|(?:单位|部门)(?:预算)?构成|预算单位|内设机构|科室|[下所]属单位|纳入.{0,12}预算.{0,10}范围/,
    isOutside: true,
  },
  { name: "收支总体情况", words: /收支|收入预算|预算收入|收入总|总收入|财政拨款收入/ },
  { name: "“三公”经费", words: /三公/ },
  { name: "机关运行经费", words: /机关运[行转]经?费|公用经费/, isByLaw: true },
  { name: "政府采购", words: /采购/, isByLaw: true },
  { name: "国有资产占用", words: /国有资产|资产占[有用]|车辆/ },
  { name: "绩效目标", words: /绩效/, isOfProjects: true },
  { name: "名词解释", words: /名词解释|专业名词|专业性名词|名词说明|术语/, isOutside: true },
];

/** A text with fewer chapters than these is an excerpt. */
const WHOLE: readonly SectionId[] = ["totals", "fiscal", "general", "three-public", "procurement", "assets", "targets"];

export default defineRule({
  code: "G05",
  group: "completeness",
  name: "required-sections",
  title: "必备章节齐全",
  severity: "error",
  rests: ["print"],
  basis:
    "《预算法》（2018年修正）第十四条（机关运行经费、政府采购）；财预〔2016〕143号《地方预决算公开操作规程》（其他章节）",
  certainty: "unverified",
  messages: {
    missing: "说明中没有找到{sections}，文中也没有提到。请补充；如无此事项，请写明“无”。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return isWhole(book) ? [book] : "文字只是说明的一部分";
  },

  *report(book) {
    const paragraphs = book.text?.paragraphs.filter(({ source }) => source.kind !== "note") ?? [];
    const [first] = paragraphs;
    const cell = first?.lines[0]?.cell;
    if (!cell) return;
    const ids = new Set(book.text?.sections.map(({ id }) => id));
    const isExcerpt = !ids.has("overview") && !ids.has("contents") && !ids.has("glossary");
    // the first and the last chapter are there: nothing was left out when the text was handed in
    const isComplete = ids.has("overview") && ids.has("glossary");
    const withoutProjects = spendsOnly(book, "basic");
    const lacking = REQUIRED.filter(({ words, isOutside, isOfProjects }) => {
      if ((isOutside && isExcerpt) || (isOfProjects && withoutProjects)) return false;
      return !paragraphs.some(({ text }) => words.test(text));
    });
    for (const [severity, sections] of groupBy(lacking, ({ isByLaw }) => (isByLaw && isComplete ? "error" : "warning")))
      yield {
        messageId: "missing",
        data: { sections: sectionsText(sections) },
        cells: [as(cell, "text")],
        severity,
      };
  },
});

/** “政府采购”一节; “政府采购”、“绩效目标”2 节. */
const sectionsText = (sections: readonly Required[]): string =>
  `${sections.map(({ name }) => `“${name}”`).join("、")}${sections.length === 1 ? "一节" : ` ${sections.length} 节`}`;

const isWhole = ({ text }: BudgetBook): boolean => {
  const ids = new Set(text?.sections.map(({ id }) => id));
  return WHOLE.filter((id) => ids.has(id)).length >= 4;
};

/** True when the tables tell the natures apart and state amounts for this one alone. */
function spendsOnly({ facts }: BudgetBook, nature: "basic"): boolean {
  const natures = facts.all.filter(({ subject, amount }) => subject.nature !== undefined && amount !== 0);
  return natures.length > 0 && natures.every(({ subject }) => subject.nature === nature);
}
