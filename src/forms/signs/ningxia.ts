import type { LayoutSigns } from "./layout";

/** 固原2025: 本级 beside 转移县（区）, cost under 产出. */
export const ningxia: LayoutSigns = {
  id: "ningxia",
  kind: "project",
  scheme: "2015",
  signs: [
    { label: /转移(?:支付)?县|本级资金/, weight: 4 },
    { label: /^项目总额$/, weight: 2 },
    { label: /^项目属性$/, weight: 1 },
    { label: /结余结转资金/, weight: 1 },
  ],
};
