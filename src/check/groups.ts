/** What the rules of a group speak of, in the order of lists; the letter is that of their codes. */
export const RULE_GROUPS = {
  sums: { letter: "N", title: "表内：一张表自身的加总" },
  "between-tables": { letter: "X", title: "表间：两张以上的表互相对照" },
  text: { letter: "W", title: "文表：文字与表格、文字前后对照" },
  codes: { letter: "K", title: "科目：编码和名称" },
  completeness: { letter: "G", title: "完整性与格式" },
  "three-public": { letter: "S", title: "“三公”经费与机关运行经费" },
  targets: { letter: "J", title: "绩效目标" },
  growth: { letter: "Y", title: "同比与百分比" },
  identity: { letter: "D", title: "年度与名称" },
  "final-accounts": { letter: "F", title: "决算：收支、结转、预算数与决算数" },
  "self-assessment": { letter: "A", title: "绩效自评：分值、得分、执行率" },
  privacy: { letter: "P", title: "不宜公开的内容" },
  workbook: { letter: "E", title: "工作簿本身" },
  "between-units": { letter: "Z", title: "各单位之间" },
} as const;

export type RuleGroup = keyof typeof RULE_GROUPS;
