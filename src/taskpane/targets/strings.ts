import type { MoneyPart, MoneySource, TargetKind } from "../../model/target";
import type { ItemStatus } from "./targets-state";

/** Words of the tab 绩效目标. */
export const LIST = {
  title: "项目和目标表",
  intro: "项目来自预算表；目标表写入本工具自己的工作表，您的工作表不会改动。",
  loading: "正在读取项目和绩效目标表…",
  cancel: "取消",
  retry: "重新读取",
  failedTitle: "没有读到绩效目标表",
  emptyTitle: "没有找到项目",
  emptyBody:
    "预算表里没有项目支出，工作簿里也没有绩效目标表。请确认打开的是预算公开工作簿；项目支出表没有被认出时，可在“校验”的识别详情里指定。",
  stale: "读取之后工作簿有改动。",
  write: "写入或导出…",
  begin: "新建项目…",
  beginUnit: "起草整体支出目标表",
  save: "保存全部编辑",
  unsaved: (count: number) => `${count} 张表有未保存的编辑`,
  summary: (items: number, forms: number, missing: number) =>
    `共 ${items} 项：${forms} 项有目标表，${missing} 项没有。`,
  noName: "（未填名称）",
} as const;

export const NEW_PROJECT = {
  title: "新建项目",
  name: "项目名称",
  nameHint: "预算表里还没有的项目，由名称起草目标表：指标按类别列出，指标值由您填写。",
  kind: "项目类别",
  kindHint: "由名称推测，不对的请改选。",
  choose: "由名称不能确定类别，请选择最接近的一类。",
  none: "请选择",
  guessed: (name: string) => `${name}（按名称推测）`,
  amount: "资金总额（万元）",
  fiscal: "其中：财政拨款（万元）",
  fiscalTooLarge: "财政拨款不大于资金总额。",
  from: "开始年月",
  to: "结束年月",
  monthHint: "如 2027-01",
  backwards: "结束年月不早于开始年月，两个都要填。",
  department: "主管部门",
  implementer: "实施单位",
  implementerHint: "不填时用本工作簿的单位。",
  begin: "起草目标表",
  cancel: "取消",
} as const;

export const STATUS: Readonly<Record<ItemStatus, string>> = {
  form: "有表",
  draft: "起草",
  edited: "已编辑",
  none: "无表",
};

export const KINDS: Readonly<Record<TargetKind, string>> = {
  project: "项目",
  unit: "整体支出",
  "special-fund": "专项资金",
};

export const CARD = {
  edit: "编辑",
  draft: "起草目标表",
  fromItem: "从科目起草目标表",
  resume: "继续编辑",
  amount: "预算金额",
  form: "目标表",
  goTo: (what: string, address: string) => `${what}：定位到 ${address}`,
  unsaved: "未保存",
  clean: "没有发现问题",
  empty: "表已有，还没有填写指标。",
  movedOn: "工作簿里的这张表在您编辑之后有改动，请对照。",
  gone: "工作簿里已没有这个项目，编辑仍为您保留。",
} as const;

export const EDITOR = {
  back: "返回列表",
  save: "保存",
  saved: "已记下",
  unsaved: "未保存",
  undo: "撤销",
  redo: "重做",
  more: "更多操作",
  lastYear: "上年目标表（作起点或对照）…",
  discard: "放弃本表的编辑…",
  discardTitle: "放弃本表的编辑？",
  discardBody: (name: string) => `“${name}”的编辑都会删除，记下的也一样。工作簿里原有的目标表不受影响。`,
  discardYes: "放弃编辑",
  discardNo: "继续编辑",
  judging: "正在检查…",
  judged: (errors: number, warnings: number, infos: number) =>
    errors + warnings + infos === 0 ? "没有发现问题" : `错误 ${errors}，提醒 ${warnings}，建议 ${infos}`,
  next: "下一处",
  basics: "基本情况",
  money: "资金",
  goals: "绩效目标",
  tasks: "年度主要任务",
  indicators: "绩效指标",
} as const;

export const FIELDS = {
  title: "表题",
  name: "项目名称",
  unitName: "部门（单位）名称",
  year: "年度",
  department: "主管部门",
  implementer: "实施单位",
  attribute: "项目属性",
  period: "项目期（实施期限）",
  remark: "备注",
} as const;

const PERIODS: Readonly<Record<MoneyPart["period"], string>> = { whole: "项目总额", year: "年度资金" };
const LEVELS: Readonly<Record<NonNullable<MoneyPart["level"]>, string>> = { own: "本级", transferred: "转移县（区）" };
const SOURCES: Readonly<Record<MoneySource, string>> = {
  total: "资金总额",
  fiscal: "财政拨款",
  "carry-over": "上年结转",
  "special-account": "财政专户管理资金",
  "own-funds": "单位资金",
  other: "其他资金",
};

export const MONEY = {
  block: ({ period, level }: { readonly period: MoneyPart["period"]; readonly level?: MoneyPart["level"] }) =>
    level ? `${LEVELS[level]}资金` : PERIODS[period],
  source: (source: MoneySource) => SOURCES[source],
  unit: "万元",
  inUnit: (title: string) => `${title}（万元）`,
  exact: (yuan: string) => `${yuan} 元`,
  blank: "未填",
  blankHint: "单位为万元；没有填写不等于 0，是 0 的请填 0。",
  noNumber: "不是金额。请只填数字，单位为万元。",
  agrees: (sum: string) => `各来源之和 ${sum} 万元，与资金总额一致`,
  differs: (sum: string, difference: string) => `各来源之和 ${sum} 万元，与资金总额相差 ${difference} 万元`,
  sumOnly: (sum: string) => `各来源之和 ${sum} 万元，资金总额未填`,
} as const;

export const GOALS = {
  whole: "总体目标（实施期）",
  year: "年度目标",
  lastYear: "上年目标，尚未确认，不会写入。请按本年情况修改，或确认沿用。",
  confirm: "确认沿用",
} as const;

export const TASKS = {
  row: (index: number) => `任务 ${index}`,
  total: "金额合计",
  name: "任务名称",
  content: "主要内容",
  add: "增加任务",
  remove: (index: number) => `删除任务 ${index}`,
} as const;

export const INDICATORS = {
  count: (count: number) => `${count} 条`,
  empty: "还没有指标。可以从核心指标库选取，或逐条增加。",
  library: "从指标库添加…",
  addBlank: "增加一条",
  addTo: (level: string) => `在“${level}”下增加`,
  row: (index: number, name: string) => `第 ${index} 条${name === "" ? "" : `：${name}`}`,
  name: "指标名称",
  op: "比较符",
  noOp: "无",
  value: "指标值",
  unit: "单位",
  medium: "中期指标值",
  weight: "权重",
  remark: "备注",
  valueHint: "【待填】",
  gap: "待填",
  customary: (value: string) => `常用 ${value}，仅供参考`,
  standard: (name: string) => `参照：${name}`,
  ask: {
    plan: "本年计划多少？见年度工作计划或批复",
    history: "近两年实际是多少？见上年自评表或统计台账",
    trade: "行业或法定的标准是多少？见主管部门的规范",
    standard: "支出标准是多少？见财政部门或主管部门的文件",
    amount: "取自项目金额",
  },
  lastYear: (value: string) => `上年 ${value}`,
  unconfirmed: "上年值，待确认",
  unconfirmedHint: "确认或改写之前写作【待填】。",
  confirm: "确认",
  confirmAll: (count: number) => `全部确认（${count}）`,
  waiting: (count: number) => `${count} 处沿用上年，尚未确认；确认之前写作【待填】。`,
  handle: (index: number) => `移动第 ${index} 条：拖动，或按上下方向键`,
  menu: (index: number) => `第 ${index} 条的操作`,
  up: "上移",
  down: "下移",
  remove: "删除",
  moveTo: "归入",
  removed: (name: string) => `已删除指标“${name}”。`,
  moved: (name: string, index: number, level: string) => `“${name}”已移到第 ${index} 条，属于${level}。`,
  unnamed: "未写名称",
  noLevel: "未注明级别",
} as const;

export const FINDINGS = { also: (code: string, title: string) => `${code} ${title}：与本条有关` } as const;

export const LIBRARY = {
  title: "核心指标库",
  close: "关闭指标库",
  intro: "只建议名称、单位和比较符。指标值请按实际填写；成本指标按项目金额预填。",
  search: "查找指标",
  searchHint: "名称或解释里的字，在全部类型里找",
  kind: "项目类型",
  guessed: (name: string) => `${name}（按名称推测）`,
  choose: "请选择",
  core: "核心指标",
  optional: "可选指标",
  present: "已在表中",
  add: (count: number) => (count === 0 ? "添加所选" : `添加所选（${count}）`),
  replace: (name: string) => `改用“${name}”的核心指标`,
  replaceHint: (count: number) => `现有的 ${count} 条指标会被替换，可以撤销。`,
  replaced: (name: string) => `已改用“${name}”的核心指标。`,
  added: (count: number) => `已添加 ${count} 条指标。`,
  loading: "正在打开指标库…",
} as const;

export const LAST_YEAR = {
  title: "上年目标表",
  close: "关闭",
  intro:
    "选择上年的预算公开工作簿（.xlsx）。“以此为起点”取来年度目标和指标，标为上年值，逐条确认后才会写入；金额不取上年。“只作对照”不改本表，在“表格填写”里列出上年的值和变化。文件只在本机读取。",
  pick: "选择上年工作簿…",
  reading: "正在读取…",
  none: "这个工作簿里没有填写了指标的绩效目标表，请换一个文件。",
  found: (file: string) => `“${file}”中的目标表`,
  same: "同名项目",
  indicators: (count: number) => `${count} 条指标`,
  replace: (count: number) => `本表现有的 ${count} 条指标会被替换，可以撤销。`,
  use: "以此为起点",
  compare: "只作对照",
  compared: (name: string) => `表格里列出了上年“${name}”的指标值和变化。`,
  used: (name: string) => `已取上年“${name}”的目标和指标，请逐条确认。`,
} as const;

export const WRITE = {
  title: "写入或导出绩效目标表",
  close: "关闭",
  layout: "表样",
  ofRegion: (name: string) => `${name}（本地区）`,
  forms: "写入哪些表",
  none: "请至少选择一张表。",
  preview: "写入前请核对",
  loading: "正在排版…",
  gaps: (count: number) => `${count} 个指标值未填，写作【待填】。`,
  unconfirmed: (count: number) => `${count} 处上年内容没有确认，不会写入，指标值写作【待填】。`,
  lost: (form: string, what: string) => `“${form}”在这种表样中没有位置、不会写入：${what}`,
  complete: "所选内容在这种表样中都有位置。",
  own: "写入本工具的工作表“绩效目标表”，再次写入时整张更新；您原有的目标表不会改动。",
  sheet: "写入工作表",
  word: "导出 Word",
  written: (count: number, sheet: string) => `已把 ${count} 张目标表写入工作表“${sheet}”。`,
  exported: (file: string) => `“${file}”已交给浏览器保存，请到下载文件夹查看。`,
  notExported: "这里不能保存文件，请改用“写入工作表”。",
  fileName: (name: string) => `${name}绩效目标表.docx`,
} as const;

export const NOTICE = {
  saved: (keepBy: string) => `编辑已记下，${keepBy}后才写入文件。`,
  discarded: "已放弃这张表的编辑。",
  unreadable:
    "工作簿里保存的绩效目标编辑无法读取（可能由更新的版本写入），没有取用；在您下一次保存之前，原内容保持不变。",
} as const;
