import { chineseNumeral } from "../../lexicon/index";
import { fill } from "../../model/fill";
import type { ThreePublicBlock, ThreePublicLeaf } from "../../model/narrative-profile";
import type { NarrativeParagraph, Run } from "../../model/passage";
import { baseWord, changeClause, compared, delta, reasonClause } from "../compare";
import { fittingList, holeOf, listedUnder, slotPart } from "../listing";
import type { Slot } from "../slots/slot";
import { threePublicSlot } from "../slots/three-public";
import { joined, sentence } from "../wording";
import type { Writing } from "../writing";
import type { SectionWriter } from "./section";

const TOTAL = threePublicSlot("three-public");
const VEHICLE_PARTS: readonly ThreePublicLeaf[] = ["three-public/vehicles/running", "three-public/vehicles/purchase"];

/** “三公”经费 as a whole and by item; 会议费 and 培训费 where the form lists them. */
export const threePublic: SectionWriter<"three-public"> = (w, block) => {
  const leaves = block.order.flatMap((leaf) => (leaf === "three-public/vehicles" ? VEHICLE_PARTS : [leaf]));
  const isNothing = [TOTAL, ...leaves.map(threePublicSlot)].every((slot) => w.known(slot)?.amount === 0);
  const money =
    isNothing && block.allZero === "statement"
      ? w.paragraph("none", sentence`${w.inYear}，${w.self}没有使用财政拨款安排“三公”经费支出。`)
      : LAYOUTS[block.layout](w, block);
  return [...money, ...(block.withMeetings ? besides(w, block) : [])];
};

const LAYOUTS: Readonly<
  Record<ThreePublicBlock["layout"], (w: Writing, block: ThreePublicBlock) => readonly NarrativeParagraph[]>
> = {
  sentence: inSentences,
  headings: underHeadings,
  lines: inLines,
};

const nameOf = (slot: Slot, leaf: ThreePublicLeaf, { names }: ThreePublicBlock): string => names?.[leaf] ?? slot.name;

/** Amounts in one sentence, changes in the next. */
function inSentences(w: Writing, block: ThreePublicBlock): readonly NarrativeParagraph[] {
  const items = block.order.map((leaf) => ({ leaf, slot: threePublicSlot(leaf) }));
  const parts = items.map(({ leaf, slot }) =>
    slotPart(w, slot, () => sentence`${nameOf(slot, leaf, block)}${w.amount(slot)}`),
  );
  const list = listedUnder(w, { ...ITEMS, lists: [parts] }, "、");
  return [
    ...w.paragraph(
      "amounts",
      sentence`${w.inYear}，${w.self}“三公”经费财政拨款预算共${w.amount(TOTAL)}，其中：${list}。`,
    ),
    ...w.paragraph("changes", changes(w, block)),
  ];
}

function changes(w: Writing, block: ThreePublicBlock): readonly Run[] {
  const { compare } = block;
  const items = [
    { name: "“三公”经费预算总额", slot: TOTAL },
    ...block.order.map((leaf) => ({ name: nameOf(threePublicSlot(leaf), leaf, block), slot: threePublicSlot(leaf) })),
  ];
  const found = items.flatMap(({ name, slot }) => {
    const comparison = compared(w, slot, compare);
    return comparison ? [{ name, slot, comparison }] : [];
  });
  if (found.length === 0) {
    return sentence`${w.profile.compare.verb}${baseWord(w, compare)}${w.desk.gaps.mark(w.priorGap(TOTAL, w.stageOf(compare)))}。`;
  }
  if (found.length === items.length && found.every(({ comparison }) => comparison.change.direction === "same")) {
    return sentence`“三公”经费预算总额和各分项均${fill(w.profile.compare.unchanged, { base: baseWord(w, compare) })}。`;
  }
  const clauses = found.map(
    ({ name, slot, comparison }) =>
      sentence`${name}${changeClause(w, slot, compare, comparison)}${reasonClause(w, slot, compare, comparison)}`,
  );
  return sentence`${joined(clauses, "；")}。`;
}

/** A heading for each item, vehicles with their two parts. */
function underHeadings(w: Writing, block: ThreePublicBlock): readonly NarrativeParagraph[] {
  const total = sentence`${w.inYear}，${w.self}一般公共预算“三公”经费支出预算共${w.amount(TOTAL)}${delta(w, TOTAL, block.compare)}。`;
  const hole = itemsHole(w, block);
  if (hole) return w.paragraph("total", sentence`${total}${hole}。`);
  return [
    ...w.paragraph("total", total),
    ...block.order.flatMap((leaf, i) => {
      const slot = threePublicSlot(leaf);
      const body =
        leaf === "three-public/vehicles"
          ? sentence`${w.inYear}预算安排${w.amount(slot)}，其中：${vehicleParts(w, block)}。`
          : sentence`${w.inYear}预算安排${w.amount(slot)}${delta(w, slot, block.compare)}。`;
      return [
        w.heading(`${slot.id}.title`, `（${chineseNumeral(i + 1)}）${nameOf(slot, leaf, block)}`),
        ...w.paragraph(slot.id, body),
      ];
    }),
  ];
}

/** One paragraph for each item. */
function inLines(w: Writing, block: ThreePublicBlock): readonly NarrativeParagraph[] {
  const total = sentence`${w.inYear}，${w.self}使用财政拨款安排“三公”经费预算共${w.amount(TOTAL)}${delta(w, TOTAL, block.compare)}。分项情况：`;
  const hole = itemsHole(w, block);
  if (hole) return w.paragraph("total", sentence`${total}${hole}。`);
  return [
    ...w.paragraph("total", total),
    ...block.order.flatMap((leaf) => w.paragraph(threePublicSlot(leaf).id, sentence`${item(w, block, leaf)}。`)),
  ];
}

const ITEMS = { total: TOTAL, what: "“三公”经费各项" } as const;

/** What stands for the items where they do not make up the total. */
function itemsHole(w: Writing, { order }: ThreePublicBlock): readonly Run[] | undefined {
  const lists = [order.map((leaf) => slotPart(w, threePublicSlot(leaf), () => undefined))];
  return fittingList(w, { ...ITEMS, lists }) === undefined ? holeOf(w, { ...ITEMS, lists }) : undefined;
}

function vehicleParts(w: Writing, block: ThreePublicBlock): readonly Run[] {
  const total = threePublicSlot("three-public/vehicles");
  const parts = VEHICLE_PARTS.map((part) => slotPart(w, threePublicSlot(part), () => item(w, block, part)));
  return listedUnder(w, { total, what: "公务用车购置费和运行费", lists: [parts] }, "；");
}

function item(w: Writing, block: ThreePublicBlock, leaf: ThreePublicLeaf): readonly Run[] {
  const slot = threePublicSlot(leaf);
  return sentence`${nameOf(slot, leaf, block)}${w.amount(slot)}${delta(w, slot, block.compare)}`;
}

function besides(w: Writing, { compare }: ThreePublicBlock): readonly NarrativeParagraph[] {
  return (["meetings", "training"] as const).flatMap((of) => {
    const slot = threePublicSlot(of);
    return w.paragraph(
      of,
      sentence`${w.inYear}，${w.self}${slot.name}预算${w.amount(slot)}${delta(w, slot, compare)}。`,
    );
  });
}
