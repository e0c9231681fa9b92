import type { LayoutSigns } from "./layout";

/** 渭南2024 表15: two goals, amounts of the term and of the year. */
export const shaanxiSpecialFund: LayoutSigns = {
  id: "shaanxi-special-fund",
  kind: "special-fund",
  scheme: "2015",
  signs: [
    { label: /^实施期总目标$/, weight: 4 },
    { label: /^指标内容$/, weight: 2 },
    { label: /^实施期资金总额:?$/, weight: 1 },
  ],
};
