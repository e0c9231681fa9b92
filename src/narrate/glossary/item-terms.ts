import { holesIn } from "../../model/hole";
import type { FoundAnswer, QuickPick } from "../../model/passage";

/** What the classification says an item is for, in our own words. */
interface ItemTerm {
  /** A noun phrase that completes “主要用于…”. */
  readonly use: string;
  readonly definition: string;
}

const item = (use: string, definition: string): ItemTerm => ({ use, definition });

/** Items that nearly every unit has; their use is laid down by the classification itself. */
const BY_CODE: Readonly<Record<string, ItemTerm>> = {
  "2080501": item("行政单位离退休人员的支出", "行政单位（含参照公务员法管理的事业单位）开支的离退休经费。"),
  "2080502": item("事业单位离退休人员的支出", "事业单位开支的离退休经费。"),
  "2080505": item("单位为职工缴纳的基本养老保险费", "单位按规定为职工缴纳的机关事业单位基本养老保险费。"),
  "2080506": item("单位为职工缴纳的职业年金", "单位按规定为职工缴纳的职业年金。"),
  "2080801": item("按规定发放的抚恤金和丧葬补助", "按规定发放的一次性和定期抚恤金、丧葬补助费。"),
  "2101101": item(
    "行政单位职工的基本医疗保险缴费",
    "财政安排的行政单位基本医疗保险缴费，以及未参加医疗保险的行政单位的公费医疗经费。",
  ),
  "2101102": item(
    "事业单位职工的基本医疗保险缴费",
    "财政安排的事业单位基本医疗保险缴费，以及未参加医疗保险的事业单位的公费医疗经费。",
  ),
  "2101103": item("公务员医疗补助", "财政安排的公务员医疗补助经费。"),
  "2101199": item("其他医疗方面的支出", "行政事业单位医疗中未列入以上各项的支出。"),
  "2210201": item("单位为职工缴存的住房公积金", "单位按规定的基数和比例为职工缴存的住房公积金。"),
  "2210202": item("按房改政策向职工发放的租金补贴", "按照房改政策规定向职工发放的租金补贴。"),
  "2210203": item("按房改政策向职工发放的购房补贴", "按照房改政策规定向符合条件的职工发放的购房补贴。"),
};

/** Items that stand under many groups by one name. */
const BY_NAME: Readonly<Record<string, ItemTerm>> = {
  行政运行: item("保障机关运转的基本支出", "行政单位（含参照公务员法管理的事业单位）的基本支出。"),
  事业运行: item("保障事业单位运转的基本支出", "事业单位的基本支出，不含行政单位所属后勤服务和医疗等机构的支出。"),
  一般行政管理事务: item(
    "{具体事项}等项目支出",
    "行政单位（含参照公务员法管理的事业单位）没有单独列项的其他项目支出。",
  ),
  机关服务: item("{具体事项}等后勤服务支出", "为行政单位提供后勤服务的机构的支出。"),
};

/** The definition of an item; undefined when neither the library nor its name says what it is. */
export function itemDefinition(code: string, name: string): string | undefined {
  const known = BY_CODE[code] ?? BY_NAME[name];
  if (known) return known.definition;
  const others = /^其他(.+?)(?:支出)?$/.exec(name)?.[1];
  return others === undefined ? undefined : `除同一款以上各项之外，其他用于${others}方面的支出。`;
}

/** What the money of an item goes to in every unit that has it: proposed, and to be confirmed. */
export function usualUse(code: string, name: string, group: string): { readonly suggested: FoundAnswer } {
  const known = BY_CODE[code] ?? BY_NAME[name];
  if (known && holesIn(known.use).length === 0) return { suggested: { text: known.use, source: "usual" } };
  const about = name === "一般行政管理事务" ? group : name;
  return {
    suggested: {
      text: `${about.replace(/^其他|支出$/g, "")}方面的支出`,
      source: "usual",
      caution: "这里只说了科目名称，最好写明具体做什么。",
    },
  };
}

/** Phrases offered for the use of an item. */
export function usePicks(code: string, name: string): readonly QuickPick[] {
  const known = BY_CODE[code] ?? BY_NAME[name];
  const text = known?.use ?? "{项目或事项}支出";
  return [{ label: "按科目含义", text }];
}
