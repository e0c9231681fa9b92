import type { LayoutSigns } from "./layout";

/** 渭南2024 表14: the whole unit, tasks with amounts. */
export const shaanxiUnit: LayoutSigns = {
  id: "shaanxi-unit",
  kind: "unit",
  scheme: "2015",
  signs: [
    { label: /^任务名称$/, weight: 4 },
    { label: /^指标内容$/, weight: 2 },
    { label: /^金额合计$/, weight: 1 },
  ],
};
