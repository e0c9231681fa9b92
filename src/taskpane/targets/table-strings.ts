/** Words of the table of indicators and of the form as it is printed. */
export const TABLE = {
  open: "表格填写…",
  title: "表格填写",
  close: "关闭表格",
  intro:
    "回车到下一行，方向键移动，Alt+上下方向键移动整行。从 Excel 复制的几行几列，点起始的一格粘贴即可；多出的行自动增加。",
  level: "二级指标",
  last: "上年指标值",
  change: "变化",
  cell: (column: string, row: number) => `${column}，第 ${row} 行`,
  pasted: (count: number) => `已粘贴 ${count} 行，可以撤销。`,
  addRow: "增加一行",
  removeRow: (row: number) => `删除第 ${row} 行`,
  compare: "对照上年…",
  comparedWith: (name: string) => `右边两栏是上年“${name || "（未填名称）"}”的指标值和变化，只作对照，不写入。`,
  left: (count: number) => `上年有、本年没有的 ${count} 条：`,
  takeUp: (name: string) => `加入：${name}`,
  sameGoal: "年度目标与上年一字不差，请按本年情况核对。",
  changes: { same: "与上年相同", higher: "比上年高", lower: "比上年低", other: "已改写", new: "上年没有" },
} as const;

export const PRINT = {
  open: "打印预览…",
  title: "打印预览",
  close: "关闭预览",
  intro: "写入工作表后按此打印：A4，缩放到一页宽。【待填】和没有确认的上年值以底色标出。",
  page: "目标表的样子",
} as const;
