import type { LayoutSigns } from "./layout";

/** form of 财预〔2021〕101号, known by description only. */
export const ministry2021: LayoutSigns = {
  id: "ministry-2021",
  kind: "project",
  scheme: "2021",
  signs: [
    { label: /权重|^分值$/, weight: 3 },
    { label: /^年度总体(?:绩效)?目标$/, weight: 2 },
    { label: /^年度资金总额:?$/, weight: 1 },
    { label: /^主管部门及代码$/, weight: 1 },
  ],
};
