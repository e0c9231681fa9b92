import type { BudgetBook } from "../../model/book";
import { fen, type Fen, marginOf, sumFen, toFen, type Unit } from "../../model/money";
import type { Section } from "../../model/text-claim";
import type { Paragraph, TextSpan } from "../../model/text-source";

/** 第一季度用款计划 a，第二季度用款计划 b, …: what a project pays in each part of the year. */
export interface PaymentPlan {
  readonly paragraph: Paragraph;
  readonly section: Section;
  readonly spans: readonly TextSpan[];
  readonly unit: Unit;
  readonly sum: Fen;
  readonly margin: Fen;
}

const PART =
  /(?:第?[一二三四1-4]季度|[上下]半年)(?:的)?(?:(?:用款|资金|使用|支出|支付|安排|预算|金额)(?:计划|进度)?)*(?:为|约|:|：)?(\d+(?:\.\d+)?)(万元|元)/g;
const YEAR_IN_QUARTERS = 4;
const YEAR_IN_HALVES = 2;

/** Plans that cover the whole year: four quarters or two halves in one paragraph, in one unit. */
export const paymentPlans = (book: BudgetBook): readonly PaymentPlan[] =>
  (book.text?.paragraphs ?? []).flatMap((paragraph): readonly PaymentPlan[] => {
    const section = book.text?.sectionOf[paragraph.index];
    const parts = [...paragraph.text.matchAll(PART)];
    const quarters = parts.filter(([words]) => words.includes("季度")).length;
    const isWhole =
      parts.length === (quarters > 0 ? YEAR_IN_QUARTERS : YEAR_IN_HALVES) && [0, YEAR_IN_QUARTERS].includes(quarters);
    const units = new Set(parts.map(([, , unit]) => unit));
    const unit = parts[0]?.[2];
    if (!section || !isWhole || units.size !== 1 || (unit !== "万元" && unit !== "元")) return [];
    return [
      {
        paragraph,
        section,
        spans: parts.map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
        unit,
        sum: sumFen(parts.map(([, digits = ""]) => toFen(digits, unit))),
        margin: fen(parts.reduce((all, [, digits = ""]) => all + marginOf(unit, digits.split(".")[1]?.length ?? 0), 0)),
      },
    ];
  });
