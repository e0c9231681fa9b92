import type { DrawnProfile } from "../../test/generator/draw";
import type { Budget, BudgetUnit, PureNature } from "../../test/generator/budget";
import type { Field } from "../../test/generator/codes";
import { randomBudget } from "../../test/generator/random-budget";
import { withPriorYear, yearBefore } from "../../test/generator/year-before";

/** A fictional unit whose budget is shown as a sample. */
export interface Sample {
  readonly file: string;
  readonly layout: DrawnProfile;
  readonly budget: Budget;
  /** The same unit a year before: what the text compares with. */
  readonly prior: Budget;
  readonly duties: string;
}

const YEAR = 2025;

interface Spec {
  readonly layout: DrawnProfile;
  readonly seed: number;
  readonly nature: PureNature;
  readonly unit: BudgetUnit;
  readonly field: Field;
  readonly heads: number;
  readonly duties: string;
}

const unit = (name: string, code: string, department: string): BudgetUnit => ({
  name: `青川市示例${name}`,
  code,
  department: `青川市示例${department}`,
  departmentCode: code.slice(0, 3),
});

const SPECS: readonly Spec[] = [
  {
    layout: "fujian",
    seed: 108,
    nature: "institution",
    unit: unit("档案馆", "131002", "档案局"),
    field: { running: "2012604", items: ["2012699"], called: "档案馆" },
    heads: 18,
    duties: "收集、整理、保管全市重要档案，开展档案利用、数字化和宣传教育工作。",
  },
  {
    layout: "jiangxi",
    seed: 14,
    nature: "civil-service-managed",
    unit: unit("政务服务中心", "166003", "政务服务局"),
    field: { running: "2010301", items: ["2010302", "2010306"], called: "政务服务中心" },
    heads: 24,
    duties: "承担政务服务大厅的运行管理，协调进驻窗口办理企业和群众的申请事项。",
  },
  {
    layout: "ningxia",
    seed: 90,
    nature: "institution",
    unit: unit("图书馆", "205006", "文化和旅游局"),
    field: { running: "2070104", items: ["2070199", "2070109"], called: "图书馆" },
    heads: 15,
    duties: "收藏、整理文献资料，开展公共阅览、外借和阅读推广服务。",
  },
  {
    layout: "shaanxi",
    seed: 61,
    nature: "administrative",
    unit: unit("应急管理局", "224001", "人民政府办公室"),
    field: { running: "2240101", items: ["2240106", "2240109"], called: "应急管理局" },
    heads: 32,
    duties: "负责全市应急管理和安全生产综合监督管理工作。",
  },
  {
    layout: "national",
    seed: 15,
    nature: "administrative",
    unit: unit("司法局", "118001", "人民政府办公室"),
    field: { running: "2040601", items: ["2040604", "2040605", "2040610"], called: "司法局" },
    heads: 40,
    duties: "承担全市行政立法、行政执法监督、公共法律服务和普法宣传工作。",
  },
];

function sampleFrom({ layout, seed, nature, unit: owner, field, heads, duties }: Spec): Sample {
  const budget = randomBudget(seed, {
    year: YEAR,
    nature,
    unit: owner,
    field,
    heads,
    projects: 2,
    money: { governmentFund: false, stateCapital: false, carryOver: layout === "ningxia" || layout === "shaanxi" },
  });
  const prior = sameThreePublic(yearBefore(budget, 12), budget);
  return { file: `${layout}.xlsx`, layout, budget: withPriorYear(budget, prior), prior, duties };
}

const THREE_PUBLIC: ReadonlySet<string> = new Set(["30212", "30217", "30231", "31013"]);

/** Sensitive items stay as they were: 与上年持平. */
function sameThreePublic(prior: Budget, budget: Budget): Budget {
  const ledger = prior.ledgers.budget.map((money, i) =>
    THREE_PUBLIC.has(money.economic) ? (budget.ledgers.budget[i] ?? money) : money,
  );
  return { ...prior, ledgers: { ...prior.ledgers, budget: ledger } };
}

/** The five clean samples, one a layout. */
export const SAMPLES: readonly Sample[] = SPECS.map(sampleFrom);

export const sampleOf = (layout: DrawnProfile): Sample => {
  const found = SAMPLES.find((sample) => sample.layout === layout);
  if (!found) throw new Error(`No sample for ${layout}`);
  return found;
};
