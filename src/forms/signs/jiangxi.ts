import type { LayoutSigns } from "./layout";

/** 景德镇2025: four columns, the goal in rows of full width. */
export const jiangxi: LayoutSigns = {
  id: "jiangxi",
  kind: "project",
  scheme: "2021",
  signs: [
    { label: /^年度绩效目标$/, weight: 3 },
    { label: /^年度资金总额:?$/, weight: 1 },
    { label: /^上年结转(?:资金)?$/, weight: 1 },
    { label: /^主管部门及代码$/, weight: 1 },
  ],
};
