import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Item } from "../../model/subject";
import { TERMS } from "../../model/terms";
import { type Entry, gridsIn } from "../../book/grid";
import { sumGap } from "../judge";
import { defineRule, textsOf } from "../rule";
import { type ThreePublic, threePublicGroups } from "../three-public";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "S01",
  group: "three-public",
  name: "three-public-equals-parts",
  title: "“三公”合计等于各项之和",
  severity: "error",
  rests: ["sum"],
  basis: "财预〔2016〕143号《地方预决算公开操作规程》",
  certainty: "unverified",
  messages: {
    differs: "“三公”表的{what} {total}（{cell}）与{parts}之和 {sum} 相差 {difference}。请核对该表。",
  },

  cases: (book) => sums(book),
  none: (book) => whyUnjudged(book, ["three-public"], "合计和各项的金额"),

  *report({ what, total, parts, names }) {
    const gap = sumGap(what, total, parts);
    if (!gap) return;
    const { stated, expected, difference } = textsOf(gap);
    yield {
      messageId: "differs",
      data: { what, total: stated, cell: toA1(total.cell), parts: names, sum: expected, difference },
      gap,
      ...(total.isBlank && { severity: "warning" as const }),
    };
  },
});

interface Sum {
  readonly what: string;
  readonly total: Entry;
  readonly parts: readonly Entry[];
  readonly names: string;
}

const VEHICLES: readonly Item[] = ["three-public/vehicles/purchase", "three-public/vehicles/running"];
const LEAVES: readonly Item[] = ["three-public/abroad", "three-public/reception"];

const sums = (book: BudgetBook): readonly Sum[] =>
  gridsIn(book, "three-public")
    .flatMap(threePublicGroups)
    .flatMap((group) => [
      ...sumFor(group, "three-public", [...LEAVES, "three-public/vehicles"], [...LEAVES, ...VEHICLES]),
      ...sumFor(group, "three-public/vehicles", VEHICLES),
      ...abroadSum(group),
    ]);

/** The first of the lists that the group states completely. */
function sumFor({ entries }: ThreePublic, whole: Item, ...lists: readonly (readonly Item[])[]): readonly Sum[] {
  const total = entries.get(whole);
  const list = lists.find((items) => items.every((item) => entries.has(item)));
  const parts = list?.flatMap((item) => entries.get(item) ?? []) ?? [];
  if (!total || !list || [total, ...parts].every(({ isBlank }) => isBlank)) return [];
  const what = whole === "three-public" ? "合计" : TERMS.item[whole];
  return [{ what, total, parts, names: list.map((item) => TERMS.item[item]).join("、") }];
}

function abroadSum({ entries, abroadParts }: ThreePublic): readonly Sum[] {
  const total = entries.get("three-public/abroad");
  if (!total || abroadParts.length < 2 || [total, ...abroadParts].every(({ isBlank }) => isBlank)) return [];
  return [{ what: TERMS.item["three-public/abroad"], total, parts: abroadParts, names: "所列各项" }];
}
