import type { Fen } from "../../model/money";
import { formatFen } from "../../model/money";
import type { MoneyMention, NumberMention } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import type { FixKind } from "../../model/fix";
import type { JudgedAmount } from "../text/amounts";
import { asPrinted, type FixDrafts, passageFix } from "./draft";

/** Another number in the place of one of a sentence; its unit, blanks and separators stay. */
export const numberFix = (
  { paragraph, span }: NumberMention,
  decimal: string,
  isCertain: boolean,
  kind: FixKind = "sentence-number",
): FixDrafts => passageFix(paragraph, span, asPrinted(quoteOf(paragraph, span), decimal), { kind, isCertain });

/** Another amount, in the unit and with the decimals of the sentence. */
export const moneyFix = (mention: MoneyMention, amount: Fen, isCertain: boolean): FixDrafts =>
  numberFix(mention, formatFen(amount, mention.unit, mention.decimals), isCertain);

/** The amount of the tables (certain with a usual slip, or several tables), where the subject is certain and the tables agree among themselves. */
export function statedFix({ claim, mention, evidence, verdict }: JudgedAmount, isTypingSlip: boolean): FixDrafts {
  const { certainty, evidence: all } = claim.binding;
  const areAgreed = all.every(({ amount }) => amount === evidence.amount);
  if ((certainty !== "A" && certainty !== "B") || !areAgreed || verdict === "elsewhere") return [];
  const isSure = isTypingSlip || new Set(all.map(({ table }) => table)).size > 1;
  return moneyFix(mention, evidence.amount, verdict === "differs" && isSure);
}
