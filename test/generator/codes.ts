import { catalogueOf, correspondencesOf } from "../../src/catalogue/index";
import type { Classification, CatalogueEntry } from "../../src/model/catalogue";
import type { Fund, Use } from "../../src/model/subject";
import type { PureNature } from "./budget";
import type { Random } from "./random";

/** The name that the catalogue gives a code in a year; throws for a code it does not have. */
export function nameOf(classification: Classification, code: string, year: number): string {
  const entry = catalogueOf(year).find(classification, code);
  if (!entry) throw new Error(`${classification} ${code} is not in the catalogue of ${year}`);
  return entry.name;
}

export const useOf = (economic: string): Use => (/^30[13]/.test(economic) ? "personnel" : "public");

/** The 政府经济款 of a 部门经济款 for a kind of unit; undefined when no sure one is known. */
export const governmentCodeOf = (economic: string, nature: PureNature, year: number): string | undefined =>
  correspondencesOf(economic, nature, year).find(({ status, edition }) => status !== "likely" && edition === "current")
    ?.governmentEconomic;

/** What a unit does: the item of its running costs and the items its projects may use. */
export interface Field {
  readonly running: string;
  readonly items: readonly string[];
  /** How the unit is called: "服务中心". */
  readonly called: string;
}

/** Items of institutions whose 款 has no 事业运行. */
const OWN_ITEMS: readonly (readonly [item: string, called: string])[] = [
  ["2050201", "幼儿园"],
  ["2050202", "第一小学"],
  ["2050203", "初级中学"],
  ["2050302", "职业技术学校"],
  ["2070104", "图书馆"],
  ["2100201", "人民医院"],
  ["2100401", "疾病预防控制中心"],
];

const CALLED: Readonly<Record<PureNature, readonly string[]>> = {
  administrative: ["事务局", "管理局", "发展局"],
  "civil-service-managed": ["事务管理中心", "综合服务中心", "行政执法大队"],
  institution: ["服务中心", "保障中心", "信息中心", "研究所"],
};

/** A field for a kind of unit, from everything the catalogue of the year offers. */
export function randomField(random: Random, nature: PureNature, year: number): Field {
  const catalogue = catalogueOf(year);
  if (nature === "institution" && random.chance(0.35)) {
    const [item, called] = random.pick(OWN_ITEMS.filter(([code]) => catalogue.find("functional", code)));
    return { running: item, items: siblingsOf(item, year), called };
  }
  const last = nature === "institution" ? "50" : "01";
  const name = nature === "institution" ? "事业运行" : "行政运行";
  const groups = catalogue
    .children("functional", "")
    .flatMap(({ code }) => catalogue.children("functional", code))
    .filter((group) => isGeneral(group) && catalogue.find("functional", `${group.code}${last}`)?.name === name);
  const running = `${random.pick(groups).code}${last}`;
  return { running, items: siblingsOf(running, year), called: random.pick(CALLED[nature]) };
}

const isGeneral = ({ funds }: CatalogueEntry): boolean => funds.includes("fiscal/general");

/** Other items of the 款: 01 and 50 are for running costs, 02 is for organs. */
function siblingsOf(item: string, year: number): readonly string[] {
  const own = item.slice(-2);
  return catalogueOf(year)
    .children("functional", item.slice(0, 5))
    .filter((entry) => isGeneral(entry) && !["01", "50", own].includes(entry.code.slice(-2)))
    .filter((entry) => own === "01" || !entry.code.endsWith("02"))
    .map(({ code }) => code);
}

/** Items that only one budget may use, for money of that budget. */
export function itemsOfFund(fund: Fund, year: number): readonly string[] {
  const catalogue = catalogueOf(year);
  const below = (code: string): readonly CatalogueEntry[] => catalogue.children("functional", code);
  return below("")
    .flatMap(({ code }) => below(code))
    .flatMap(({ code }) => below(code))
    .filter(
      ({ code, funds }) =>
        code.length === 7 && funds.length === 1 && funds[0] === fund && /^2(0[78]|1[123]|2[39])/.test(code),
    )
    .map(({ code }) => code);
}
