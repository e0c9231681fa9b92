import { AMOUNT_FIELDS, type AmountFieldName } from "../../model/fields";
import type { ProposalCertainty } from "../../model/field-proposal";
import type { Claim, ClaimedChange, GrowthClaim, MoneyMention } from "../../model/text-claim";
import type { TextSpan } from "../../model/text-source";
import { aboutAmount } from "../fields/amounts";
import { isAbout } from "../proposals/claims";
import { fieldOf, type MarkedDocument } from "./amount-field";
import { digitsIn, type PlacedField } from "./marks";

/** How the fields of one amount are written: 收入预算.变动; inside of a list 变动. */
interface FieldNaming {
  readonly amount: (unit: MoneyMention["unit"]) => string | undefined;
  readonly of: (suffix: string) => string;
  readonly certainty: ProposalCertainty;
  readonly note: string;
  /** Whether a share of the whole is one of the field. */
  readonly hasShare: boolean;
}

/** The marks of an amount that a field of the vocabulary says; none where no field does. */
export function marksOfAmount(document: MarkedDocument, claim: Claim): readonly PlacedField[] {
  const found = fieldOf(document, claim);
  if (!found) return [];
  const { name, certainty, note } = found;
  return marksOfClaim(claim, {
    amount: (unit) => withUnit(document, name, unit),
    of: (suffix) => `${name}.${suffix}`,
    certainty,
    note,
    hasShare: claim.share !== undefined && isShareOfWhole(name, claim.share.wholeMeanings),
  });
}

const withUnit = ({ w }: MarkedDocument, name: string, unit: MoneyMention["unit"]): string | undefined =>
  unit === w.profile.unitText ? name : unit === "元" || unit === "万元" ? `${name}.${unit}` : undefined;

function isShareOfWhole(name: AmountFieldName, meanings: Claim["subject"]["meanings"]): boolean {
  const field = AMOUNT_FIELDS.find((each) => each.name === name);
  const about = field && "whole" in field ? aboutAmount(field.whole) : undefined;
  return about !== undefined && (meanings.length === 0 || meanings.some((meaning) => isAbout(meaning, about, false)));
}

/** Amount, last year's, change, reason, use and share of one claim. */
export function marksOfClaim(claim: Claim, naming: FieldNaming): readonly PlacedField[] {
  const { amount, prior, change, growth, reason, share } = claim;
  const { certainty, note } = naming;
  const mark = (span: TextSpan, field: string): PlacedField => ({
    paragraph: claim.paragraph,
    span,
    field,
    certainty,
    note,
  });
  const own = amount && naming.amount(amount.unit);
  return [
    ...(amount && own !== undefined ? [mark(digitsIn(amount.paragraph, amount.span), own)] : []),
    ...(prior ? [mark(digitsIn(claim.paragraph, prior.mention.span), naming.of("上年"))] : []),
    ...(change ? ofChange(claim, change, growth, naming, mark) : []),
    ...(share && naming.hasShare ? [mark(digitsIn(claim.paragraph, share.mention.span), naming.of("占比"))] : []),
    ...(reason
      ? [{ ...mark(reasonWords(reason.paragraph.text, reason.span), naming.of("原因")), paragraph: reason.paragraph }]
      : []),
  ];
}

/** The whole clause where it names what it compares with; else its pieces, in the bureau's own order. */
function ofChange(
  { paragraph }: Claim,
  change: ClaimedChange,
  growth: GrowthClaim | undefined,
  naming: FieldNaming,
  mark: (span: TextSpan, field: string) => PlacedField,
): readonly PlacedField[] {
  const end = Math.max(
    change.span.end,
    growth?.span.end ?? 0,
    growth?.mention.span.end ?? 0,
    change.mention?.span.end ?? 0,
  );
  const start = Math.min(change.base?.span.start ?? change.span.start, change.span.start);
  const whole = paragraph.text.slice(start, end);
  if (/^(?:比|较|与|同)(?!比)/.test(whole) && !/[；。]/.test(whole)) return [mark({ start, end }, naming.of("变动"))];
  const { mention } = change;
  const word = wordBefore(paragraph.text, mention?.span.start ?? change.span.end, change.word);
  const rate = growth && wordBefore(paragraph.text, growth.mention.span.start, growth.word);
  return [
    ...(word ? [mark(word, naming.of("增减词"))] : []),
    ...(mention ? [mark(digitsIn(paragraph, mention.span), naming.of("增减额"))] : []),
    ...(rate ? [mark(rate, naming.of("升降词"))] : []),
    ...(growth ? [mark(digitsIn(paragraph, growth.mention.span), naming.of("增减率"))] : []),
  ];
}

const wordBefore = (text: string, at: number, word: string): TextSpan | undefined => {
  const [bare = ""] = /(?:增加|减少|增长|下降|上升|降低|提高)/.exec(word) ?? [];
  const start = bare === "" ? -1 : text.lastIndexOf(bare, at - 1);
  return start === -1 || at - start > bare.length + 4 ? undefined : { start, end: start + bare.length };
};

/** The reason without the words that lead to it, and without the stop behind it. */
function reasonWords(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  const lead =
    /^.{0,8}?原因(?:是|为|在于|系|：)*|^(?:主要)?(?:是|系)?(?:由于|因为)|^主要[是系]/u.exec(words)?.[0] ?? "";
  const tail = /(?<![。；，])[。；，]+$/.exec(words)?.[0] ?? "";
  return { start: start + lead.length, end: Math.max(start + lead.length + 1, end - tail.length) };
}
