import type { Item } from "../../model/subject";
import { TERMS } from "../../model/terms";
import { firstOf, type SlotReading, type Slot, stated, sumOf } from "./slot";

const item = (of: Item): SlotReading =>
  firstOf(stated({ item: of }, "three-public"), stated({ item: of, fund: "fiscal/general" }, "three-public"));

const vehicles = firstOf(
  item("three-public/vehicles"),
  sumOf(item("three-public/vehicles/purchase"), item("three-public/vehicles/running")),
);

const READINGS: Readonly<Partial<Record<Item, SlotReading>>> = {
  "three-public": firstOf(
    item("three-public"),
    sumOf(item("three-public/abroad"), vehicles, item("three-public/reception")),
  ),
  "three-public/vehicles": vehicles,
};

const PARTS: Readonly<Partial<Record<Item, readonly Item[]>>> = {
  "three-public": ["three-public/abroad", "three-public/vehicles", "three-public/reception"],
  "three-public/vehicles": ["three-public/vehicles/purchase", "three-public/vehicles/running"],
};

/** 三公 as a whole, one of its items, or 会议费 and 培训费 beside it. */
export const threePublicSlot = (of: Item): Slot => ({
  id: of.replaceAll("/", "."),
  name: TERMS.item[of],
  about: { item: of },
  read: READINGS[of] ?? item(of),
  ...(PARTS[of] && { parts: () => (PARTS[of] ?? []).map(threePublicSlot) }),
});
