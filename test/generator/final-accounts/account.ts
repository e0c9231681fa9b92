import { Random } from "../random";

/** Money in steps of 0.01万元 (a hundred 元): no table of an account rounds. */
export type Steps = number;

/** A 项 with what was spent on it. */
export interface SpentItem {
  /** 7 digits. */
  readonly code: string;
  readonly name: string;
  readonly basic: Steps;
  readonly project: Steps;
  /** 年初预算 */
  readonly planned: Steps;
}

/** Of money that is kept from year to year: a 项 of a fund. */
export interface FundItem extends SpentItem {
  readonly before: Steps;
  readonly income: Steps;
  readonly after: Steps;
}

export const LEAVES = [
  "three-public/abroad",
  "three-public/vehicles/purchase",
  "three-public/vehicles/running",
  "three-public/reception",
] as const;
export type Leaf = (typeof LEAVES)[number];

/** What a fictional unit took in and spent in a year; everything fits. */
export interface Account {
  readonly year: number;
  readonly unit: string;
  readonly general: readonly SpentItem[];
  readonly fund: readonly FundItem[];
  readonly state: readonly FundItem[];
  /** 款 of basic expenditure, by code. */
  readonly economic: ReadonlyMap<string, Steps>;
  readonly otherIncome: Steps;
  /** 年初 of all money, of general money; what is left of them follows. */
  readonly before: { readonly all: Steps; readonly general: Steps };
  readonly after: { readonly all: Steps; readonly general: Steps };
  /** 一般公共预算财政拨款收入 */
  readonly generalIncome: Steps;
  readonly threePublic: Readonly<Record<Leaf, { readonly planned: Steps; readonly spent: Steps }>>;
  /** What last year's account said: totals, fiscal totals, general expenditure, 三公, 公用经费. */
  readonly prior: Readonly<Record<"total" | "fiscal" | "general" | "three-public" | "public", Steps>>;
  readonly purchases: readonly [goods: Steps, construction: Steps, services: Steps];
}

const PLACES = ["青川市", "云岭县", "白石市", "临溪区"] as const;

export const sum = (steps: Iterable<Steps>): Steps => [...steps].reduce((all, each) => all + each, 0);
export const spent = ({ basic, project }: Pick<SpentItem, "basic" | "project">): Steps => basic + project;
export const total = (items: readonly SpentItem[]): Steps => sum(items.map(spent));

/** The classes of basic expenditure that are 人员经费. */
const isPersonnel = (code: string): boolean => /^30[13]/.test(code);
export const useOf = ({ economic }: Account, use: "personnel" | "public"): Steps =>
  sum([...economic].flatMap(([code, steps]) => (isPersonnel(code) === (use === "personnel") ? [steps] : [])));

/** The same seed always gives the same account. */
export function randomAccount(seed: number, year = 2024): Account {
  const random = new Random(seed * 2_654_435_761 + 11);
  const money = (least: number, most: number): Steps => random.integer(least, most);
  const pension = money(6_000, 18_000);
  const economic = new Map<string, Steps>([
    ["30101", money(20_000, 40_000)],
    ["30102", money(40_000, 90_000)],
    ["30108", pension],
    ["30109", Math.round(pension / 2)],
    ["30110", money(3_000, 7_000)],
    ["30113", money(9_000, 19_000)],
    ["30199", money(1_000, 9_000)],
    ["30302", money(2_000, 8_000)],
    ["30309", money(1, 90)],
    ["30201", money(900, 2_900)],
    ["30207", money(100, 800)],
    ["30211", money(100, 500)],
    ["30228", money(1_000, 3_000)],
    ["30239", money(2_000, 5_000)],
    ["30299", money(300, 1_900)],
    ["31002", random.chance(0.6) ? money(300, 1_900) : 0],
  ]);
  const at = (code: string): Steps => economic.get(code) ?? 0;
  const used = {
    retired: at("30302"),
    pension: at("30108"),
    annuity: at("30109"),
    medical: at("30110"),
    housing: at("30113"),
  };
  const running = sum(economic.values()) - sum(Object.values(used));
  const item = (code: string, name: string, basic: Steps, project: Steps): SpentItem => {
    const planned = random.chance(0.25) ? basic + project : basic + project + money(-300, 900);
    return { code, name, basic, project, planned: Math.max(planned, 1) };
  };
  const general = [
    item("2013101", "行政运行", running, random.chance(0.4) ? money(100, 900) : 0),
    item("2013102", "一般行政管理事务", 0, money(1_000, 60_000)),
    item("2080501", "行政单位离退休", used.retired, 0),
    item("2080505", "机关事业单位基本养老保险缴费支出", used.pension, 0),
    item("2080506", "机关事业单位职业年金缴费支出", used.annuity, 0),
    item("2101101", "行政单位医疗", used.medical, 0),
    item("2210201", "住房公积金", used.housing, 0),
  ];
  const fundItem = (code: string, name: string): FundItem => {
    const [before, income, project] = [money(0, 900), money(2_000, 9_000), money(500, 2_000)];
    return { ...item(code, name, 0, project), before, income, after: before + income - project };
  };
  const fund = random.chance(0.5) ? [fundItem("2296002", "用于社会福利的彩票公益金支出")] : [];
  const state = random.chance(0.25) ? [fundItem("2230105", "国有企业退休人员社会化管理补助支出")] : [];
  const before = { general: money(0, 3_000), all: 0 };
  const after = { general: random.chance(0.3) ? 0 : money(0, 2_000), all: 0 };
  const otherIncome = random.chance(0.7) ? money(10, 900) : 0;
  const own = money(0, 2_000);
  const funds = [...fund, ...state];
  const carried = (side: "before" | "after"): Steps => sum(funds.map((each) => each[side]));
  const allBefore = before.general + carried("before") + own;
  const planned = (steps: Steps): Steps =>
    steps === 0 ? (random.chance(0.5) ? money(50, 300) : 0) : steps + money(0, 200);
  const spends = [0, 0, random.chance(0.6) ? money(100, 900) : 0, random.chance(0.5) ? money(5, 90) : 0];
  return {
    year,
    unit: `${random.pick(PLACES)}示例统计局`,
    general,
    fund,
    state,
    economic,
    otherIncome,
    before: { general: before.general, all: allBefore },
    after: { general: after.general, all: after.general + carried("after") + own + otherIncome },
    generalIncome: total(general) + after.general - before.general,
    threePublic: Object.fromEntries(
      LEAVES.map((leaf, i) => [leaf, { spent: spends[i] ?? 0, planned: planned(spends[i] ?? 0) }]),
    ) as Account["threePublic"],
    prior: {
      total: money(100_000, 300_000),
      fiscal: money(100_000, 300_000),
      general: money(90_000, 250_000),
      "three-public": money(50, 900),
      public: money(5_000, 20_000),
    },
    purchases: [money(100, 900), 0, money(500, 20_000)],
  };
}
