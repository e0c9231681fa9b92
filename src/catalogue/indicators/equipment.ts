import type { ProjectKind } from "./core-indicator";

/** 设备购置. From practice; `seenIn` names the published document that prints the indicator. */
export const equipment: ProjectKind = {
  id: "equipment",
  name: "设备购置",
  keywords: ["购置", "设备", "更新", "采购", "家具"],
  indicators: [
    {
      role: "core",
      level1: "cost",
      level2: "economic-cost",
      name: "采购总额",
      op: "≤",
      unit: "万元",
      prefill: "amount",
    },
    {
      role: "core",
      level1: "cost",
      level2: "economic-cost",
      name: "采购单价",
      op: "≤",
      unit: "元/台",
      standard: "配备标准",
    },
    { role: "core", level1: "output", level2: "quantity", name: "购置数量", op: "=", unit: "台（套）" },
    { role: "core", level1: "output", level2: "quality", name: "验收合格率", op: "=", unit: "%", customary: "100" },
    { role: "core", level1: "output", level2: "timeliness", name: "到货安装完成时间", op: "date", customary: "月底前" },
    { role: "core", level1: "benefit", level2: "social-benefit", name: "设备利用率", op: "≥", unit: "%" },
    {
      role: "core",
      level1: "satisfaction",
      level2: "served",
      name: "使用部门满意度",
      op: "≥",
      unit: "%",
      customary: "90",
    },
    { role: "optional", level1: "benefit", level2: "ecological-benefit", name: "节能产品比例", op: "≥", unit: "%" },
    { role: "optional", level1: "benefit", level2: "sustainability", name: "替代老旧设备比例", op: "≥", unit: "%" },
    { role: "optional", level1: "output", level2: "quality", name: "质保年限", op: "≥", unit: "年" },
  ],
};
