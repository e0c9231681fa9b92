import type { CellRef } from "../../src/model/cell";
import { otherDigit, type Planter, tried, withValues } from "./plant";
import type { PublishedDocument, TextCell } from "./document";
import { replaced } from "./text-plants";
import { type PrintedAmount, printedIn, sentenceAt } from "./truth";

const isSum = (whole: PrintedAmount, parts: readonly PrintedAmount[]): boolean =>
  Math.abs(parts.reduce((sum, { amount }) => sum + amount, 0) - whole.amount) <= whole.margin;

/** Parts that a sentence adds up, one or two beside each other: a, b, c behind their sum. */
const partsDropped =
  (count: 1 | 2): Planter =>
  (document, truth, random) =>
    tried(document.texts, random, (cell) => {
      const lists = printedIn(cell).flatMap((whole, i, all) => {
        const { start, text } = sentenceAt(cell.text, whole.start);
        const behind = all.slice(i + 1).filter((each) => each.start < start + text.length);
        const length = behind.findIndex((_, n) => n >= 1 && isSum(whole, behind.slice(0, n + 1))) + 1;
        const parts = behind.slice(0, length);
        return length >= 3 && truth.isTextAmountSeen(whole) && parts.every(({ amount }) => amount > 0) ? [parts] : [];
      });
      if (lists.length === 0) return undefined;
      const parts = random.pick(lists);
      const at = random.integer(1, parts.length - 1);
      const [former, dropped] = [parts[at - 1], parts[at + count - 1]];
      if (!former || !dropped) return undefined;
      const from = former.end + former.unit.length;
      return replaced(document, cell, [from, dropped.end + dropped.unit.length], "");
    });

/** Lines one below the other that open with 1、2、3 or （一）（二）（三）, each with an amount first. */
function numberedLists({ texts }: PublishedDocument): readonly (readonly TextCell[])[] {
  const lists: TextCell[][] = [];
  for (const cell of texts) {
    const isItem = /^\s*(?:[（(]?[\d一二三四五六七八九十]+[）).．、])/.test(cell.text) && printedIn(cell).length > 0;
    if (!isItem) continue;
    const last = lists.at(-1)?.at(-1);
    const goesOn = last?.sheet === cell.sheet && last.row === cell.row - 1;
    if (goesOn) lists.at(-1)?.push(cell);
    else lists.push([cell]);
  }
  return lists.filter((each) => each.length >= 3);
}

/** A line of a numbered list whose first amounts add up to an amount that the tables state; the numbers go on without a gap. */
const lineDropped: Planter = (document, truth, random) => {
  const lists = numberedLists(document).filter((list) => {
    const sum = list.reduce((all, cell) => all + (printedIn(cell)[0]?.amount ?? 0), 0);
    return truth.isStated(sum, list.length * 5_000);
  });
  return tried(lists, random, (list) => {
    const at = random.integer(1, list.length - 1);
    const dropped = list[at];
    if (!dropped || (printedIn(dropped)[0]?.amount ?? 0) === 0) return undefined;
    const numbers = list.map(({ text }) => /^\s*[（(]?[\d一二三四五六七八九十]+[）).．、]/.exec(text)?.[0] ?? "");
    const kept = list.filter((cell) => cell !== dropped);
    return {
      what: `${dropped.sheet}!${dropped.row} of ${list.length} lines left out`,
      snapshot: withValues(
        document.snapshot,
        list.map((cell, i) => {
          const next = kept[i];
          const value = next && `${numbers[i] ?? ""}${next.text.slice((numbers[list.indexOf(next)] ?? "").length)}`;
          return { sheet: cell.sheet, row: cell.row, column: cell.column, value };
        }),
      ),
      place: {
        kind: "list",
        sheet: dropped.sheet,
        // the words that open the list stand up to two lines above it
        top: (list[0]?.row ?? 0) - 2,
        bottom: list.at(-1)?.row ?? 0,
        cells: statingCells(dropped, document),
      },
    };
  });
};

/** The cells in which tables state the first amount of a line of the text. */
function statingCells(line: TextCell, { amounts }: PublishedDocument): readonly CellRef[] {
  const [first] = printedIn(line);
  return amounts.flatMap(({ amount, cell }) =>
    first !== undefined && Math.abs(amount - first.amount) <= first.margin ? [cell] : [],
  );
}

const USE = /主要用于([^，。；]{4,60})(?=[。；，])/;

/** Four characters of a use stand in the name of an item, the words of its line before the first amount. */
function sharesName(use: string, line: string): boolean {
  const name = line.slice(0, printedIn({ sheet: "", row: 0, column: 0, text: line })[0]?.start ?? 0);
  return [...use].some((_, at) => {
    const words = use.slice(at, at + 4);
    return words.length === 4 && !/支出|单位|其他/.test(words) && name.includes(words);
  });
}

/** The use of one line of a list, which names its item, under the line below it, which is another item. */
const copiedUse: Planter = (document, _, random) => {
  const pairs = document.texts.flatMap((cell, i) => {
    const next = document.texts[i + 1];
    const isPair = next?.sheet === cell.sheet && next.row === cell.row + 1;
    const [use, other] = [USE.exec(cell.text), isPair ? USE.exec(next.text) : null];
    const isOthers =
      next && other?.[1] !== use?.[1] && use?.[1] && sharesName(use[1], cell.text) && !sharesName(use[1], next.text);
    return isOthers && use?.[1] && other?.[1] ? [{ next, use: use[1], other }] : [];
  });
  return tried(pairs, random, ({ next, use, other }) => {
    const from = other.index + "主要用于".length;
    return replaced(document, next, [from, from + (other[1] ?? "").length], use);
  });
};

const COUNTED = /(\d+(?:\.\d+)?)(平方米|台|辆|人次|次|批次|个)/g;

/** One of the numbers of a sentence that add up to its first, of one unit: areas, vehicles, devices. */
const quantity: Planter = (document, _, random) =>
  tried(document.texts, random, (cell) => {
    const sums = [...cell.text.matchAll(COUNTED)].flatMap((whole, i, all) => {
      const { start, text } = sentenceAt(cell.text, whole.index);
      const parts = all.slice(i + 1).filter((each) => each[2] === whole[2] && each.index < start + text.length);
      const sum = parts.reduce((total, each) => total + Number(each[1]), 0);
      const isWhole = parts.length >= 2 && Math.abs(sum - Number(whole[1])) < 1e-6 && sum > 0;
      return isWhole ? [[whole, ...parts]] : [];
    });
    if (sums.length === 0) return undefined;
    const { index, 1: digits = "" } = random.pick(random.pick(sums));
    const next = otherDigit(digits, random);
    return next === undefined ? undefined : replaced(document, cell, [index, index + digits.length], next);
  });

const NAMES =
  /(?<!\d)(\d{1,2})(?:个|家)[^，。；\d：:]{0,16}[，,]?(?:包括|分别(?:是|为)|即|具体(?:是|为))[：:]?([^。；：]+)/;
const PROJECTS = /项目共?(\d{1,2})个[^。]*。?其中[：:]([^。]+)/;

/** N个内设机构，包括：a、b、c: another number than the names listed. */
const countedNames: Planter = (document, _, random) =>
  tried(document.texts, random, (cell) => {
    const match = NAMES.exec(cell.text) ?? PROJECTS.exec(cell.text);
    if (!match?.[1] || !match[2]) return undefined;
    const names = match[2].includes("万元") ? match[2].split("，") : match[2].split(/[、和]/);
    if (names.length !== Number(match[1])) return undefined;
    const from = match.index + match[0].indexOf(match[1]);
    const wrong = Number(match[1]) + random.integer(-4, 30);
    return wrong < 1 || wrong === Number(match[1])
      ? undefined
      : replaced(document, cell, [from, from + match[1].length], String(wrong));
  });

/** Errors in lists, by kind. */
export const LIST_PLANTS: Readonly<Record<string, Planter>> = {
  "part left out": partsDropped(1),
  "two parts left out": partsDropped(2),
  "line of a list left out": lineDropped,
  "use copied from the line above": copiedUse,
  "sum of areas and counts": quantity,
  "number of names listed": countedNames,
};
