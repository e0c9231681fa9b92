import type { BudgetBook } from "../../model/book";
import { readOnce } from "../../model/remembered";
import type { Item } from "../../model/subject";
import type { Claim, Section } from "../../model/text-claim";
import { isWithin } from "./places";

/** What the text says about one item of 三公: its amount and its comparison, which may stand apart. */
interface ThreePublicItem {
  readonly item: Item;
  readonly amount?: Claim;
  readonly compared?: Claim;
}

/** A chapter on 三公, item by item. */
export interface ThreePublicChapter {
  readonly section: Section;
  readonly items: ReadonlyMap<Item, ThreePublicItem>;
}

/** The leaves of 三公; purchase and running together make up the vehicles. */
export const LEAVES = [
  "three-public/abroad",
  "three-public/vehicles/purchase",
  "three-public/vehicles/running",
  "three-public/reception",
] as const satisfies readonly Item[];

/** Every chapter whose claims speak of 三公, with the chapters below it. */
export const threePublicChapters = readOnce((book: BudgetBook): readonly ThreePublicChapter[] => {
  const chapters = new Map<Section, Map<Item, ThreePublicItem>>();
  for (const claim of book.text?.claims ?? []) {
    const item = itemOf(claim);
    if (!item || claim.isAside || claim.section.id !== "three-public") continue;
    const top = topOf(claim.section);
    const items = chapters.get(top) ?? new Map<Item, ThreePublicItem>();
    chapters.set(top, items);
    const known = items.get(item);
    const isCompared =
      claim.change !== undefined ||
      claim.growth !== undefined ||
      claim.incomparable !== undefined ||
      claim.prior !== undefined;
    items.set(item, {
      item,
      ...known,
      ...(claim.amount && !known?.amount && { amount: claim }),
      ...(isCompared && !known?.compared && { compared: claim }),
    });
  }
  return [...chapters].map(([section, items]) => ({ section, items }));
});

const ALL_ALIKE = /(?:均|都|各项|各分项)[^。；]{0,20}(?:持平|一致|相同|不变)/;

/** 各项均与上年持平: one statement for all; `spent` where it speaks of what was spent the year before. */
export function comparedTogether(
  { text }: BudgetBook,
  { section }: ThreePublicChapter,
): "planned" | "spent" | undefined {
  const said = (text?.paragraphs ?? [])
    .filter(({ index }) => isWithin(text?.sectionOf[index], section))
    .flatMap((paragraph) => ALL_ALIKE.exec(paragraph.text)?.[0] ?? []);
  if (said.length === 0) return undefined;
  return said.every((words) => /执行|决算/.test(words)) ? "spent" : "planned";
}

function itemOf({ subject }: Claim): Item | undefined {
  const item = subject.meanings.find((meaning) => meaning.item !== undefined)?.item;
  return item?.startsWith("three-public") === true ? item : undefined;
}

/** The outermost heading that is still about 三公. */
function topOf(section: Section): Section {
  const { parent } = section;
  return parent?.id === "three-public" ? topOf(parent) : section;
}
