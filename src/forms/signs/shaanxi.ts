import type { LayoutSigns } from "./layout";

/** 渭南2024 表13. */
export const shaanxi: LayoutSigns = {
  id: "shaanxi",
  kind: "project",
  scheme: "2015",
  signs: [
    { label: /^指标内容$/, weight: 3 },
    { label: /^实施期资金总额:?$/, weight: 2 },
    { label: /^总体目标$/, weight: 1 },
  ],
};
