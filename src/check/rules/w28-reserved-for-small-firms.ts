import type { BudgetBook } from "../../model/book";
import { fen, type Fen, marginOf, toFen, type Unit } from "../../model/money";
import { type Paragraph, quoteOf, type TextSpan } from "../../model/text-source";
import { groupBy } from "../../model/group-by";
import { defineRule } from "../rule";
import { paragraphText, textCells } from "../text/places";
import { amountText } from "../wording";

export default defineRule({
  code: "W28",
  group: "text",
  name: "reserved-for-small-firms",
  title: "面向中小企业预留份额",
  severity: "error",
  rests: ["text"],
  basis: "财库〔2020〕46号《政府采购促进中小企业发展管理办法》；财库〔2022〕19号",
  certainty: "unverified",
  messages: {
    beyond: "{place}：{part} {stated} 大于{whole} {limit}，相差 {difference}。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const pairs = pairsOf(book);
    return pairs.length === 0 ? "说明中没有同时写明政府采购、面向中小企业或小微企业预留的金额" : pairs;
  },

  *report({ part, whole }, book) {
    if (part.amount - part.margin <= whole.amount + whole.margin) return;
    yield {
      messageId: "beyond",
      data: {
        place: paragraphText(book, part.paragraph),
        part: part.called,
        stated: quoteOf(part.paragraph, part.span),
        whole: whole.called,
        limit: quoteOf(whole.paragraph, whole.span),
        difference: amountText(fen(part.amount - whole.amount), { unit: part.unit, decimals: 2 }),
      },
      cells: [part, whole].flatMap(({ paragraph, span }) => textCells(paragraph, span)),
      quote: quoteOf(part.paragraph, part.span),
    };
  },
});

interface Stated {
  readonly called: string;
  readonly paragraph: Paragraph;
  readonly span: TextSpan;
  readonly amount: Fen;
  readonly margin: Fen;
  readonly unit: Unit;
}

const AMOUNT = "(?:为|共计?|总计|合计)?(\\d+(?:\\.\\d+)?)(万元|元)";
const TOTAL = new RegExp(`政府采购(?:项目)?(?:支出)?预算(?:总额|总数|金额|支出)?(?:合计|总计|共计?)?${AMOUNT}`);
const MEDIUM = new RegExp(
  `面?向中小(?:微)?企业[^，。；]{0,8}预留[^，。；]{0,14}?${AMOUNT}|预留[^，。；]{0,6}中小(?:微)?企业[^，。；]{0,16}?${AMOUNT}`,
);
const SMALL = new RegExp(`(?:小型?[和、及与]?微型?|小微)企业[^，。；]{0,20}?${AMOUNT}`);

/** 小微 within 中小, 中小 within all procurement, of one chapter: what each amount may not exceed. */
function pairsOf(book: BudgetBook): readonly { readonly part: Stated; readonly whole: Stated }[] {
  const chapters = groupBy(book.text?.paragraphs ?? [], ({ index }) => book.text?.sectionOf[index]);
  return [...chapters].flatMap(([section, paragraphs]) => {
    if (section?.id === "glossary" || section?.id === "contents") return [];
    const total = stated(paragraphs, TOTAL, "政府采购预算");
    const medium = stated(paragraphs, MEDIUM, "面向中小企业预留");
    const small = stated(paragraphs, SMALL, "面向小微企业预留");
    return [
      ...(medium && total ? [{ part: medium, whole: total }] : []),
      ...(small && (medium ?? total) ? [{ part: small, whole: medium ?? (total as Stated) }] : []),
    ];
  });
}

/** The first amount that the words call so; a chapter that states two of them is left alone. */
function stated(paragraphs: readonly Paragraph[], pattern: RegExp, called: string): Stated | undefined {
  const found = paragraphs.flatMap((paragraph) => {
    const match = pattern.exec(paragraph.text);
    return match ? [{ paragraph, match }] : [];
  });
  const [only, second] = found;
  if (!only || second) return undefined;
  const { paragraph, match } = only;
  const [digits, unit] = match.slice(1).filter((group) => group !== undefined);
  if (digits === undefined || (unit !== "万元" && unit !== "元")) return undefined;
  const end = match.index + match[0].length;
  return {
    called,
    paragraph,
    span: { start: end - digits.length - unit.length, end },
    amount: toFen(digits, unit),
    margin: marginOf(unit, digits.split(".")[1]?.length ?? 0),
    unit,
  };
}
