import { delta } from "../compare";
import { fittingList, holeOf, listedUnder, slotPart } from "../listing";
import { BASIC } from "../slots/expenditure";
import { economicCodes, isPersonnel, useSlot } from "../slots/basic";
import { basicItemSlot, leaves, listedCodes } from "../slots/lists";
import { joined, type Part, sentence } from "../wording";
import type { Writing } from "../writing";
import { carriedPart } from "./by-source";
import type { BlockOf, SectionWriter } from "./section";

const USES = ["personnel", "public"] as const;

/** 基本支出 of general money: 人员经费 and 公用经费 with the 款 they consist of. */
export const basic: SectionWriter<"basic"> = (w, block) => {
  const known = w.known(BASIC);
  const sources = block.bySource && known && carriedPart(w, "general.basic", "基本支出", known);
  const lead = sentence`${w.inYear}，${w.self}一般公共预算拨款基本支出${w.amount(BASIC)}${sources}${delta(w, BASIC, block.compare)}`;
  const listing = {
    total: BASIC,
    what: "人员经费和公用经费",
    lists: [USES.map((use) => slotPart(w, useSlot(use), () => sentence`${useSlot(use).name}`))],
  };
  if (fittingList(w, listing) === undefined) {
    return w.paragraph("basic", sentence`${lead}。${holeOf(w, listing)}`);
  }
  return [
    ...w.paragraph("basic", sentence`${lead}${block.marker === "none" ? "。" : "，由两部分组成："}`),
    ...USES.flatMap((use, i) => w.paragraph(`basic.${use}`, usePart(w, block, use, i))),
  ];
};

function usePart(w: Writing, { amounts, marker }: BlockOf<"basic">, use: "personnel" | "public", i: number) {
  const slot = useSlot(use);
  const listed = leaves(listedCodes(w.source, w.current, "economic", "basic-economic"))
    .filter(({ code }) => isPersonnel(code) === (use === "personnel"))
    .filter((each) => each.name !== "" && (w.known(basicItemSlot(each))?.amount ?? 0) !== 0);
  const isListed = economicCodes(w.source, w.current).length > 0 && listed.length > 0;
  const parts = listed.map((each) =>
    slotPart(w, basicItemSlot(each), () => sentence`${each.name}${w.amount(basicItemSlot(each))}`),
  );
  const list: Part = amounts
    ? listedUnder(w, { total: slot, what: `${slot.name}的各款`, lists: [parts] }, "、")
    : joined(
        listed.map(({ name }) => name),
        "、",
      );
  const number = marker === "none" ? "" : i === 0 ? "（一）" : "（二）";
  return sentence`${number}${slot.name}${w.amount(slot)}${isListed && sentence`，包括：${list}`}。`;
}
