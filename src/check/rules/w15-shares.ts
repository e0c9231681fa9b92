import type { BudgetBook } from "../../model/book";
import type { Claim } from "../../model/text-claim";
import { BY_DEFINITION, defineRule } from "../rule";
import { judgedAmounts } from "../text/amounts";
import { claimQuote, sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { amountText } from "../wording";

export default defineRule({
  code: "W15",
  name: "shares",
  title: "占比与金额相符",
  severity: "error",
  ...BY_DEFINITION,
  messages: {
    differs: "{section}：“{item}”占比写为 {stated}，按 {part} ÷ {whole} 应为 {expected}。请改正。",
  },

  skip(book) {
    if (!book.text) return "没有预算情况说明";
    return shares(book).length === 0 ? "说明中没有可以复算的占比" : undefined;
  },

  *check(book) {
    const wrong = new Set(judgedAmounts(book).flatMap(({ claim, verdict }) => (verdict === "differs" ? [claim] : [])));
    for (const { claim, part, wholes, mention } of shares(book)) {
      if (wrong.has(claim) || wholes.some((whole) => fits(part, whole, mention))) continue;
      const [whole] = wholes;
      if (!whole || whole.amount === 0) continue;
      const scale = { unit: "万元", decimals: 2 } as const;
      yield {
        messageId: "differs",
        data: {
          section: sectionText(claim.section, claim.paragraph.source.name),
          item: subjectText(claim),
          stated: `${mention.decimal}%`,
          part: amountText(part.amount as never, scale),
          whole: amountText(whole.amount as never, scale),
          expected: `${percent(part, whole, mention.decimals)}%`,
        },
        cells: textCells(claim.paragraph, mention.span),
        quote: claimQuote(claim, mention),
        stated: mention.decimal,
        expected: percent(part, whole, mention.decimals),
        unit: "%",
      };
    }
  },
});

interface Printed {
  readonly amount: number;
  readonly margin: number;
}

interface ShareCase {
  readonly claim: Claim;
  readonly part: Printed;
  /** Any of these may be the whole. */
  readonly wholes: readonly Printed[];
  readonly mention: NonNullable<Claim["share"]>["mention"];
}

const shares = (book: BudgetBook): readonly ShareCase[] =>
  (book.text?.claims ?? []).flatMap((claim): readonly ShareCase[] => {
    const { share, amount } = claim;
    if (!share || !amount || claim.isAside) return [];
    const wholes = wholesOf(claim, book);
    return wholes.length > 0 ? [{ claim, part: amount, wholes, mention: share.mention }] : [];
  });

/** The amount the words name, else that of the list or the sentence; the base of the sentence, never any total. */
function wholesOf(claim: Claim, book: BudgetBook): readonly Printed[] {
  const { share, parent, paragraph } = claim;
  if (!share) return [];
  if (share.whole !== "") {
    const named = share.wholeMeanings.map((meaning) => JSON.stringify(meaning));
    const said = (book.text?.claims ?? []).filter((each) => each.amount && each.section === claim.section && each.subject.meanings.some((meaning) => named.includes(JSON.stringify(meaning)))); // prettier-ignore
    const near = said.filter((each) => each.paragraph === paragraph);
    const parts = near.length > 0 ? near : said;
    const own = parent && isNamedBy(share.wholeMeanings, parent) ? amountsOf(parent) : [];
    return [...parts.flatMap(amountsOf), ...own];
  }
  return parent ? amountsOf(parent) : [];
}

/** True when the words after 占 say nothing against the parent of the list. */
const isNamedBy = (meanings: readonly object[], parent: Claim): boolean =>
  meanings.some((meaning) =>
    Object.entries(meaning).every(([field, value]) =>
      parent.subject.meanings.some((each) => each[field as keyof typeof each] === value),
    ),
  );

const amountsOf = ({ amount, binding }: Claim): readonly Printed[] =>
  amount ? [amount] : binding.certainty === "A" || binding.certainty === "B" ? binding.evidence : [];

function fits(
  part: Printed,
  whole: Printed,
  { decimal, decimals }: { readonly decimal: string; readonly decimals: number },
): boolean {
  const unit = 10 ** -decimals;
  const stated = Number(decimal);
  if (whole.amount === 0) return part.amount === 0;
  const low = (100 * Math.max(0, part.amount - part.margin)) / (whole.amount + whole.margin);
  const high = (100 * (part.amount + part.margin)) / Math.max(1, whole.amount - whole.margin);
  return high >= stated - unit / 2 - 1e-9 && low <= stated + unit / 2 + 1e-9;
}

const percent = (part: Printed, whole: Printed, decimals: number): string =>
  ((100 * part.amount) / whole.amount).toFixed(decimals);
