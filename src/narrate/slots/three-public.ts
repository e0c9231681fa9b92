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

/** 三公 as a whole, one of its items, or 会议费 and 培训费 beside it. */
export const threePublicSlot = (of: Item): Slot => ({
  id: of.replaceAll("/", "."),
  name: TERMS.item[of],
  read: READINGS[of] ?? item(of),
});
