import type { AssetsBlock } from "../../model/narrative-profile";
import type { Run } from "../../model/passage";
import type { SectionQuestion } from "../gap-book";
import { fromCount, fromTables, type Gate, gateOf } from "../gates";
import { threePublicSlot } from "../slots/three-public";
import { joined, type Part, sentence } from "../wording";
import { numberRun, type Writing } from "../writing";
import type { SectionWriter } from "./section";

const PURCHASE_MONEY = threePublicSlot("three-public/vehicles/purchase");
const RUNNING_MONEY = threePublicSlot("three-public/vehicles/running");

/** Vehicles and equipment on a day, and what is to be bought. Counts stand in no table: they are asked for, once. */
export const assets: SectionWriter<"assets"> = (w, block) => {
  const stock = sentence`截至${w.fill(block.asOf)}，${w.self}共有车辆${vehicles(w, block)}。${equipment(w, block)}`;
  return [...w.paragraph("stock", stock), ...(block.stockOnly ? [] : w.paragraph("purchase", bought(w, block)))];
};

const count = (id: string, label: string, question: string, words: string): SectionQuestion => ({
  id: `count:${id}`,
  kind: "count",
  label,
  question,
  words,
});

/** The kinds of vehicles the profile lists, each with its number. */
export const vehicleKinds = (w: Writing): readonly { readonly name: string; readonly count: readonly Run[] }[] =>
  w.profile.outline
    .flatMap(({ blocks = [] }) => blocks)
    .flatMap((block) => (block.block === "assets" ? kindsOf(block.vehicleKinds, "vehicles", "现有") : []))
    .map(({ name, question }) => ({ name, count: sentence`${counted(w, question, "辆")}` }));

const VEHICLES = count("vehicles", "现有车辆数", "现有车辆一共多少辆？", "车辆");

function vehicles(w: Writing, { vehicleKinds }: AssetsBlock): Part {
  // who is asked for one number only needs no question before it
  if (vehicleKinds.length === 0) return sentence`${counted(w, noneByMoney(w, VEHICLES), "辆")}辆`;
  const kinds = kindsOf(vehicleKinds, "vehicles", "现有");
  const isCounted = kinds.some(({ question }) => w.desk.gaps.isAnswered(question.id));
  if (isCounted) return byKind(w, "vehicles", VEHICLES, kinds);
  const money = fromTables(w, [RUNNING_MONEY, PURCHASE_MONEY]);
  const suggested = fromCount(w, VEHICLES) ?? (money?.text === "没有" ? money : undefined);
  const gate = gateOf(w, "vehicles", "公务用车数", "有没有公务用车？", suggested);
  if (gate.state === "yes") return byKind(w, "vehicles", VEHICLES, kinds);
  const none = zero(w, gate, "辆", "vehicles");
  return gate.state === "no"
    ? sentence`${none}辆，其中：${joined(
        kinds.map(({ name }) => sentence`${name}${none}辆`),
        "、",
      )}`
    : sentence`${none}辆`;
}

/** Without running money there is hardly a car: zero is proposed. */
function noneByMoney(w: Writing, question: SectionQuestion): SectionQuestion {
  const money = fromTables(w, [RUNNING_MONEY, PURCHASE_MONEY]);
  return money?.text === "没有" ? { ...question, suggested: { ...money, text: "0" } } : question;
}

interface CountedKind {
  readonly name: string;
  readonly question: SectionQuestion;
}

const kindsOf = (kinds: AssetsBlock["vehicleKinds"], id: string, what: string): readonly CountedKind[] =>
  kinds.map((kind) => ({
    name: kind.name,
    question: count(`${id}.${kind.id}`, `${kind.name}数`, `${what}${kind.name}多少辆？`, kind.name),
  }));

/** The number of vehicles is the sum of its kinds, so that the two cannot differ. */
function byKind(w: Writing, id: string, total: SectionQuestion, kinds: readonly CountedKind[]): readonly Run[] {
  const counts = kinds.map(({ question }) => w.desk.gaps.count(question, w.section));
  const list = joined(
    kinds.map(({ name, question }) => sentence`${name}${counted(w, question, "辆")}辆`),
    "、",
  );
  const sum = counts.every((each) => each !== undefined) ? counts.reduce((all, each) => all + each, 0) : undefined;
  const open = kinds.find((_, i) => counts[i] === undefined);
  const isStated = w.desk.gaps.peek(total, w.section) !== undefined;
  const whole =
    sum === undefined
      ? isStated
        ? counted(w, total, "辆")
        : w.desk.gaps.mark({ ...total, id: open?.question.id ?? total.id })
      : numberRun("count", String(sum), "辆", id, { cells: [], answers: kinds.map(({ question }) => question.id) });
  return sentence`${whole}辆，其中：${list}`;
}

/** 0 by the answer 没有, or the hole of the question itself. */
const zero = (w: Writing, { state, question }: Gate, unit: string, subject: string): Run =>
  state === "no"
    ? numberRun("count", "0", unit, subject, { cells: [], answers: [question.id] })
    : w.desk.gaps.mark(question);

function equipment(w: Writing, block: AssetsBlock): Part {
  if (block.equipment.length === 0) return undefined;
  const questions = equipmentQuestions(block, "equipment", "现有");
  const [first] = questions;
  if (!first || questions.length === 1) return sentence`${equipmentList(w, block, questions)}。`;
  const isCounted = questions.some((each) => w.desk.gaps.peek(each, w.section) !== undefined);
  if (isCounted) return sentence`${equipmentList(w, block, questions)}。`;
  const gate = gateOf(w, "equipment", "大型设备台数", "有没有单价达到公开标准的设备？");
  if (gate.state === "yes") return sentence`${equipmentList(w, block, questions)}。`;
  return sentence`${joined(
    block.equipment.map(({ name }) => sentence`${name}${zero(w, gate, "台（套）", "equipment")}台（套）`),
    "、",
  )}。`;
}

const equipmentQuestions = ({ equipment: list }: AssetsBlock, id: string, verb: string): readonly SectionQuestion[] =>
  list.map((each) => count(`${id}.${each.id}`, `${each.name}台数`, `${verb}${each.name}多少台（套）？`, each.name));

const equipmentList = (w: Writing, block: AssetsBlock, questions: readonly SectionQuestion[]): readonly Run[] =>
  joined(
    questions.map(
      (question, i) => sentence`${block.equipment[i]?.name ?? ""}${counted(w, question, "台（套）")}台（套）`,
    ),
    "、",
  );

/** What is to be bought; with no money for vehicles and nothing said of equipment one answer settles all of it. */
function bought(w: Writing, block: AssetsBlock): readonly Run[] {
  const { vehicleKinds, purchaseByKind } = block;
  const kinds = purchaseByKind ? kindsOf(vehicleKinds, "purchase", "购置") : [];
  const total = count("purchase", "购置车辆数", "购置车辆一共多少辆？", "购置车辆");
  const machines = equipmentQuestions(block, "purchase.equipment", "安排购置");
  const { gaps } = w.desk;
  const vehicleQuestions = kinds.length > 0 ? kinds.map(({ question }) => question) : [total];
  const isAnswered = [...vehicleQuestions, ...machines].some(({ id }) => gaps.isAnswered(id));
  const isNoneInText = [total, ...machines].every((each) => gaps.proposal(each, w.section)?.text === "0");
  const money = fromTables(w, [PURCHASE_MONEY]);
  const suggested = isNoneInText ? fromCount(w, total) : money?.text === "有" ? money : undefined;
  const gate: Gate | undefined = isAnswered
    ? undefined
    : gateOf(w, "purchases", "购置车辆和设备数", "今年要不要新购车辆或大型设备？", suggested ?? money);
  const machinesOf = (write: (question: SectionQuestion) => Part): Part =>
    machines.length > 0 &&
    sentence`安排购置${joined(
      machines.map((question, i) => sentence`${block.equipment[i]?.name ?? ""}${write(question)}台（套）`),
      "、",
    )}。`;
  if (gate && gate.state !== "yes") {
    const none = (unit: string): Run => zero(w, gate, unit, "purchase");
    const list = joined(
      kinds.map(({ name }) => sentence`${name}${none("辆")}辆`),
      "、",
    );
    if (gate.state === "open") return sentence`${w.inYear}预算安排购置车辆${none("辆")}辆。`;
    return sentence`${w.inYear}预算安排购置车辆${none("辆")}辆${list.length > 0 && sentence`，其中：${list}`}。${machinesOf(() => none("台（套）"))}`;
  }
  contradiction(w, vehicleQuestions);
  const cars = kinds.length > 0 ? byKind(w, "purchase", total, kinds) : sentence`${counted(w, total, "辆")}辆`;
  return sentence`${w.inYear}预算安排购置车辆${cars}。${machinesOf((question) => counted(w, question, "台（套）"))}`;
}

export function counted(w: Writing, question: SectionQuestion, unit: string): Part {
  const found = w.desk.gaps.count(question, w.section);
  return found === undefined
    ? w.desk.gaps.mark(question)
    : w.marked([numberRun("count", String(found), unit, question.id, { cells: [], answers: [question.id] })]);
}

/** Vehicles are bought exactly when there is money for them; a difference is pointed out, never smoothed over. */
function contradiction(w: Writing, questions: readonly SectionQuestion[]): void {
  const money = w.known(PURCHASE_MONEY);
  const counts = questions.map((question) => w.desk.gaps.count(question, w.section));
  if (!money || !counts.every((each) => each !== undefined)) return;
  const sum = counts.reduce((all, each) => all + each, 0);
  if (sum > 0 === money.amount > 0) return;
  w.desk.gaps.object(
    `购置车辆 ${sum} 辆，而公务用车购置费预算为 ${w.desk.display.plain(money.amount)} 万元，两者应同时有或同时没有，请核对。`,
  );
}
