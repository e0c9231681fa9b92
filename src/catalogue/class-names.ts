import type { Classification } from "../model/catalogue";
import { BUNDLED_YEARS } from "./bundled-years";
import { catalogueOf } from "./catalogue-of";
import { ALIASES } from "./data/aliases";
import { bundledIndex } from "./entry-index";
import { normaliseName, withOfficialOther } from "./names";

/** Class names of editions before 2018 that old forms still print. */
const OLDER: readonly (readonly [Classification, string, string])[] = [
  ["functional", "215", "资源勘探电力信息等支出"],
  ["functional", "220", "国土资源气象等支出"],
  ["economic", "307", "债务利息支出"],
  ["economic", "309", "基本建设支出"],
];

/** Names of classes hardly change: before the year of a table is known it does not matter which one is asked. */
const ANY_YEAR: number = BUNDLED_YEARS.last;

/** The code of a functional class by its printed name, present or former: "（十四）资源勘探信息等支出" → "215". */
export const functionalClassOf = (name: string, year = ANY_YEAR): string | undefined =>
  classOf("functional", name, year);

/** The code of a department economic class by its printed name: "资本性支出(基本建设)" → "309". */
export const economicClassOf = (name: string, year = ANY_YEAR): string | undefined => classOf("economic", name, year);

/**
 * The code of a department economic item (款) by its exact name: "办公费" → "30201"; undefined when several have it.
 * Of 基本支出 nothing is 基本建设 (309), which has the items of 资本性支出 (310) once more: "办公设备购置" → "31002".
 */
export const economicItemOf = (name: string, ofBasic = false): string | undefined =>
  itemOf("economic", name, ofBasic ? "309" : undefined);

/** The code of a government economic item (款) by its exact name: "工资奖金津补贴" → "50101". */
export const governmentEconomicItemOf = (name: string): string | undefined => itemOf("governmentEconomic", name);

/** The item of that name in one class: 办公设备购置 is 30902 and 31002. */
export const economicItemIn = (
  classification: "economic" | "governmentEconomic",
  classCode: string,
  name: string,
): string | undefined => itemAmong(classification, name, (code) => code.startsWith(classCode));

const itemOf = (classification: Classification, name: string, except?: string): string | undefined =>
  itemAmong(classification, name, (code) => except === undefined || !code.startsWith(except));

function itemAmong(
  classification: Classification,
  name: string,
  isWanted: (code: string) => boolean,
): string | undefined {
  const named = bundledIndex(classification).byName.get(normaliseName(name)) ?? [];
  const items = named.filter(({ level, code }) => level === "group" && isWanted(code));
  return new Set(items.map(({ code }) => code)).size === 1 ? items[0]?.code : undefined;
}

/** The code of a government economic class by its printed name: "机关资本性支出（一）" → "503". */
export const governmentEconomicClassOf = (name: string, year = ANY_YEAR): string | undefined =>
  classOf("governmentEconomic", name, year);

/** Exact names of the year come first, so that a tolerant reading never overrides an official one. */
function classOf(classification: Classification, name: string, year: number): string | undefined {
  const exact = catalogueOf(year)
    .named(classification, name)
    .find((entry) => entry.level === "class");
  if (exact) return exact.code;
  const form = looseForm(name);
  return form === "" || form === "其他" ? undefined : looseNames(classification).get(form);
}

/** The one department class that a text names in full: 基本支出表（工资福利支出） → "301"; undefined for none or several. */
export const economicClassNamedIn = (text: string): string | undefined => {
  const form = withoutSeparators(text);
  const named = [...looseNames("economic")].filter(([name]) => name.length >= NAMED_IN_FULL && form.includes(name));
  return named.length === 1 ? named[0]?.[1] : undefined;
};

/** 工资福利, 商品和服务 as loose forms; shorter ones are words of any title. */
const NAMED_IN_FULL = 4;

const loose = new Map<Classification, ReadonlyMap<string, string>>();

/** Every name a class ever had, in its loose form; a form of two classes is left out. */
function looseNames(classification: Classification): ReadonlyMap<string, string> {
  const known = loose.get(classification);
  if (known) return known;
  const names = [
    ...bundledIndex(classification)
      .all.filter(({ level }) => level === "class")
      .map(({ code, name }) => [code, name]),
    ...ALIASES.filter(([kind, code]) => kind === classification && code.length === 3).map(([, code, alias]) => [
      code,
      alias,
    ]),
    ...OLDER.filter(([kind]) => kind === classification).map(([, code, name]) => [code, name]),
  ];
  const codes = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const [code = "", name = ""] of names) {
    const form = looseForm(name);
    if ((codes.get(form) ?? code) !== code) doubtful.add(form);
    codes.set(form, code);
  }
  for (const form of doubtful) codes.delete(form);
  loose.set(classification, codes);
  return codes;
}

const withoutSeparators = (name: string): string => withOfficialOther(normaliseName(name)).replace(/[、的]/g, "");

/** Without separators, 的 and a final 支出 or 事务; 国有资本经营预算支出 keeps its 支出, or it would be a source. */
const looseForm = (name: string): string => withoutSeparators(name).replace(/(?<!预算)(?:支出|事务)$/, "");
