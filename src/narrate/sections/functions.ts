import { chineseNumeral } from "../../lexicon/index";
import { ZERO } from "../../model/money";
import type { Compare, ItemNaming, ListMarker } from "../../model/narrative-profile";
import type { NarrativeParagraph, Run } from "../../model/passage";
import { changeClause, compared, delta, reasonClause } from "../compare";
import { usePicks, usualUse } from "../glossary/item-terms";
import { endedPart, fittingList, holeOf, type ListedPart, listedUnder } from "../listing";
import { GENERAL_EXPENDITURE } from "../slots/expenditure";
import { itemSlot, leaves, type ListedCode, type ListedFund, listedCodes, tableOfFund } from "../slots/lists";
import { type Part, printable, sentence } from "../wording";
import type { Writing } from "../writing";
import type { SectionWriter } from "./section";

/** Every functional item with money, by code; items that ended follow where changes are written. */
export const functions: SectionWriter<"functions"> = (w, { marker, naming, use, compare }) => {
  const items = itemsOf(w, "fiscal/general", { naming, use, ...(compare && { compare }) });
  const listing = { total: GENERAL_EXPENDITURE, what: "按功能分类项级科目分列的各项", lists: [items] };
  if (marker === "inline") {
    const list = listedUnder(w, listing, "；", "按功能分类项级科目划分：");
    return list.length === 0 ? [] : w.paragraph("items", sentence`${list}。`);
  }
  if (items.length === 0) return [];
  const hole = fittingList(w, listing) === undefined && holeOf(w, listing);
  return [
    ...w.paragraph(
      "items.lead",
      sentence`一般公共预算拨款支出${w.amount(GENERAL_EXPENDITURE)}，按功能分类项级科目分列如下：${hole}`,
    ),
    ...(hole ? [] : itemParagraphs(w, "item", marker, items)),
  ];
};

interface ItemClause extends ListedPart {
  readonly code: string;
}

interface ItemOptions {
  readonly naming: ItemNaming;
  readonly use: boolean;
  readonly compare?: Compare;
}

/** One clause for each item of a fund. */
export function itemsOf(w: Writing, fund: ListedFund, { naming, use, compare }: ItemOptions): readonly ItemClause[] {
  const items = writtenItems(w, fund);
  const codes = items.map(({ code }) => code);
  const slotOf = (each: ListedCode) => itemSlot(fund, each);
  const ended = compare ? w.desk.prior.ended("functional", tableOfFund(fund), w.stageOf(compare), items, slotOf) : [];
  return [
    ...items.map((each) => ({
      code: each.code,
      known: w.known(slotOf(each)),
      write: () =>
        sentence`${called(each, naming)}${w.amount(slotOf(each))}${delta(w, slotOf(each), compare, codes)}${use && sentence`${compare ? "；" : "，"}${useClause(w, each)}`}`,
    })),
    ...ended.map((each) => ({
      ...endedPart(() => (compare ? endedClause(w, each, naming, slotOf(each), compare) : [])),
      code: each.code,
    })),
  ];
}

/** Items with money, on the finest level listed. */
export const writtenItems = (w: Writing, fund: ListedFund): readonly ListedCode[] =>
  leaves(listedCodes(w.source, w.current, "functional", tableOfFund(fund)))
    .filter((each) => (w.known(itemSlot(fund, each))?.amount ?? 0) !== 0)
    .map(({ code, name }) => ({ code, name: w.standard(code, name) }));

/** Paragraphs of a list: （一）2010350-事业运行… */
export const itemParagraphs = (
  w: Writing,
  key: string,
  marker: ListMarker,
  items: readonly ItemClause[],
): readonly NarrativeParagraph[] =>
  items.flatMap(({ code, write }, i) =>
    w.paragraph(`${key}.${code}`, sentence`${markerOf(marker, i + 1)}${write()}。`),
  );

function markerOf(marker: ListMarker, n: number): string {
  if (marker === "inline") return "";
  return marker.replace(/一|1/, marker.includes("一") ? chineseNumeral(n) : String(n));
}

export function called({ code, name }: ListedCode, naming: ItemNaming): string {
  if (naming === "name") return name;
  return naming === "code-name" ? `${code}-${name}` : `${name}（${code}）`;
}

const useClause = (w: Writing, item: ListedCode): Part => sentence`主要用于${useOf(w, item)}`;

/** What the money of an item is for. */
export const useOf = (w: Writing, { code, name }: ListedCode): readonly Run[] =>
  w.ask({
    id: `use:${code}`,
    kind: "use",
    label: "用途",
    question: `${code}-${name} 这笔钱具体用于什么？`,
    itemName: name,
    quickPicks: usePicks(code, name),
    ...usualUse(code, name, printable(w.catalogue.find("functional", code.slice(0, 5))?.name ?? name)),
  });

function endedClause(
  w: Writing,
  item: ListedCode,
  naming: ItemNaming,
  slot: ReturnType<typeof itemSlot>,
  compare: Compare,
): readonly Run[] {
  const known = w.known(slot) ?? { amount: ZERO, cells: [], answers: [] };
  const found = compared(w, slot, compare, known);
  return found
    ? sentence`${called(item, naming)}本年没有安排，${changeClause(w, slot, compare, found)}${reasonClause(w, slot, compare, found)}`
    : [];
}
