import type { BudgetBook } from "../../model/book";
import { groupBy } from "../../model/group-by";
import { plain } from "../../model/text";
import type { FindingCell } from "../../model/finding";
import { type FixDrafts, heldIn, together, wordsFix } from "../fixes/draft";
import { BY_POLICY, defineRule } from "../rule";
import { unitNamePlaces } from "../unit-name-places";
import { cellsText } from "../wording";

/** Shorter names differ from others by one character. */
const SHORTEST = 6;

export default defineRule({
  code: "D05",
  group: "identity",
  name: "unit-name",
  title: "单位名称一致",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    differs: "单位名称写作“{stated}”（{count} 处：{cells}），与“{expected}”不一致。请统一。",
  },

  cases(book) {
    const { unitName } = book.identity;
    if (unitName === undefined) return "没有读到单位名称";
    if (plain(unitName).length < SHORTEST) return "单位名称太短，与别的名称分不清";
    const expected = usualName(book);
    const groups = groupBy(unitNamePlaces(book, expected).wrong, ({ words }) => words);
    return [...groups].map(([stated, places]) => ({ stated, places, expected }));
  },

  *report({ stated, places, expected }, book) {
    const cells = places.flatMap((place) => place.cells);
    yield {
      messageId: "differs",
      data: { stated, count: String(places.length), cells: cellsText(cells), expected },
      cells,
      quote: stated,
      stated,
      expected,
      fixes: together(...cells.map((cell) => renamed(book, cell, stated, expected))),
    };
  },
});

/** The name as the document prints it, in the place of the words that are meant for it. */
function renamed(book: BudgetBook, { span, ...cell }: FindingCell, stated: string, expected: string): FixDrafts {
  const { unitName = "" } = book.identity;
  const name = plain(unitName) === expected ? unitName.trim() : expected;
  const about = { kind: "name", isCertain: true } as const;
  const held = heldIn(book, cell);
  if (!span || typeof held !== "string") return wordsFix(book, cell, stated, name, about);
  const { sheet, row, column } = cell;
  const before = held.slice(span.start, span.end);
  return [{ ...about, edits: [{ cell: { sheet, row, column }, span, before, after: name }] }];
}

/** What was read as the unit's name, or what is printed more often and nearly the same: the slip may stand where the name was read. */
function usualName(book: BudgetBook): string {
  const read = plain(book.identity.unitName ?? "");
  const { right, wrong } = unitNamePlaces(book, read);
  const [usual, places] = [...groupBy(wrong, ({ words }) => words)].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  return usual !== undefined && (places?.length ?? 0) > right ? usual : read;
}
