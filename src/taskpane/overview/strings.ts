/** Words of the tab 概览. */
export const TAB = {
  label: "概览",
  views: { charts: "图表", map: "表格关系" },
  viewsLabel: "看什么",
  values: "显示数字",
  write: "写入工作表",
  written: (sheet: string) => `已写入工作表“${sheet}”：图里的数和各表的核对，都带单元格的链接。`,
  busy: "正在读取各表的数…",
} as const;

export const START = {
  title: "一眼看全这份预算",
  body: "收入从哪里来、支出用到哪里、比上年的变化，以及各表之间核对了什么。先校验一次。",
} as const;

export const CHARTS = {
  why: (reason: string) => `没有画：${reason}。`,
  amount: "万元",
  share: "占比 %",
  change: "增减",
  blank: "空",
  notListed: "未列",
} as const;
