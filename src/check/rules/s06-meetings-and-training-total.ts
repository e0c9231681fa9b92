import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Item } from "../../model/subject";
import { TERMS } from "../../model/terms";
import { type Entry, gridsIn } from "../../book/grid";
import { changeGap, type Gap, sumGap } from "../judge";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { type ThreePublic, threePublicGroups } from "../three-public";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "S06",
  group: "three-public",
  name: "meetings-and-training-total",
  title: "“三公”、会议费、培训费合计",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    sumDiffers: "合计 {total}（{cell}）与“三公”、会议费、培训费之和 {sum} 相差 {difference}。请核对。",
    changeDiffers: "{what}增减 {change}（{cell}）与当年减上年 {expected} 相差 {difference}。请核对。",
  },

  cases(book) {
    const listed = groupsOf(book);
    return listed.length === 0 ? whyUnjudged(book, ["three-public"], "会议费、培训费的金额") : [listed];
  },

  *report(listed) {
    for (const { total, parts } of listed.flatMap(totals)) {
      const gap = sumGap("“三公”、会议费、培训费合计", total, parts);
      if (!gap) continue;
      const { stated, expected, difference } = textsOf(gap);
      yield {
        messageId: "sumDiffers",
        data: { total: stated, cell: toA1(total.cell), sum: expected, difference },
        gap,
      };
    }
    for (const { what, change, gap } of changes(listed)) {
      const { stated, expected, difference } = textsOf(gap);
      yield {
        messageId: "changeDiffers",
        data: { what, change: stated, cell: toA1(change.cell), expected, difference },
        gap,
      };
    }
  },
});

const groupsOf = (book: BudgetBook): readonly ThreePublic[] =>
  gridsIn(book, "three-public")
    .flatMap(threePublicGroups)
    .filter(({ entries }) => entries.has("meetings") || entries.has("training"))
    .filter(({ entries }) => [...entries.values()].some(({ isBlank }) => !isBlank));

function totals({ entries }: ThreePublic): readonly { readonly total: Entry; readonly parts: readonly Entry[] }[] {
  const total = entries.get("three-public-and-meetings");
  const items: readonly Item[] = ["three-public", "meetings", "training"];
  const parts = items.flatMap((item) => entries.get(item) ?? []);
  return total && !total.isBlank && parts.length === items.length ? [{ total, parts }] : [];
}

interface Change {
  readonly what: string;
  readonly change: Entry;
  readonly gap: Gap;
}

/** 增减 = 当年 − 上年, item by item, in one row. */
function changes(groups: readonly ThreePublic[]): readonly Change[] {
  return groups
    .filter(({ holds }) => holds === "change")
    .flatMap(({ entries, line }) => {
      const ofRow = groups.filter((each) => each.holds === "money" && each.line === line);
      const current = ofRow.find(({ period }) => (period?.offset ?? 0) === 0);
      const prior = ofRow.find(({ period }) => period?.offset === -1);
      return [...entries].flatMap(([item, change]): Change[] => {
        const gap = gapOf(TERMS.item[item], change, current?.entries.get(item), prior?.entries.get(item));
        return gap ? [{ what: TERMS.item[item], change, gap }] : [];
      });
    });
}

function gapOf(what: string, change: Entry, now: Entry | undefined, before: Entry | undefined): Gap | undefined {
  if (!now || !before || [change, now, before].every(({ isBlank }) => isBlank)) return undefined;
  return changeGap(`${what}增减`, change, now, before);
}
