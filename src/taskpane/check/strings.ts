/** Words of the tab 校验. */
export const HEADER = {
  unknownUnit: "未识别单位名称",
  unknownYear: "年度未识别",
  year: (year: number) => `${year} 年`,
  checkedAt: (time: string) => `${time} 校验`,
  nature: "单位性质",
  unknownNature: "未判断",
  natureUnknown: "性质未判断",
  noEvidence: "工作簿里没有能说明单位性质的内容，请按实际选择。",
  byUser: "由您选定。",
  tables: "识别表格",
  tablesCount: (known: number, all: number) => `认出 ${known} / ${all}`,
  doubtful: (count: number) => `${count} 张表的识别待确认`,
} as const;

export const RUN = {
  cancel: "取消",
  progress: "校验进度",
  outdated: "校验之后有改动，结果可能已过期。",
  again: "重新校验",
} as const;

export const START = {
  title: "检查预算公开表",
  steps: [
    "点击“一键校验”，读取当前工作簿的全部预算表和情况说明。",
    "按表格逐条查看问题，点击单元格可直接定位。",
    "改正后再次校验；确属无误的，写明理由标为已核实。",
  ],
  promise: "校验只读取，不改动工作簿，也不向外发送任何内容。",
} as const;

export const RESULT = {
  title: "校验结果",
  list: "问题列表",
  cleanTitle: "没有发现问题",
  cleanBody: (evaluated: number, missed: number) =>
    missed === 0
      ? `${evaluated} 条规则全部评估并通过。`
      : `已评估的 ${evaluated} 条规则全部通过；另有 ${missed} 条未评估，请点开下面的规则统计查看原因。`,
  noTablesTitle: "没有认出预算表",
  noTablesBody: "请确认打开的是预算公开工作簿。如果表格确实在里面，可以在识别详情里指定它是哪一张表。",
  openTables: "查看识别详情",
  noMatchTitle: "没有符合条件的问题",
  noMatchBody: (count: number) => `共有 ${count} 项，被当前的筛选或搜索隐藏。`,
  resetFilter: "清除筛选",
} as const;

export const COVERAGE = {
  line: (all: number, passed: number, failed: number, missed: number) =>
    `${all} 条规则：${passed} 通过，${failed} 有问题，${missed} 未评估`,
  title: "规则覆盖情况",
  intro: "未评估的规则既不算通过，也不算有问题。",
  map: "看表格关系图",
  notJudged: (count: number) => `因内容没有认出而未判断（${count}）`,
  stopped: (rules: readonly string[]) => `因此 ${rules.length} 条规则未判断：${rules.join("、")}`,
  skipped: (count: number) => `未评估（${count}）`,
  off: (count: number) => `停用（${count}）`,
  none: "没有。",
  text: "情况说明中的金额",
  textLine: (amounts: number, checked: number, manual: number, unbound: number) =>
    `共 ${amounts} 个：已核对 ${checked} 个，需人工核对 ${manual} 个，未能对应到表格 ${unbound} 个。`,
} as const;

export const FOOT = {
  left: (count: number) => (count === 0 ? "没有未解决的问题" : `还剩 ${count} 处`),
  solved: (count: number) => `，刚解决 ${count} 处`,
  previous: "上一个",
  next: "下一个",
  keys: { previous: "Shift+F8", next: "F8" },
} as const;

export const TOOLS = {
  more: "更多",
  search: "搜索问题、单元格或规则",
  searchShort: "搜索",
  groupBy: "分组",
  groups: { table: "按表格", rule: "按规则" },
  highlight: "高亮问题单元格",
  legend: "高亮的颜色",
  notes: "在单元格写批注",
  renewMarks: "更新高亮（来自上次校验）",
  renewNotes: "更新批注（来自上次校验）",
  report: "写入校验报告",
} as const;

export const FINDING = {
  inText: "在“文字核对”中查看",
  stated: "原值",
  expected: "对照值",
  difference: "相差",
  basis: (basis: string) => `依据：${basis}`,
  rounding: "可由四舍五入解释",
  waive: "标为已核实…",
  waiveKeys: "Alt+K",
  revoke: "撤销核实",
  reason: (reason: string) => `理由：${reason}`,
  solved: "已解决",
  isNew: "新增",
  more: "更多操作",
  copy: "复制问题",
  copied: "已复制到剪贴板。",
  notCopied: "这里不允许使用剪贴板，请选中文字后按 Ctrl+C 复制。",
  switchOff: "停用这条规则…",
  count: (count: number) => `${count} 项`,
} as const;

export const ENDS = {
  title: "两处对照",
  blank: "空",
  addends: (count: number) => `参与计算的 ${count} 格`,
  amount: "金额",
  total: "累计",
  keys: { left: "Enter", right: "Shift+Enter" },
} as const;

export const REASON = {
  waiveTitle: "标为已核实",
  waiveHint: "问题仍会列出并写入校验报告，注明您的理由；单元格或规则变化后需重新核实。",
  offTitle: "停用这条规则",
  offHint: "停用后本工作簿不再检查这条规则，校验结果和报告中会注明停用理由，可在“设置”中恢复。",
  label: "理由",
  usualLabel: "常用理由",
  usual: ["与批复文件一致", "四舍五入", "系统导出", "按上级要求填写"],
  all: (count: number) => `同一规则的全部 ${count} 处用同一个理由`,
  others: "同一规则的其他各处",
  done: (count: number) => `已核实 ${count} 项，不计入错误和提醒。`,
  saveAll: (count: number) => `确定（${count} 处）`,
  placeholder: "例如：与批复文件一致",
  missing: "请写明理由，方便复核的人了解情况。",
  save: "确定",
  cancel: "取消",
} as const;

export const TABLES = {
  title: "表格识别情况",
  intro: "认错或没有认出的，请选择它实际是哪一张表，随后会重新校验。",
  close: "关闭",
  known: (count: number) => `已识别（${count}）`,
  unknown: (count: number) => `未识别（${count}）`,
  place: "位置",
  unit: "单位",
  confidence: "把握",
  evidence: "依据",
  reason: "原因",
  doubtful: "请确认",
  empty: "空表",
  corrected: "由您指定",
  type: "这是哪张表",
  choose: "请选择",
  confirm: "确认无误",
  auto: "自动识别",
  ignore: "不是预算表",
  unitSources: {
    declared: "表内注明",
    head: "表头注明",
    "same-workbook": "与同一工作簿其他表一致",
    agreement: "由金额对应关系判断",
    narrative: "由情况说明判断",
    magnitude: "由数值大小判断",
  },
} as const;
