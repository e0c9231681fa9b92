import type { ThreePublicLeaf } from "../../model/narrative-profile";
import { TERMS } from "../../model/terms";
import { delta } from "../compare";
import { fundSlot } from "../slots/expenditure";
import { fiscalSourceSlot } from "../slots/income";
import { threePublicSlot } from "../slots/three-public";
import { type Part, sentence } from "../wording";
import type { Writing } from "../writing";
import { completion, execution } from "./account-items";
import { shareRun } from "./account-totals";
import { counted } from "./assets";
import { NATURE_ANSWERS, NATURE_QUESTION } from "../nature";
import { OF_ORGAN, STATED } from "./organ-running";
import type { SectionWriter } from "./section";

const TOTAL = { ...threePublicSlot("three-public"), name: "“三公”经费" };
const LEAVES: readonly ThreePublicLeaf[] = [
  "three-public/abroad",
  "three-public/vehicles/purchase",
  "three-public/vehicles/running",
  "three-public/reception",
];

/** 三公 as a whole: budget, what was spent, the rate, the change against last year. */
export const accountThreePublic: SectionWriter<"account-three-public"> = (w, { compare }) => {
  if (isNothing(w)) return w.paragraph("account.three-public", sentence`${w.org}${w.year}没有“三公”经费财政拨款支出。`);
  const change = delta(w, TOTAL, compare);
  return w.paragraph(
    "account.three-public",
    sentence`“三公”经费财政拨款支出${execution(w, TOTAL)}${change && sentence`${w.year}“三公”经费支出决算${w.amount(TOTAL)}${change}。`}`,
  );
};

const isNothing = (w: Writing): boolean =>
  [TOTAL, ...LEAVES.map(threePublicSlot)].every(
    (slot) => w.known(slot)?.amount === 0 && (w.planned(slot)?.amount ?? 0) === 0,
  );

/** Each item: what was spent, its share, its budget, and what the money bought. */
export const accountThreePublicItems: SectionWriter<"account-three-public-items"> = (w) =>
  isNothing(w)
    ? []
    : LEAVES.flatMap((leaf, i) => {
        const slot = threePublicSlot(leaf);
        const known = w.known(slot);
        const planned = w.planned(slot);
        const lead = `${i + 1}.${TERMS.item[leaf]}`;
        if (known?.amount === 0 && planned?.amount === 0)
          return w.paragraph(`account.${slot.id}`, sentence`${lead}没有支出。`);
        const share = shareRun(w, slot, w.known(TOTAL));
        const budget = planned && sentence`，年初预算为${w.money(`planned.${slot.id}`, planned)}`;
        const rate = known && planned && completion(w, slot, known, planned);
        const bought = known?.amount === 0 ? undefined : counts(w, leaf);
        return w.paragraph(
          `account.${slot.id}`,
          sentence`${lead}支出决算为${w.amount(slot)}${share && sentence`，占“三公”经费支出决算的${share}%`}${budget}${rate}。${bought}`,
        );
      });

interface Count {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

const COUNTS: Readonly<Record<ThreePublicLeaf, readonly Count[]>> = {
  "three-public/abroad": [
    { id: "abroad.groups", label: "因公出国（境）团组", unit: "个" },
    { id: "abroad.persons", label: "因公出国（境）", unit: "人次" },
  ],
  "three-public/vehicles": [],
  "three-public/vehicles/purchase": [{ id: "vehicles.bought", label: "购置公务用车", unit: "辆" }],
  "three-public/vehicles/running": [{ id: "vehicles.kept", label: "公务用车保有量", unit: "辆" }],
  "three-public/reception": [
    { id: "reception.times", label: "公务接待", unit: "批次" },
    { id: "reception.persons", label: "公务接待", unit: "人次" },
  ],
};

/** 团组、批次、人次 stand in no table: they are asked for. */
function counts(w: Writing, leaf: ThreePublicLeaf): Part {
  const asked = COUNTS[leaf].map(({ id, label, unit }) => {
    const question = `${w.year}${label}多少${unit}？`;
    return sentence`${label}${counted(w, { id: `count:${id}`, kind: "count", label: `${label}（${unit}）`, question, words: label }, unit)}${unit}`;
  });
  return (
    asked.length > 0 && sentence`${asked.flatMap((part, i): readonly Part[] => (i === 0 ? part : ["、", ...part]))}。`
  );
}

/** Income and expenditure of a fund, or that there was none. */
export const accountFund: SectionWriter<"account-fund"> = (w, { fund, what }) => {
  const spent = fundSlot(fund);
  const received = fiscalSourceSlot(fund);
  const key = `account.${spent.id}`;
  if (w.known(spent)?.amount === 0 && (w.known(received)?.amount ?? 0) === 0)
    return w.paragraph(key, sentence`${w.org}${w.year}没有${what}。`);
  const name = `${TERMS.fund[fund]}财政拨款`;
  return w.paragraph(key, sentence`${w.year}${name}本年收入${w.amount(received)}，本年支出${w.amount(spent)}。`);
};

/** 机关运行经费 with its change; institutions have none. */
export const accountOrganRunning: SectionWriter<"account-organ-running"> = (w, { compare }) => {
  const { gaps } = w.desk;
  const nature = w.desk.nature ?? (w.known(STATED) ? "mixed" : undefined);
  if (nature === undefined) {
    gaps.choice(NATURE_QUESTION, w.section, Object.keys(NATURE_ANSWERS));
    return w.paragraph("organ", sentence`机关运行经费支出情况：${gaps.mark(NATURE_QUESTION)}。`);
  }
  if (nature === "institution") return w.paragraph("organ", sentence`${w.org}属于事业单位，没有机关运行经费支出。`);
  const slot = nature === "mixed" ? STATED : OF_ORGAN;
  return w.paragraph("organ", sentence`机关运行经费支出${w.amount(slot)}${delta(w, slot, compare)}。`);
};
