import { type MutateText, type Replacement, replaced, type TextKind, type TextSubject } from "./text-mutation";
import { comparisonOf, signOf, type Spot, unitsOf } from "./text-spots";

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: "减少",
  减少: "增加",
  增长: "下降",
  下降: "增长",
  降低: "增长",
};

/** The word of direction before a change or a percentage. */
const directionWord: MutateText = (subject, random) => {
  const places = subject.spots.filter(({ run, before }) => isCompared(run.of) && OPPOSITE[before.slice(-2)]);
  if (places.length === 0) return undefined;
  const spot = random.pick(places);
  const word = spot.before.slice(-2);
  const sign = signOf(spot) === 1 ? -1 : 1;
  const isSeen =
    spot.run.of === "change"
      ? subject.truth.isWrongChange(spot, sign * unitsOf(spot.run))
      : subject.truth.isWrongGrowth(spot, Number(spot.run.text), sign);
  const place = { line: spot.line, start: spot.start - 2, end: spot.start, words: OPPOSITE[word] ?? word };
  return replaced(subject, [place], isSeen);
};

const isCompared = (of: Spot["run"]["of"]): boolean => of === "change" || of === "growth";

const EQUAL = /(?:与([^，。；]{1,20})持平|较([^，。；]{1,20})无增减)/g;

/** 持平 where it changed, a change where it is the same. */
const equalChanged: MutateText = (subject, random) => (random.chance(0.5) ? toChange : toEqual)(subject, random);

/** Seen where last year's amount stands in this workbook, or more was added than there is. */
const toChange: MutateText = (subject, random) => {
  const places = subject.texts.flatMap((text, line) =>
    [...text.matchAll(EQUAL)].map((match) => ({ line, match, start: match.index, end: match.index + match[0].length })),
  );
  if (places.length === 0) return undefined;
  const { line, start, end, match } = random.pick(places);
  const spot = subject.spots.findLast((each) => each.line === line && each.start < start && each.run.of === "amount");
  const units = random.integer(100, 3_000);
  const words = `比${match[1] ?? match[2] ?? "上年"}增加${(units / 100).toFixed(2)}万元`;
  return replaced(subject, [{ line, start, end, words }], spot !== undefined && units > unitsOf(spot.run) + 1);
};

const toEqual: MutateText = (subject, random) => {
  const places = subject.spots.flatMap((spot) => {
    if (spot.run.of !== "amount") return [];
    const { change, growth } = comparisonOf(spot, subject.spots);
    const words = change && /(?:比|较)([^，。；（]{1,20}(?:（[^）]*）)?)(?:增加|减少)$/.exec(change.before);
    return change && words ? [{ change, growth, words }] : [];
  });
  if (places.length === 0) return undefined;
  const { change, growth, words } = random.pick(places);
  const last = growth ?? change;
  const end = last.start + last.run.text.length + last.run.unit.length;
  const place = { line: change.line, start: words.index, end: end + (growth && last.run.unit === "" ? 1 : 0) };
  return replaced(subject, [{ ...place, words: `与${words[1] ?? "上年"}持平` }], subject.truth.hasBaseHere(change));
};

/** Years of the text itself; names in 《》 and what people answered are left alone. */
const yearChanged: MutateText = (subject, random) => {
  const { own, texts } = subject;
  const places = own.lines.flatMap(({ runs }, line) => {
    let at = 0;
    return runs.flatMap((run) => {
      const start = at;
      at += run.text.length;
      if (run.kind !== "text") return [];
      return [...run.text.matchAll(/20\d\d(?=年)/g)]
        .filter(({ index }) => !isInName(texts[line] ?? "", start + index))
        .map(({ index, 0: year }) => ({ line, start: start + index, year: Number(year) }));
    });
  });
  if (places.length === 0) return undefined;
  const { line, start, year } = random.pick(places);
  return replaced(subject, [{ line, start, end: start + 4, words: String(year - random.integer(1, 2)) }], true);
};

const isInName = (text: string, at: number): boolean => text.lastIndexOf("《", at) > text.lastIndexOf("》", at);

const FUNDS = { "fund.government-fund": "政府性基金", "fund.state-capital": "国有资本经营" } as const;

/** Money that is there declared absent, money that is not there given an amount. */
const noneInverted: MutateText = (subject, random) => {
  const funds = subject.spots.filter(
    ({ run }) => run.of === "amount" && run.subject in FUNDS && Number(run.text) !== 0 && run.cells.length > 0,
  );
  const nones = subject.texts.flatMap((text, line) =>
    [...text.matchAll(/(?:没有|未安排)(?:使用)?(政府性基金|国有资本经营)预算[^，。]*/g)].map((match) => ({
      line,
      match,
    })),
  );
  const places: readonly Replacement[] = [
    ...funds.flatMap(({ line, run, behind }): readonly Replacement[] => {
      const text = subject.texts[line] ?? "";
      const fund = FUNDS[run.subject as keyof typeof FUNDS];
      const isOwn = /^\d{4}年，/.test(text) && behind !== "" && text.includes(`${fund}预算拨款支出预算`);
      return isOwn ? [{ line, start: 6, end: text.length, words: `本单位没有${fund}预算拨款安排的支出。` }] : [];
    }),
    ...nones.map(({ line, match }): Replacement => {
      const words = `安排${match[1] ?? ""}预算拨款支出${(random.integer(500, 90_000) / 100).toFixed(2)}万元`;
      return { line, start: match.index, end: match.index + match[0].length, words };
    }),
  ];
  return places.length === 0 ? undefined : replaced(subject, [random.pick(places)], true);
};

/** An item of a list whose printed parts add up to a printed total; a list that lost one no longer does. */
const itemDropped: MutateText = (subject, random) => {
  const lists = [...listsInLines(subject), ...listsOfLines(subject)];
  if (lists.length === 0) return undefined;
  const { items, total } = random.pick(lists);
  const written = items.filter(({ spot }) => unitsOf(spot.run) !== 0);
  if (written.length === 0) return undefined;
  const { place, spot } = random.pick(written);
  const left = items.reduce((sum, each) => sum + (each.spot === spot ? 0 : unitsOf(each.spot.run)), 0);
  const isSeen = Math.abs(total - left) > items.length / 2 + 0.5;
  const changed = replaced(subject, [place], isSeen);
  // the gap shows anywhere in the list: its opening, its other items, the line that announces it
  const lines = new Set([...items.map((each) => each.place.line), (items[0]?.place.line ?? 1) - 1]);
  const marks = [...lines].map((line) => ({ line, start: 0, end: (changed.texts[line] ?? "").length }));
  return { ...changed, marks };
};

interface Item {
  readonly spot: Spot;
  readonly place: Replacement;
}

interface List {
  readonly items: readonly Item[];
  readonly total: number;
}

/** “…划分：a1万元、b2万元。”: stretches between the marks of one list, each with an amount. */
function listsInLines({ texts, spots }: TextSubject): readonly List[] {
  return texts.flatMap((text, line): readonly List[] =>
    [...text.matchAll(/(?:划分|包括|分列如下|其中)：([^。（）]+)(?=[。）（])/g)].flatMap((match): readonly List[] => {
      const body = match[1] ?? "";
      const from = match.index + match[0].length - body.length;
      const separator = body.includes("；") ? "；" : "、";
      let at = from;
      const items = body.split(separator).flatMap((part, i, all): readonly Item[] => {
        const start = at;
        at += part.length + 1;
        const own = spots.filter(
          (each) => each.line === line && each.start >= start && each.start < start + part.length,
        );
        const [spot] = own.filter(({ run }) => run.of === "amount");
        if (!spot) return [];
        const isLast = i === all.length - 1;
        const place = isLast ? { start: start - 1, end: start + part.length } : { start, end: start + part.length + 1 };
        return [{ spot, place: { line, ...place, words: "" } }];
      });
      return completeList(items, spots, line);
    }),
  );
}

/** Lines of a list: （一）…。 below “…分列如下：”. */
function listsOfLines({ texts, spots }: TextSubject): readonly List[] {
  return texts.flatMap((text, lead): readonly List[] => {
    if (!/(?:分列如下|包括)：$/.test(text)) return [];
    const items: Item[] = [];
    for (let line = lead + 1; line < texts.length; line += 1) {
      const spot = spots.find((each) => each.line === line && each.run.of === "amount");
      if (!spot || !/^(?:（.{1,3}）|\d+\.)|（\d{3}）/.test(texts[line] ?? "")) break;
      items.push({ spot, place: { line, start: 0, end: (texts[line] ?? "").length, words: "" } });
    }
    return completeList(items, spots, lead);
  });
}

/** A list of two or more whose sum is printed as an amount before it. */
function completeList(items: readonly Item[], spots: readonly Spot[], line: number): readonly List[] {
  const first = items[0]?.spot;
  if (!first || items.length < 2) return [];
  const sum = items.reduce((all, { spot }) => all + unitsOf(spot.run), 0);
  const isBefore = (each: Spot): boolean => each.line < line || (each.line === line && each.start < first.start);
  const total = spots.findLast(
    (each) =>
      each.run.of === "amount" &&
      isBefore(each) &&
      line - each.line <= 2 &&
      Math.abs(unitsOf(each.run) - sum) <= (items.length + 1) / 2,
  );
  return total ? [{ items, total: unitsOf(total.run) }] : [];
}

export const WORD_ERRORS = {
  "item-dropped": itemDropped,
  "direction-word": directionWord,
  "equal-changed": equalChanged,
  "year-changed": yearChanged,
  "none-inverted": noneInverted,
} as const satisfies Partial<Record<TextKind, MutateText>>;
