import type { Random } from "../generator/random";
import type { PublishedDocument, TextCell } from "./document";
import { otherDigit, type Plant, type Planter, swappedDigits, tried, withValues } from "./plant";
import { type PrintedAmount, printedIn, sentenceAt, type Truth } from "./truth";

/** Words of the text in place of others. */
export function replaced(
  { snapshot }: PublishedDocument,
  cell: TextCell,
  [start, end]: readonly [number, number],
  words: string,
): Plant {
  const text = `${cell.text.slice(0, start)}${words}${cell.text.slice(end)}`;
  const context = cell.text.slice(Math.max(0, start - 24), Math.min(cell.text.length, end + 12));
  return {
    what: `${cell.sheet}!${cell.row} “${context}”: ${cell.text.slice(start, end)} → ${words === "" ? "nothing" : words}`,
    snapshot: withValues(snapshot, [{ sheet: cell.sheet, row: cell.row, column: cell.column, value: text }]),
    place: { kind: "cells", cells: [cell] },
  };
}

/** An amount of the text that a table states; prices, limits and what a reason tells are none. */
function amountIn(
  { texts }: PublishedDocument,
  truth: Truth,
  random: Random,
  subject: RegExp = /^/,
): PrintedAmount | undefined {
  const amounts = texts
    .flatMap(printedIn)
    .filter(
      ({ cell, start, end }) =>
        subject.test(/[^，。；]*$/.exec(cell.text.slice(0, start))?.[0] ?? "") &&
        !/原因[^。；]*$/.test(cell.text.slice(0, start)) &&
        !/(?:单价|单位价值|每[人辆台次])[^，。]{0,8}$|^$/.test(cell.text.slice(0, start)) &&
        !/^(?:万?元)(?:\([^)]*\)|（[^）]*）)?(?:及)?以[上下内]/.test(cell.text.slice(end)),
    );
  return tried(amounts, random, (each) => (truth.isTextAmountSeen(each) ? each : undefined));
}

const onAmount =
  (
    change: (amount: PrintedAmount, random: Random) => readonly [number, number, string] | undefined,
    subject?: RegExp,
  ): Planter =>
  (document, truth, random) => {
    const amount = amountIn(document, truth, random, subject);
    const made = amount && change(amount, random);
    return made && replaced(document, amount.cell, [made[0], made[1]], made[2]);
  };

const digitsOf =
  (change: (digits: string, random: Random) => string | undefined) =>
  ({ start, end, digits }: PrintedAmount, random: Random): readonly [number, number, string] | undefined => {
    const next = change(digits, random);
    return next === undefined ? undefined : [start, end, next];
  };

/** Two amounts of one sentence, each stated by a table, exchanged. */
const swappedAmounts: Planter = (document, truth, random) =>
  tried(document.texts, random, (cell) => {
    const seen = printedIn(cell).filter((each) => truth.isTextAmountSeen(each));
    const pairs = seen.flatMap((first, i) => {
      const { start } = sentenceAt(cell.text, first.start);
      const others = seen.slice(i + 1).filter((second) => sentenceAt(cell.text, second.start).start === start);
      return others
        .filter(({ amount, unit }) => amount !== first.amount && unit === first.unit)
        .map((second) => [first, second] as const);
    });
    if (pairs.length === 0) return undefined;
    const [first, second] = random.pick(pairs);
    const between = cell.text.slice(first.end, second.start);
    return replaced(document, cell, [first.start, second.end], `${second.digits}${between}${first.digits}`);
  });

/** The year of the budget in a sentence that states an amount of it: another year. */
const year: Planter = (document, truth, random) => {
  const amount = amountIn(document, truth, random);
  if (!amount) return undefined;
  const sentence = sentenceAt(amount.cell.text, amount.start);
  const before = sentence.text.slice(0, amount.start - sentence.start);
  const at = before.lastIndexOf(`${document.year}年`);
  if (at < 0 || /比|较|\d{4}年/.test(before.slice(at + 5))) return undefined;
  const from = sentence.start + at;
  return replaced(document, amount.cell, [from, from + 4], String(document.year - random.integer(1, 2)));
};

/** Amounts of the text, by kind of error and by what they are about. */
export const TEXT_PLANTS: Readonly<Record<string, Planter>> = {
  "amount in the text": onAmount(digitsOf(otherDigit)),
  "digits swapped in the text": onAmount(digitsOf(swappedDigits)),
  "amount of running costs, 三公, purchases": onAmount(
    digitsOf(otherDigit),
    /机关运行|公务用车|公务车|公务接待|出国|会议费|培训费|采购|拟购买/,
  ),
  "amount of projects and reserves": onAmount(digitsOf(otherDigit), /项目|机动经费|用款|专项/),
  "money said to be none": onAmount(({ start, end }) => [start, end, "0.00"]),
  "two amounts exchanged": swappedAmounts,
  "unit in the text": onAmount(({ end, unit }) => [end, end + unit.length, unit === "元" ? "万元" : "元"]),
  "year in the text": year,
};
