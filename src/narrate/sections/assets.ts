import type { AssetsBlock } from "../../model/narrative-profile";
import type { NarrativeParagraph, Run } from "../../model/passage";
import type { SectionQuestion } from "../gap-book";
import { threePublicSlot } from "../slots/three-public";
import { joined, type Part, sentence } from "../wording";
import { numberRun, type Writing } from "../writing";
import type { SectionWriter } from "./section";

/** Vehicles and equipment on a day, and what is to be bought. Counts stand in no table: they are asked for. */
export const assets: SectionWriter<"assets"> = (w, block) => {
  const stock = sentence`截至${w.fill(block.asOf)}，${w.self}共有车辆${vehicles(w, block, "vehicles", true)}。${equipment(w, block, "equipment")}`;
  const bought = sentence`${w.inYear}预算安排购置车辆${vehicles(w, block, "purchase", block.purchaseByKind)}。${equipment(w, block, "purchase.equipment", "安排购置")}`;
  return [...w.paragraph("stock", stock), ...w.paragraph("purchase", bought), ...contradiction(w, block)];
};

const count = (id: string, label: string, question: string): SectionQuestion => ({
  id: `count:${id}`,
  kind: "count",
  label,
  question,
});

/** The kinds of vehicles the profile lists, each with its number. */
export const vehicleKinds = (w: Writing): readonly { readonly name: string; readonly count: readonly Run[] }[] =>
  w.profile.outline
    .flatMap(({ blocks = [] }) => blocks)
    .flatMap((block) => (block.block === "assets" ? block.vehicleKinds : []))
    .map(({ id, name }) => {
      const question = count(`vehicles.${id}`, `${name}数`, `现有${name}多少辆？`);
      return { name, count: sentence`${counted(w, question, "辆")}` };
    });

/** The number of vehicles is the sum of its kinds, so that the two cannot differ. */
function vehicles(w: Writing, { vehicleKinds }: AssetsBlock, id: "vehicles" | "purchase", byKind: boolean): Part {
  const what = id === "vehicles" ? "现有" : "购置";
  const total = count(id, `${what}车辆数`, `${what}车辆一共多少辆？`);
  if (!byKind || vehicleKinds.length === 0) return sentence`${counted(w, total, "辆")}辆`;
  const kinds = vehicleKinds.map((kind) => ({
    ...kind,
    question: count(`${id}.${kind.id}`, `${kind.name}数`, `${what}${kind.name}多少辆？`),
  }));
  const counts = kinds.map(({ question }) => w.desk.gaps.count(question, w.section));
  const list = joined(
    kinds.map(({ name, question }) => sentence`${name}${counted(w, question, "辆")}辆`),
    "、",
  );
  const sum = counts.every((each) => each !== undefined) ? counts.reduce((all, each) => all + each, 0) : undefined;
  const open = kinds.find((_, i) => counts[i] === undefined);
  const whole =
    sum === undefined
      ? w.desk.gaps.mark({ ...total, id: open?.question.id ?? total.id })
      : numberRun("count", String(sum), "辆", id, { cells: [], answers: kinds.map(({ question }) => question.id) });
  return sentence`${whole}辆，其中：${list}`;
}

function equipment(w: Writing, block: AssetsBlock, id: string, verb = "现有"): Part {
  const parts = block.equipment.map((each) => {
    const question = count(`${id}.${each.id}`, `${each.name}台数`, `${verb}${each.name}多少台（套）？`);
    return sentence`${each.name}${counted(w, question, "台（套）")}台（套）`;
  });
  return parts.length > 0 && sentence`${verb === "现有" ? "" : verb}${joined(parts, "、")}。`;
}

export function counted(w: Writing, question: SectionQuestion, unit: string): Part {
  const found = w.desk.gaps.count(question, w.section);
  return found === undefined
    ? w.desk.gaps.mark(question)
    : numberRun("count", String(found), unit, question.id, { cells: [], answers: [question.id] });
}

/** Vehicles are bought exactly when there is money for them; a difference is pointed out, never smoothed over. */
function contradiction(w: Writing, { vehicleKinds, purchaseByKind }: AssetsBlock): readonly NarrativeParagraph[] {
  const money = w.known(threePublicSlot("three-public/vehicles/purchase"));
  const ids = purchaseByKind && vehicleKinds.length > 0 ? vehicleKinds.map(({ id }) => `purchase.${id}`) : ["purchase"];
  const counts = ids.map((id) => w.desk.gaps.count(count(id, "", ""), w.section));
  if (!money || !counts.every((each) => each !== undefined)) return [];
  const bought = counts.reduce((all, each) => all + each, 0);
  if (bought > 0 === money.amount > 0) return [];
  w.desk.gaps.object(
    `购置车辆 ${bought} 辆，而公务用车购置费预算为 ${w.desk.display.plain(money.amount)} 万元，两者应同时有或同时没有，请核对。`,
  );
  return [];
}
