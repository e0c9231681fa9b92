import type { LayoutSigns } from "./layout";

/** 福州2025: five columns, 成本 first, 备注 below. */
export const fujian: LayoutSigns = {
  id: "fujian",
  kind: "project",
  scheme: "2021",
  signs: [
    { label: /^专项资金情况/, weight: 4 },
    { label: /^绩效目标指标$/, weight: 2 },
    { label: /^资金总额:?$/, weight: 1 },
    { label: /^年度目标$/, weight: 1 },
    { label: /^备注$/, weight: 1 },
  ],
};
