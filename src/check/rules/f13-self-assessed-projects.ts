import type { BudgetBook } from "../../model/book";
import type { Paragraph } from "../../model/text-source";
import { quoteOf } from "../../model/text-source";
import { BY_DEFINITION, defineRule } from "../rule";
import { sectionText, textCells } from "../text/places";

export default defineRule({
  code: "F13",
  group: "final-accounts",
  name: "self-assessed-projects",
  title: "绩效自评项目数与各等级之和",
  severity: "error",
  rests: ["text"],
  ...BY_DEFINITION,
  messages: {
    grades: "{section}：绩效自评的项目 {stated} 个，各等级合计 {sum} 个（{grades}）。请核对。",
    mean: "{section}：自评得分写为 {stated} 分，应在 0 至 100 之间。请核对。",
  },

  cases: (book) => (book.text ? assessments(book) : "没有决算情况说明"),
  none: () => "说明中没有写明绩效自评的项目数和得分",

  *report({ paragraph, assessed, grades, score }, book) {
    const section = book.text?.sectionOf[paragraph.index];
    const said = {
      section: section ? sectionText(section, paragraph.source.name) : paragraph.source.name,
    };
    const sum = grades.reduce((all, { count }) => all + count, 0);
    if (assessed && grades.length >= 3 && sum !== assessed.count) {
      const span = { start: assessed.start, end: grades.at(-1)?.end ?? assessed.end };
      const listed = grades.map(({ name, count }) => `${name} ${count}`).join("、");
      yield {
        messageId: "grades",
        data: { ...said, stated: String(assessed.count), sum: String(sum), grades: listed },
        cells: textCells(paragraph, span),
        quote: quoteOf(paragraph, span).slice(0, 60),
        stated: String(assessed.count),
        expected: String(sum),
      };
    }
    if (score && score.value > 100) {
      const span = { start: score.start, end: score.end };
      yield {
        messageId: "mean",
        data: { ...said, stated: String(score.value) },
        cells: textCells(paragraph, span),
        quote: quoteOf(paragraph, span),
      };
    }
  },
});

interface Assessment {
  readonly paragraph: Paragraph;
  readonly assessed?: { readonly count: number; readonly start: number; readonly end: number };
  readonly grades: readonly {
    readonly name: string;
    readonly count: number;
    readonly end: number;
  }[];
  readonly score?: { readonly value: number; readonly start: number; readonly end: number };
}

const ASSESSED = /自评(?:价)?(?:的)?(?:\d{4}年度?)?项目(\d+)个|对(\d+)个项目[^。；]{0,12}自评/;
const GRADE = /(?:评级|等级|结果|评价|级)?(?:为)?(优秀|优|良好|良|中|合格|不合格|差)(?:的)?(?:项目)?(\d+)个/g;
const SCORE = /平均(?:得)?分(?:为)?(\d+(?:\.\d+)?)分/;

const assessments = (book: BudgetBook): readonly Assessment[] =>
  (book.text?.paragraphs ?? []).flatMap((paragraph): readonly Assessment[] => {
    const { text, index } = paragraph;
    if (book.text?.sectionOf[index]?.id !== "targets") return [];
    const assessed = ASSESSED.exec(text);
    const score = SCORE.exec(text);
    if (!assessed && !score) return [];
    const from = assessed?.index ?? 0;
    const grades = [...text.slice(from).matchAll(GRADE)].map((match) => ({
      name: match[1] ?? "",
      count: Number(match[2]),
      end: from + match.index + match[0].length,
    }));
    return [
      {
        paragraph,
        grades,
        ...(assessed && {
          assessed: {
            count: Number(assessed[1] ?? assessed[2]),
            start: assessed.index,
            end: assessed.index + assessed[0].length,
          },
        }),
        ...(score && {
          score: {
            value: Number(score[1]),
            start: score.index,
            end: score.index + score[0].length,
          },
        }),
      },
    ];
  });
