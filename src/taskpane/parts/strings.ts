/** Words of the parts that several tabs share. */
export const CELLS = {
  label: "相关单元格",
  goTo: (address: string) => `定位到 ${address}`,
  more: (count: number) => `其余 ${count} 个`,
} as const;

export const WAIVED = "已核实";

export const CHOICE = {
  profile: "地区模板",
  auto: "自动识别",
  autoAs: (name: string) => `自动识别（${name}）`,
} as const;

export const CHECKING = { check: "一键校验", busy: "正在校验…" } as const;
