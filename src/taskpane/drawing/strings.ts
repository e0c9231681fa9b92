import type { CheckState } from "../../model/table-map";

/** Words of the pictures, on the screen and in documents. */
export const PICTURE = {
  from: (amount: string) => `横轴从 ${amount}万元 起，只看增减。`,
  up: "增加",
  down: "减少",
  unit: "单位：万元",
  described: (title: string, rows: readonly string[]) => `${title}。${rows.join("；")}`,
} as const;

/** How much of each table was checked. */
export const COVERED = {
  title: (passed: number, problems: number, open: number) =>
    `非零金额 ${passed + problems + open} 个：${passed} 通过，${problems} 有问题，${open} 未核对`,
  table: "表",
  note: "按表；通过是与合计、另一张表或文字相符",
  passed: "通过",
  problems: "有问题",
  open: "未核对",
} as const;

/** The map of tables. */
export const MAP = {
  title: (all: number, equal: number, differs: number) =>
    `${all} 处表间核对：${equal} 处相符${differs === 0 ? "" : `，${differs} 处不符`}`,
  note: "点线上的数或表，看核对了什么。文：与情况说明核对的数。",
  onPaper: "线上是相符的处数，✗ 是不符，虚线没有判断；文：与情况说明核对的数。",
  empty: "没有认出可以核对的表。",
  chip: (count: number) => `${count}`,
  wrong: (count: number) => `✗${count}`,
  unjudged: "–",
  text: (equal: number, differs: number) => (differs > 0 ? `文✗${differs}` : `文${equal}`),
  fits: "✓",
  link: (one: string, other: string) => `${one} ↔ ${other}`,
  linkSays: (equal: number, differs: number, unjudged: number) =>
    [
      ...(differs > 0 ? [`${differs} 处不符`] : []),
      ...(equal > 0 ? [`${equal} 处相符`] : []),
      ...(unjudged > 0 ? [`${unjudged} 处没有判断`] : []),
    ].join("，"),
  nodeSays: (sums: number, findings: number, equal: number, differs: number) =>
    [
      findings === 0 ? "没有问题" : `${findings} 个问题`,
      ...(sums > 0 ? [`表内合计 ${sums} 处相符`] : []),
      ...(equal + differs > 0 ? [`文中 ${equal + differs} 个数${differs > 0 ? `，${differs} 个不符` : "相符"}`] : []),
    ].join("，"),
  several: (name: string, count: number) => (count > 1 ? `${name}（${count} 张）` : name),
  all: (count: number) => `全部 ${count} 处`,
  states: { equal: "相符", differs: "不符", waived: "已核实", unjudged: "没有判断" } satisfies Readonly<
    Record<CheckState, string>
  >,
} as const;
