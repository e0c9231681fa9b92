import type { BudgetBook } from "../../model/book";
import { groupBy } from "../../model/group-by";
import { plain } from "../../model/text";
import { BY_POLICY, defineRule } from "../rule";
import { unitNamePlaces } from "../unit-name-places";
import { cellsText } from "../wording";

/** Shorter names differ from others by one character. */
const SHORTEST = 6;

export default defineRule({
  code: "D05",
  name: "unit-name",
  title: "单位名称一致",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    differs: "单位名称写作“{stated}”（{count} 处：{cells}），与“{expected}”不一致。请统一。",
  },

  skip({ identity: { unitName } }) {
    if (unitName === undefined) return "没有读到单位名称";
    return plain(unitName).length < SHORTEST ? "单位名称太短，与别的名称分不清" : undefined;
  },

  *check(book) {
    const name = usualName(book);
    const groups = groupBy(unitNamePlaces(book, name).wrong, ({ words }) => words);
    for (const [stated, places] of groups) {
      const cells = places.flatMap((place) => place.cells);
      yield {
        messageId: "differs",
        data: { stated, count: String(places.length), cells: cellsText(cells), expected: name },
        cells,
        quote: stated,
        stated,
        expected: name,
      };
    }
  },
});

/** What was read as the unit's name, or what is printed more often and nearly the same: the slip may stand where the name was read. */
function usualName(book: BudgetBook): string {
  const read = plain(book.identity.unitName ?? "");
  const { right, wrong } = unitNamePlaces(book, read);
  const [usual, places] = [...groupBy(wrong, ({ words }) => words)].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  return usual !== undefined && (places?.length ?? 0) > right ? usual : read;
}
