import type { Level1, Level2, MoneySource, TargetKind, TargetScheme } from "./target";

/** First levels as the forms print them. */
export const LEVEL1_TERMS: Readonly<Record<Level1, string>> = {
  cost: "成本指标",
  output: "产出指标",
  benefit: "效益指标",
  satisfaction: "满意度指标",
};

/** Second levels as the forms print them. */
export const LEVEL2_TERMS: Readonly<Record<Level2, string>> = {
  cost: "成本指标",
  "economic-cost": "经济成本指标",
  "social-cost": "社会成本指标",
  "ecological-cost": "生态环境成本指标",
  quantity: "数量指标",
  quality: "质量指标",
  timeliness: "时效指标",
  "economic-benefit": "经济效益指标",
  "social-benefit": "社会效益指标",
  "ecological-benefit": "生态效益指标",
  sustainability: "可持续影响指标",
  served: "服务对象满意度指标",
};

/** The second levels below each first level; the order is that of the form. */
export const LEVELS: Readonly<Record<TargetScheme, readonly (readonly [Level1, readonly Level2[]])[]>> = {
  "2015": [
    ["output", ["quantity", "quality", "timeliness", "cost"]],
    ["benefit", ["economic-benefit", "social-benefit", "ecological-benefit", "sustainability"]],
    ["satisfaction", ["served"]],
  ],
  "2021": [
    ["cost", ["economic-cost", "social-cost", "ecological-cost"]],
    ["output", ["quantity", "quality", "timeliness"]],
    ["benefit", ["economic-benefit", "social-benefit", "ecological-benefit", "sustainability"]],
    ["satisfaction", ["served"]],
  ],
};

const COSTS: ReadonlySet<Level2> = new Set(["cost", "economic-cost", "social-cost", "ecological-cost"]);

export const isCost = (level2: Level2 | undefined): boolean => level2 !== undefined && COSTS.has(level2);

/** The first level a second level belongs to in a scheme. */
export function parentOf(level2: Level2, scheme: TargetScheme): Level1 {
  if (COSTS.has(level2)) return scheme === "2021" ? "cost" : "output";
  return LEVELS[scheme].find(([, seconds]) => seconds.includes(level2))?.[0] ?? "output";
}

/** The same second level in another scheme: 成本 ↔ 经济成本. The other kinds of cost have no name of their own in 2015 but keep theirs. */
export function inScheme(level2: Level2, scheme: TargetScheme): Level2 {
  if (scheme === "2021" && level2 === "cost") return "economic-cost";
  if (scheme === "2015" && level2 === "economic-cost") return "cost";
  return level2;
}

export const SOURCE_TERMS: Readonly<Record<MoneySource, string>> = {
  total: "资金总额",
  fiscal: "财政拨款",
  "carry-over": "上年结转",
  "special-account": "财政专户管理资金",
  "own-funds": "单位资金",
  other: "其他资金",
};

export const TARGET_KIND_TERMS: Readonly<Record<TargetKind, string>> = {
  project: "项目绩效目标表",
  unit: "整体支出绩效目标表",
  "special-fund": "专项资金绩效目标表",
};
