import type { Random } from "../random";
import { type MutateText, numberPlace, replaced, type TextKind, type TextSubject } from "./text-mutation";
import { comparisonOf, signOf, type Spot, unitsOf } from "./text-spots";

const MONEY = new Set(["amount", "change"]);

/** Another number at one of these places, if it says something else. */
function rewritten(
  subject: TextSubject,
  random: Random,
  places: readonly Spot[],
  change: (spot: Spot) => string | undefined,
): ReturnType<MutateText> {
  for (let attempt = 0; attempt < 20 && places.length > 0; attempt++) {
    const spot = random.pick(places);
    const text = change(spot);
    if (text === undefined || Number(text) === Number(spot.run.text)) continue;
    return replaced(subject, [{ ...numberPlace(spot), words: text }], isWrong(subject, spot, text));
  }
  return undefined;
}

function isWrong({ truth }: TextSubject, spot: Spot, text: string): boolean {
  const units = unitsOf({ text, of: spot.run.of });
  if (spot.run.of === "change") return truth.isWrongChange(spot, signOf(spot) * units);
  if (spot.run.of === "growth") return truth.isWrongGrowth(spot, Number(text));
  if (spot.run.of === "share") return Math.abs(units - unitsOf(spot.run)) > 1;
  return truth.isWrongAmount(spot, units);
}

const money = ({ spots }: TextSubject): readonly Spot[] => spots.filter(({ run }) => MONEY.has(run.of));
const written = (subject: TextSubject): readonly Spot[] => money(subject).filter(({ run }) => Number(run.text) !== 0);

const digitsOf = (text: string): readonly number[] => [...text].flatMap((char, i) => (/\d/.test(char) ? [i] : []));
const withDigit = (text: string, at: number, digit: string): string => text.slice(0, at) + digit + text.slice(at + 1);

/** Numbers do not begin with a zero that nothing follows but digits. */
const isPlain = (text: string): boolean => !/^0\d/.test(text);
const plain = (text: string): string | undefined => (isPlain(text) ? text : undefined);

const otherDigit = (text: string, random: Random): string | undefined =>
  plain(withDigit(text, random.pick(digitsOf(text)), String(random.integer(0, 9))));

const digitChanged: MutateText = (subject, random) =>
  rewritten(subject, random, money(subject), ({ run }) => otherDigit(run.text, random));

const digitsSwapped: MutateText = (subject, random) =>
  rewritten(subject, random, written(subject), ({ run: { text } }) => {
    const digits = digitsOf(text);
    const i = random.integer(0, Math.max(0, digits.length - 2));
    const [a = 0, b = 0] = [digits[i], digits[i + 1]];
    return plain(withDigit(withDigit(text, a, text.charAt(b)), b, text.charAt(a)));
  });

const timesTen: MutateText = (subject, random) =>
  rewritten(subject, random, written(subject), ({ run }) => (Number(run.text) * 10).toFixed(2));

const pointMoved: MutateText = (subject, random) =>
  rewritten(subject, random, written(subject), ({ run }) =>
    (Number(run.text) * random.pick([0.01, 0.1, 100])).toFixed(2),
  );

const percentChanged: MutateText = (subject, random) => {
  const places = subject.spots.filter(({ run }) => run.of === "growth" || run.of === "share");
  return rewritten(subject, random, places, ({ run }) => otherDigit(run.text, random));
};

const COUNTED = /^(vehicles|targets\.count|count:vehicles\..*)$/;

const countChanged: MutateText = (subject, random) => {
  const places = subject.spots.filter(({ run }) => run.of === "count" && COUNTED.test(run.subject));
  return rewritten(subject, random, places, ({ run }) => String(Number(run.text) + random.integer(1, 3)));
};

const unitChanged: MutateText = (subject, random) => {
  const places = written(subject).filter(({ run }) => run.unit === "万元");
  if (places.length === 0) return undefined;
  const spot = random.pick(places);
  const { end } = numberPlace(spot);
  const small = unitsOf(spot.run) / 10_000;
  const isSeen =
    spot.run.of === "change"
      ? subject.truth.isWrongChange(spot, signOf(spot) * small)
      : subject.truth.isWrongAmount(spot, small);
  return replaced(subject, [{ line: spot.line, start: spot.start, end: end + 2, words: `${spot.run.text}元` }], isSeen);
};

/** The amount of last year in place of this year's, where the text tells it by its change. */
const lastYearLeft: MutateText = (subject, random) => {
  const places = written(subject).filter(
    (spot) => spot.run.of === "amount" && comparisonOf(spot, subject.spots).change,
  );
  return rewritten(subject, random, places, (spot) => {
    const { change } = comparisonOf(spot, subject.spots);
    const before = change && (unitsOf(spot.run) - signOf(change) * unitsOf(change.run)) / 100;
    return before === undefined || before <= 0 ? undefined : before.toFixed(2);
  });
};

const itemsSwapped: MutateText = (subject, random) => {
  const amounts = written(subject).filter(({ run }) => run.of === "amount");
  const pairs = amounts.flatMap((a, i) => {
    const b = amounts[i + 1];
    const isNear = b && b.line - a.line <= 1 && b.run.subject !== a.run.subject && b.run.text !== a.run.text;
    return isNear ? [[a, b] as const] : [];
  });
  if (pairs.length === 0) return undefined;
  const [a, b] = random.pick(pairs);
  const isSeen = areSeenSwapped(subject, a, b);
  const places = [
    { ...numberPlace(a), words: b.run.text },
    { ...numberPlace(b), words: a.run.text },
  ];
  return replaced(subject, places, isSeen);
};

/** Parts of one typed sum may change places unseen; a sum and its part may not. */
function areSeenSwapped({ truth }: TextSubject, a: Spot, b: Spot): boolean {
  if (truth.isStatedOtherwise(a, unitsOf(b.run)) || truth.isStatedOtherwise(b, unitsOf(a.run))) return true;
  const isWhole = a.run.subject.startsWith(b.run.subject) || b.run.subject.startsWith(a.run.subject);
  return isWhole && truth.isWrongAmount(a, unitsOf(b.run));
}

export const NUMBER_ERRORS = {
  "digit-changed": digitChanged,
  "digits-swapped": digitsSwapped,
  "times-ten": timesTen,
  "point-moved": pointMoved,
  "unit-changed": unitChanged,
  "last-year-left": lastYearLeft,
  "items-swapped": itemsSwapped,
  "percent-changed": percentChanged,
  "count-changed": countChanged,
} as const satisfies Partial<Record<TextKind, MutateText>>;
