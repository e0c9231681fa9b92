import { fen } from "../../model/money";
import type { Run } from "../../model/passage";
import { rateOf } from "../change";
import { reasonPicks } from "../reasons/quick-picks";
import { BASIC, GENERAL_EXPENDITURE } from "../slots/expenditure";
import { isPersonnel, useSlot } from "../slots/basic";
import { basicItemSlot, itemSlot, leaves, type ListedCode, listedCodes } from "../slots/lists";
import type { Slot } from "../slots/slot";
import { joined, type Part, printable, sentence } from "../wording";
import { type Known, numberRun, type Writing } from "../writing";
import { useOf, writtenItems } from "./functions";
import type { SectionWriter } from "./section";

/** 年初预算、决算、完成率 of general expenditure, then of each 项 with its chain, its use and the reason. */
export const accountItems: SectionWriter<"account-items"> = (w) => [
  ...w.paragraph("account.items", sentence`一般公共预算财政拨款支出${execution(w, GENERAL_EXPENDITURE)}其中：`),
  ...writtenItems(w, "fiscal/general").flatMap((each, i) => {
    const slot = itemSlot("fiscal/general", each);
    return w.paragraph(
      `account.item.${each.code}`,
      sentence`${String(i + 1)}、${chain(w, each)}。主要用于${useOf(w, each)}。${execution(w, slot)}`,
    );
  }),
];

const LEVELS = ["类", "款", "项"] as const;

/** 一般公共服务支出（类）档案事务（款）档案馆（项） */
const chain = (w: Writing, { code, name }: ListedCode): string =>
  [3, 5, 7]
    .filter((length) => length <= code.length)
    .map((length, i) => {
      const own = length === code.length ? name : (w.catalogue.find("functional", code.slice(0, length))?.name ?? "");
      return own === "" ? "" : `${printable(own)}（${LEVELS[i] ?? "项"}）`;
    })
    .join("");

/** “年初预算为n万元，支出决算为n万元，完成年初预算的n%。决算数小于年初预算数的主要原因是…。” */
export function execution(w: Writing, slot: Slot): readonly Run[] {
  const spent = w.known(slot);
  const planned = w.planned(slot);
  const amount = planned ? w.money(`planned.${slot.id}`, planned) : w.desk.gaps.mark(w.plannedGap(slot));
  return sentence`年初预算为${amount}，支出决算为${w.amount(slot)}${spent && planned && completion(w, slot, spent, planned)}。${spent && planned && compared(w, slot, spent, planned)}`;
}

/** Of a budget of nothing there is no rate. */
export function completion(w: Writing, slot: Slot, spent: Known, planned: Known): Part {
  const rate = rateOf(spent.amount, planned.amount);
  return rate && sentence`，完成年初预算的${numberRun("share", rate, "%", slot.id, restsOn(spent, planned))}%`;
}

const restsOn = (...known: readonly Known[]) => ({
  cells: known.flatMap(({ cells }) => cells),
  answers: known.flatMap(({ answers }) => answers),
});

function compared(w: Writing, slot: Slot, spent: Known, planned: Known): readonly Run[] {
  const { display } = w.desk;
  const difference = display.shown(spent) - display.shown(planned);
  if (difference === 0) return sentence`决算数与年初预算数持平。`;
  const direction = difference > 0 ? "up" : "down";
  const change = `${display.plain(fen(Math.abs(difference)))}${w.profile.unitText}`;
  const verb = difference > 0 ? "大于" : "小于";
  const reason = w.ask({
    id: `reason:${slot.id}.execution`,
    kind: "reason",
    label: "决算与年初预算不同的主要原因",
    question: `${slot.name}决算${verb}年初预算${change}的主要原因是什么？`,
    about: { name: slot.name, direction, change },
    ...(slot.about && { subject: slot.about }),
    quickPicks: reasonPicks(direction),
  });
  return sentence`决算数${verb}年初预算数的主要原因是${reason}。`;
}

/** 人员经费 and 公用经费 with the 款 that have money. */
export const accountBasic: SectionWriter<"account-basic"> = (w) => {
  const listed = leaves(listedCodes(w.source, w.current, "economic", "basic-economic")).filter(
    (each) => (w.known(basicItemSlot(each))?.amount ?? 0) !== 0,
  );
  const uses = (["personnel", "public"] as const).map((use) => {
    const names = listed.filter(({ code }) => isPersonnel(code) === (use === "personnel")).map(({ name }) => name);
    const slot = useSlot(use);
    return sentence`${slot.name}${w.amount(slot)}${names.length > 0 && sentence`，主要包括：${joined(names, "、")}`}`;
  });
  return w.paragraph(
    "account.basic",
    sentence`一般公共预算财政拨款基本支出${w.amount(BASIC)}，其中：${joined(uses, "；")}。`,
  );
};
