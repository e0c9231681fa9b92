import type { LayoutSigns } from "./layout";

/** form of 财预〔2015〕88号, known by description only. */
export const ministry2015: LayoutSigns = {
  id: "ministry-2015",
  kind: "project",
  scheme: "2015",
  signs: [
    { label: /^中期资金总额:?$/, weight: 3 },
    { label: /^中期(?:绩效)?目标/, weight: 2 },
    { label: /^中期(?:指标|目标)?值$/, weight: 2 },
    { label: /^项目属性$/, weight: 1 },
  ],
};
