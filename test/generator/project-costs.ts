import type { Fen } from "../../src/model/money";
import type { Fund } from "../../src/model/subject";
import type { Project, Purchase } from "./budget";
import { type Field, governmentCodeOf, itemsOfFund } from "./codes";
import type { Money } from "./ledger";
import type { Purse } from "./purse";

const PROJECTS: readonly (readonly [name: string, what: string, unit: string])[] = [
  ["业务档案数字化经费", "完成档案数字化", "卷"],
  ["业务系统运行维护经费", "完成系统巡检", "次"],
  ["便民服务窗口运行经费", "办理服务事项", "件"],
  ["专题宣传活动经费", "开展宣传活动", "场次"],
  ["基层人员业务培训经费", "培训基层人员", "人次"],
  ["办公场所修缮经费", "完成修缮面积", "平方米"],
  ["数据采集与分析经费", "形成分析报告", "份"],
  ["专用设备更新经费", "更新专用设备", "台"],
  ["志愿服务补助经费", "组织志愿服务", "人次"],
  ["安全生产检查经费", "检查重点单位", "家"],
];

const COSTS: readonly string[] = [
  "30201",
  "30202",
  "30203",
  "30205",
  "30206",
  "30207",
  "30209",
  "30211",
  "30213",
  "30214",
  "30215",
  "30216",
  "30217",
  "30218",
  "30226",
  "30227",
  "30231",
  "30239",
  "30299",
  "30305",
  "30399",
  "31002",
  "31003",
  "31006",
  "31007",
  "31013",
  "31099",
  "30902",
  "30906",
  "31299",
  "39999",
];

export interface ProjectOptions {
  readonly carryOver: boolean;
  readonly carriedOn: boolean;
  readonly governmentFund: boolean;
  readonly stateCapital: boolean;
  readonly ownMoney: boolean;
}

/** Projects of general money, and where wanted of funds, state capital and own money, some paid from last year's rest. */
export function spendOnProjects(
  purse: Purse,
  field: Field,
  count: number,
  options: ProjectOptions,
): readonly Project[] {
  const { random } = purse;
  const names = random.some(PROJECTS, count);
  const projects = names.map(([name, what, unit], i): Project => {
    const fund = fundOf(i, options);
    const items = fund === "fiscal/general" || fund === "other" ? field.items : itemsOfFund(fund, purse.year);
    const functional = items.length > 0 ? random.pick(items) : field.running;
    payFor(purse, { name, functional, fund }, options);
    return { name, functional, counted: [what, unit] };
  });
  return projects;
}

function fundOf(i: number, { governmentFund, stateCapital, ownMoney }: ProjectOptions): Fund {
  const special: readonly Fund[] = [
    ...(governmentFund ? (["fiscal/government-fund"] as const) : []),
    ...(stateCapital ? (["fiscal/state-capital"] as const) : []),
    ...(ownMoney ? (["other"] as const) : []),
  ];
  return special[i - 1] ?? "fiscal/general";
}

function payFor(
  purse: Purse,
  { name, functional, fund }: { readonly name: string; readonly functional: string; readonly fund: Fund },
  { carryOver, carriedOn }: ProjectOptions,
): void {
  const { random } = purse;
  // the tables of 三公 know general money only, and X15 compares them with it
  const costs = fund === "fiscal/general" ? COSTS : COSTS.filter((code) => !/^30(212|217|231)|^3[01]013/.test(code));
  for (const economic of random.some(costs, random.integer(1, 5))) {
    const line = { functional, economic, nature: "project", project: name, fund } as const;
    purse.spend(purse.amount(3_000, 1_500_000), line);
    if (carryOver && random.chance(0.5)) purse.spend(purse.amount(500, 300_000), { ...line, source: "carry-over" });
    if (carriedOn && random.chance(0.3)) purse.spend(purse.amount(500, 100_000), { ...line, outcome: "carried-over" });
  }
}

const GOODS: Readonly<Record<string, readonly [kind: Purchase["kind"], item: string, name: string]>> = {
  "30201": ["goods", "A05040101-复印纸", "办公用纸采购"],
  "31002": ["goods", "A02010105-台式计算机", "台式计算机采购"],
  "31003": ["goods", "A02109900-其他仪器仪表", "专用设备采购"],
  "31006": ["construction", "B08010000-房屋修缮", "办公用房修缮"],
  "30209": ["services", "C21040000-物业管理服务", "物业管理服务采购"],
  "30202": ["services", "C23090100-印刷服务", "印刷服务采购"],
  "30227": ["services", "C16070000-信息系统运行维护服务", "信息系统运维服务采购"],
};

/** Goods and services bought with general money: never more than the budget has for them. */
export function purchasesFrom(purse: Purse): readonly Purchase[] {
  const bought = new Set<string>();
  return purse.ledger.flatMap((money): readonly Purchase[] => {
    const goods = GOODS[money.economic];
    if (!goods || !isBuyable(money) || bought.has(money.economic) || !purse.random.chance(0.5)) return [];
    const governmentEconomic = governmentCodeOf(money.economic, purse.nature, purse.year);
    const amount: Fen = purse.share(money.amount, purse.random.integer(2, 10) / 10);
    if (governmentEconomic === undefined || amount === 0) return [];
    bought.add(money.economic);
    const [kind, item, name] = goods;
    return [{ name, kind, item, functional: money.functional, economic: money.economic, governmentEconomic, amount }];
  });
}

const isBuyable = ({ fund, source, outcome }: Money): boolean =>
  fund === "fiscal/general" && source === "current" && outcome === "spent";
