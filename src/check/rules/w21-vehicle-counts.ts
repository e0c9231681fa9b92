import type { BudgetBook } from "../../model/book";
import { stageOf } from "../../model/document-kind";
import { toA1 } from "../../model/cell";
import type { Fact } from "../../model/fact";
import type { CountClaim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { numberFix } from "../fixes/number-in-text";
import { as, BY_PRACTICE, defineRule } from "../rule";
import { wrongAreas } from "../text/areas";
import { sectionText, textCells } from "../text/places";
import { amountText } from "../wording";

export default defineRule({
  code: "W21",
  group: "text",
  name: "vehicle-counts",
  title: "车辆、面积等数量",
  severity: "error",
  rests: ["text"],
  ...BY_PRACTICE,
  messages: {
    sum: "{section}：车辆合计 {total} 辆与各类之和 {sum} 辆不符。请核对各类车辆数。",
    area: "{section}：“{whole}” {total}{unit}，所列 {parts} 之和为 {sum}{unit}{hint}。请核对。",
    purchase:
      "{section}：购置车辆 {count} 辆，而公务用车购置费为 {money}（{cell}）。请核对；购置“三公”以外的特种专业技术用车可以说明。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return vehicles(book).length + areas(book).length === 0 ? "说明中没有车辆和面积的数量" : [book];
  },

  *report(book) {
    for (const { total, kinds, isLimited } of sums(book)) {
      const sum = kinds.reduce((all, { mention }) => all + Number(mention.decimal), 0);
      const stated = Number(total.mention.decimal);
      if (sum === stated || (sum < stated && (isLimited || !isWhole(kinds)))) continue;
      yield {
        messageId: "sum",
        data: { section: titleOf(total), total: total.mention.decimal, sum: String(sum) },
        cells: [total, ...kinds].flatMap(({ paragraph, mention }) => textCells(paragraph, mention.span)),
        quote: quoteOf(total.paragraph, {
          start: total.words.span.start,
          end: total.mention.span.end,
        }),
        stated: total.mention.decimal,
        expected: String(sum),
        fixes: isLimited ? [] : numberFix(total.mention, String(sum), false),
      };
    }
    for (const { whole, parts, sum, isSwapped } of wrongAreas(book)) {
      const name = whole.words.text.replace(/^.*[，。；：(]|^其中|约?[为共]?约?$/g, "");
      yield {
        messageId: "area",
        data: {
          section: titleOf(whole),
          whole: name,
          total: whole.mention.decimal,
          unit: whole.measure,
          parts: parts.map(({ mention }) => mention.decimal).join("、"),
          sum,
          hint: isSwapped ? "，疑似相邻两位数字前后颠倒" : "",
        },
        cells: [whole, ...parts].flatMap(({ paragraph, mention }) => textCells(paragraph, mention.span)),
        quote: quoteOf(whole.paragraph, {
          start: whole.words.span.start,
          end: parts.at(-1)?.mention.span.end ?? 0,
        }),
        stated: whole.mention.decimal,
        expected: sum,
        fixes: numberFix(whole.mention, sum, false),
      };
    }
    const fact = purchaseFact(book);
    const bought = vehicles(book).find(isPurchase);
    if (!fact || !bought || Number(bought.mention.decimal) > 0 === fact.amount > 0) return;
    yield {
      messageId: "purchase",
      data: {
        section: titleOf(bought),
        count: bought.mention.decimal,
        money: amountText(fact.amount, { unit: fact.unit, decimals: 2 }),
        cell: toA1(fact.cell),
      },
      cells: [...textCells(bought.paragraph, bought.mention.span), as(fact.cell, "expected")],
      quote: quoteOf(bought.paragraph, {
        start: bought.words.span.start,
        end: bought.mention.span.end,
      }),
      severity: "warning",
    };
  },
});

const titleOf = ({ section, paragraph }: CountClaim): string => sectionText(section, paragraph.source.name);

const vehicles = (book: BudgetBook): readonly CountClaim[] =>
  (book.text?.counts ?? []).filter(({ measure, section }) => measure === "辆" && section.id !== "overview");

const areas = (book: BudgetBook): readonly CountClaim[] =>
  (book.text?.counts ?? []).filter(({ measure }) => /米|㎡|公里|亩/.test(measure));

/** “安排购置车辆 2 辆”, not “公务用车购置及运行”. */
const isPurchase = ({ words }: CountClaim): boolean =>
  /(?:购置|购买|更新)(?:公务用车|车辆|用车|公车)+(?:共|数|数量)*$/.test(words.text);

interface VehicleSum {
  readonly total: CountClaim;
  readonly kinds: readonly CountClaim[];
  readonly isLimited: boolean;
}

/** A number of vehicles with the numbers of kinds behind 其中, up to the end of the sentence, or in a bracket. */
function sums(book: BudgetBook): readonly VehicleSum[] {
  const all = vehicles(book);
  return all.flatMap((total, i): readonly VehicleSum[] => {
    const { text } = total.paragraph;
    const rest = text.slice(total.mention.span.end);
    const opening = /^(?:[，；、。(]?(?:其中|包括)(主要)?(?:有|包括)?[：，]?|\()/.exec(rest);
    if (!opening) return [];
    const close = rest.startsWith("(") ? /[)]/ : /[。]/;
    const end = total.mention.span.end + (close.exec(rest)?.index ?? rest.length);
    const kinds = all
      .slice(i + 1)
      .filter(({ paragraph, mention }) => paragraph === total.paragraph && mention.span.end <= end);
    const isLimited = opening[1] !== undefined || /等/.test(text.slice(total.mention.span.end, end));
    return kinds.length > 0
      ? [{ total, kinds: kinds.filter(({ words }) => !/设备|购置/.test(words.text)), isLimited }]
      : [];
  });
}

/** 其中机要用车2辆 may name the main kind only; who lists three kinds, or the rest as 其他, lists all. */
const isWhole = (kinds: readonly CountClaim[]): boolean =>
  kinds.length > 2 || kinds.some(({ words }) => words.text.includes("其他"));

/** This year's purchase of official vehicles in the 三公 table. */
const purchaseFact = ({ facts, identity, documentKind }: BudgetBook): Fact | undefined =>
  facts.all.find(
    ({ subject }) =>
      subject.item === "three-public/vehicles/purchase" &&
      subject.stage === stageOf(documentKind) &&
      subject.unit === undefined &&
      (identity.year === undefined || subject.year === identity.year),
  );
