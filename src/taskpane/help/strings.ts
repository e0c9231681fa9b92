/** Words of the help around the manuals' own. */
export const HELP_WORDS = {
  title: "帮助",
  close: "关闭帮助",
  search: "在手册和规则里搜索",
  all: "全部内容",
  none: "没有找到，请换一个词。",
  loading: "正在打开手册…",
  rule: "规则说明",
} as const;
