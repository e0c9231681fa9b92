import type { ItemPart, FieldList } from "../../model/fields";
import type { Run } from "../../model/passage";
import { nameOfForm } from "../../model/target";
import { usedTerms } from "../glossary/select";
import { fittingList, holeOf, type ListedPart } from "../listing";
import { governmentEconomicClasses } from "../sections/economic";
import { functionClasses } from "../sections/by-function";
import { isWritten, sourceSlots } from "../sections/income";
import { chainNames, chainOf } from "../sections/glossary";
import { otherNatures } from "../sections/expenditure";
import { useOf, writtenItems } from "../sections/functions";
import { projectPart, projectsOf } from "../sections/project-notes";
import { projectForms } from "../sections/targets";
import { vehicleKinds } from "../sections/assets";
import { economicCodes, isPersonnel, useSlot } from "../slots/basic";
import {
  BASIC,
  CARRIED_OUT,
  EXPENDITURE,
  FISCAL_EXPENDITURE,
  GENERAL_EXPENDITURE,
  fundSlot,
  natureSlot,
} from "../slots/expenditure";
import { CARRIED_IN, INCOME } from "../slots/income";
import {
  basicItemSlot,
  classesOf,
  economicClassSlot,
  functionClassSlot,
  generalClass,
  governmentClassSlot,
  itemSlot,
  leaves,
  type ListedCode,
  type ListedFund,
  listedCodes,
} from "../slots/lists";
import type { Slot } from "../slots/slot";
import { printable, sentence } from "../wording";
import type { Known, Writing } from "../writing";

/** One thing of a list: its amount, and words for the parts that are none. */
export interface Thing {
  readonly slot: Slot;
  readonly known: Known | undefined;
  readonly code?: string;
  readonly words: Readonly<Partial<Record<ItemPart, () => readonly Run[]>>>;
  /** Amounts of parts: 基本, 项目. */
  readonly parts?: Readonly<Partial<Record<ItemPart, Slot>>>;
}

/** The things of a list, the whole they make up, and the hole that stands for them where they do not. */
export interface Things {
  readonly things: readonly Thing[];
  readonly total?: Slot;
  readonly hole?: readonly Run[];
}

const words = (text: string) => () => sentence`${text}`;

const LISTS: Readonly<Record<FieldList, (w: Writing) => Things>> = {
  科目: (w) => fitting(w, GENERAL_EXPENDITURE, "按功能分类项级科目分列的各项", [items(w, "fiscal/general")]),
  财政拨款科目: (w) => {
    const all = (["fiscal/general", "fiscal/government-fund", "fiscal/state-capital"] as const).flatMap((fund) =>
      items(w, fund),
    );
    // a group whose items stand under a mistyped code looks like an item of its own
    const finest = all.filter(({ code = "" }) => code.length === 7 || !w.catalogue.find("functional", code));
    return fitting(w, FISCAL_EXPENDITURE, "按功能分类项级科目分列的各项", [all, finest]);
  },
  基金科目: (w) => ofFund(w, "fiscal/government-fund"),
  国资科目: (w) => ofFund(w, "fiscal/state-capital"),
  类: (w) =>
    w.section === "totals"
      ? fitting(w, EXPENDITURE, "按功能分类类级科目分列的各项", [
          allClasses(w),
          [...allClasses(w), carriedOut(w)],
          classes(w),
        ])
      : fitting(w, GENERAL_EXPENDITURE, "按功能分类类级科目分列的各项", [classes(w)]),
  来源: (w) =>
    fitting(w, INCOME, "按来源划分的各项", [
      bySlots(w, [...sourceSlots("fiscal"), CARRIED_IN]),
      bySlots(w, [...sourceSlots("fund"), CARRIED_IN]),
    ]),
  性质: (w) =>
    fitting(w, EXPENDITURE, "按支出性质划分的各项", [
      [...bySlots(w, NATURES), ...otherThings(w)],
      [...bySlots(w, [...NATURES, CARRIED_OUT]), ...otherThings(w)],
    ]),
  经济科目: (w) => fitting(w, BASIC, "基本支出的各科目", [economicItems(w, () => true)]),
  经济类: (w) => {
    const isWhole = w.source.tables("general-economic").length > 0;
    const [type, of] = isWhole ? (["general-economic", "general"] as const) : (["basic-economic", "basic"] as const);
    const listed = classesOf(listedCodes(w.source, w.current, "economic", type), "economic", w.catalogue);
    const things = listed.map((each) => coded(w, each, economicClassSlot(each, of)));
    return fitting(w, isWhole ? GENERAL_EXPENDITURE : BASIC, "按经济分类划分的各类", [things.filter(hasMoney)]);
  },
  政府经济类: (w) => {
    const things = governmentEconomicClasses(w).map((each) => coded(w, each, governmentClassSlot(each)));
    return fitting(w, GENERAL_EXPENDITURE, "按政府经济分类划分的各类", [things.filter(hasMoney)]);
  },
  人员科目: (w) => fitting(w, useSlot("personnel"), "人员经费的各科目", [economicItems(w, isPersonnel)]),
  公用科目: (w) => fitting(w, useSlot("public"), "公用经费的各科目", [economicItems(w, (code) => !isPersonnel(code))]),
  项目: (w) => ({ things: projectsOf(w).map(({ name, known }) => project(w, name, known)) }),
  绩效项目: (w) => ({
    things: projectForms(w).map((form) => {
      const name = printable(nameOfForm(form));
      const { known } = projectsOf(w).find((each) => printable(each.name) === name) ?? {};
      return {
        ...project(w, name, known),
        words: { ...project(w, name, known).words, 目标: words(form.goals.map(({ text }) => text).join("；")) },
      };
    }),
  }),
  预算单位: (w) => ({
    things: w.source
      .lines("unit-list")
      .filter(({ role, name }) => role === "item" && /[^\d\s]/.test(name))
      .map(({ name }) => plain(printable(name))),
  }),
  车辆类别: (w) => ({
    things: vehicleKinds(w).map(({ name, count }) => ({
      ...plain(name),
      words: { 名称: words(name), 数量: () => count },
    })),
  }),
  名词: (w) => ({
    things: usedTerms(w.desk.written()).map(({ term, definition }) => ({
      ...plain(term),
      words: { 名称: words(term), 解释: words(definition) },
    })),
  }),
};

const hasMoney = ({ known }: Thing): boolean => known?.amount !== 0;

const NATURES = (["basic", "project", "operating", "to-superior", "to-subordinate"] as const).map(natureSlot);

/** The things of a list; inside a class only the items below it. */
export function thingsOf(w: Writing, list: FieldList, inside?: Thing): Things {
  const found = LISTS[list](w);
  const code = inside?.code;
  if (code === undefined) return found;
  return { ...found, things: found.things.filter((each) => each.code?.startsWith(code)) };
}

/** The first way to list the parts that makes up the total; a hole where none does. */
function fitting(w: Writing, total: Slot, what: string, ways: readonly (readonly Thing[])[]): Things {
  const lists = ways.map((things) => things.map((thing) => ({ ...thing, write: () => undefined })));
  const found = fittingList(w, { total, what, lists: lists satisfies readonly (readonly ListedPart[])[] });
  const things = lists.find((each) => each === found) ?? [];
  const hole = found ? undefined : holeOf(w, { total, what, lists });
  return { things, total, ...(hole && { hole }) };
}

const ofFund = (w: Writing, fund: Exclude<ListedFund, "fiscal/general">): Things => {
  const things = items(w, fund);
  return things.length === 0 ? { things } : fitting(w, fundSlot(fund), "按功能分类项级科目分列的各项", [things]);
};

function items(w: Writing, fund: ListedFund): readonly Thing[] {
  const listed = listedCodes(w.source, w.current, "functional", "general-function");
  return writtenItems(w, fund).map((item) => {
    const slot = itemSlot(fund, item);
    return {
      ...coded(w, item, slot),
      words: { ...namesOf(w, item, listed), 用途: () => useOf(w, item) },
      parts: { 基本: itemSlot(fund, item, "basic"), 项目: itemSlot(fund, item, "project") },
    };
  });
}

function namesOf(w: Writing, { code, name }: ListedCode, listed: readonly ListedCode[]): Thing["words"] {
  const [above, group, own] = chainNames(w, { code, name }, listed);
  const whole = chainOf(code, [above, group, own]);
  return { 编码: words(code), 名称: words(name), 链: words(whole), 类: words(above), 款: words(group), 项: words(own) };
}

const coded = (w: Writing, { code, name }: ListedCode, slot: Slot): Thing => ({
  slot,
  known: w.known(slot),
  code,
  words: { 编码: words(code), 名称: words(name) },
});

/** Classes of general money. */
function classes(w: Writing): readonly Thing[] {
  const listed = listedCodes(w.source, w.current, "functional", "general-function");
  return classesOf(listed, "functional", w.catalogue)
    .map((item) => ({
      ...coded(w, item, {
        id: `general.class.${item.code}`,
        name: item.name,
        about: { fund: "fiscal/general", functional: item.code },
        read: generalClass(item.code),
      }),
      words: { 编码: words(item.code), 名称: words(item.name), 用途: () => useOf(w, item) },
    }))
    .filter(hasMoney);
}

/** Classes of all the money: where a text speaks of all income and expenditure. */
const allClasses = (w: Writing): readonly Thing[] =>
  functionClasses(w, "all").map((item) => ({
    ...coded(w, item, functionClassSlot("all", item)),
    words: { 编码: words(item.code), 名称: words(item.name), 用途: () => useOf(w, item) },
  }));

const carriedOut = (w: Writing): Thing => ({
  slot: CARRIED_OUT,
  known: w.known(CARRIED_OUT),
  words: { 名称: words(CARRIED_OUT.name) },
});

const bySlots = (w: Writing, slots: readonly Slot[]): readonly Thing[] =>
  slots
    .filter((slot) => isWritten(w, slot, "omit"))
    .map((slot) => ({ slot, known: w.known(slot), words: { 名称: words(slot.name) } }));

/** Money under headings of its own beside the natures. */
const otherThings = (w: Writing): readonly Thing[] =>
  otherNatures(w).map(({ name, slot, known }) => ({ slot, known, words: { 名称: words(name) } }));

/** 款 of basic expenditure with money. */
const economicItems = (w: Writing, isWanted: (code: string) => boolean): readonly Thing[] => {
  const listed = listedCodes(w.source, w.current, "economic", "basic-economic");
  const codes = new Set(economicCodes(w.source, w.current).filter(isWanted));
  return leaves(listed.filter(({ code }) => codes.has(code)))
    .map((item) => coded(w, item, basicItemSlot(item)))
    .filter(hasMoney);
};

/** A thing without an amount. */
const plain = (name: string): Thing => ({
  slot: { id: `thing.${name}`, name, read: () => undefined },
  known: undefined,
  words: { 名称: words(name) },
});

function project(w: Writing, name: string, known: Known | undefined): Thing {
  const part = (id: string) => () => projectPart(w, name, id);
  return {
    slot: { id: `project.${printable(name)}`, name: `项目“${name}”年度预算`, read: () => undefined },
    known,
    words: {
      名称: words(printable(name)),
      概述: part("summary"),
      依据: part("basis"),
      主体: part("body"),
      方案: part("plan"),
      周期: part("period"),
    },
  };
}
