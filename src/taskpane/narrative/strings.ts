import type { GapGroup, GapKind, MergedLine, NumberKind, AnswerSource } from "../../model/passage";
import type { KeptAnswers } from "./drafts";
import type { WordPart, Work } from "./narrative-state";

/** Words of the tab 情况说明. */
export const TAB = { label: "情况说明", views: "情况说明的内容", text: "正文", questions: "待填" } as const;

export const WORK_WORDS: Readonly<Record<Work["doing"], string>> = {
  reading: "正在读取工作簿…",
  composing: "正在写情况说明…",
  opening: "正在读取上年文件…",
  writing: "正在写入工作表…",
  exporting: "正在生成 Word 文件…",
  saving: "正在保存…",
};

export const RUN = {
  write: "写情况说明",
  again: "重新生成",
  progress: "写情况说明的进度",
  cancel: "取消",
  outdated: "写好之后工作簿有改动，下面的正文可能已过期。",
} as const;

export const START = {
  title: "由预算表写出情况说明",
  steps: [
    "点击“写情况说明”，按本地区的格式把表里的数写成正文，每个数都能点回单元格。",
    "表里没有的内容（增减原因、上年数等）列为待填，逐条回答；不回答的留空，不编造。",
    "核对后写入工作表“情况说明”，或者复制、下载 Word。",
  ],
  promise: "生成正文只读取工作簿；写入工作表要您点击，您改过的文字不会被覆盖。",
  noTablesTitle: "没有认出预算表",
  noTablesBody:
    "情况说明由预算表写出。请确认打开的是预算公开工作簿；如果表格确实在里面，可以在“校验”里指定它是哪一张表。",
} as const;

export const HEADER = {
  unknownUnit: "未识别单位名称",
  unknownYear: "年度未识别",
  year: (year: number) => `${year} 年`,
  tables: (count: number) => `${count} 张表`,
  unusedAnswers: (count: number) =>
    `以前的回答中有 ${count} 条在这份正文里没有对应的问题（例如上年数已由上年文件给出），没有使用，仍然保留。`,
  memoryLost:
    "工作簿里有“情况说明”工作表，但没有可用的写入记录，分不清哪些文字是您改的。与新正文不同之处都当作您的改动，写入前逐条请您选择。",
} as const;

export const LAST_YEAR = {
  title: "上年数据",
  none: "还没有选择。选择上年的预算工作簿（.xlsx）或公开文档（.docx），上年数和上年文字就不用再填。",
  pick: "选择上年文件…",
  other: "换一个…",
  drop: "不用这个文件",
  about: (unit: string | undefined, year: number | undefined) =>
    `${unit ?? "未写明单位"}，${year === undefined ? "未写明年度" : `${year} 年`}`,
  tables: (count: number) => `认出 ${count} 张表`,
  gave: (answered: number, carried: number) =>
    `回答了 ${answered} 个上年数${carried > 0 ? `，带来 ${carried} 处上年文字，请在“待填”里确认` : ""}。`,
  ask: "确实要把这个文件当作上年数据吗？",
  useNevertheless: "仍然采用",
  own: (count: number, year: number) =>
    `本工作簿里有 ${count} 张表写的是 ${year} 年，其中的数当作上年数采用。年度写错的，请先改正表题再重新生成。`,
  missing: "上次写入的正文用了上年文件里的数，这次还没有选择上年文件：这些数现在显示为待填。",
} as const;

export const STALE = {
  title: (count: number) => `有 ${count} 个单元格在写入之后改动过，“情况说明”工作表里的数还是旧的：`,
  change: (then: string, now: string | undefined) => `原为 ${then}，现为 ${now ?? "空白"}`,
  places: (count: number) => `正文 ${count} 段`,
  update: "更新工作表",
} as const;

/** The user's own 情况说明 beside ours, or set aside for it. */
export const BESIDE = {
  two: (own: string, users: string) =>
    `工作簿里有两张情况说明：本工具写的“${own}”和您原有的“${users}”。公开前只留一张。`,
  replace: "替换我的",
  keep: "先并列",
  aside: (aside: string) => `您原有的情况说明隐藏保留为“${aside}”。公开前请删去，也可以恢复。`,
  back: "恢复我的",
  remove: "删去原稿",
  removeAsk: "删去原稿…",
  isFinal: (aside: string) => `“${aside}”删去后不能恢复。`,
  cancel: "取消",
} as const;

export const PREVIEW = {
  label: "情况说明正文",
  number: (text: string, sources: string) => `${text}，${sources}`,
  stale: "（写入后已改动）",
  former: "（旧数，单元格已改动）",
  typed: "由您填写",
  hole: (text: string) => `${text}，去回答`,
  answer: (text: string) => `${text}，由您填写，去修改`,
} as const;

export const LINE_STATES: Readonly<Record<Exclude<MergedLine["state"], "generated">, string>> = {
  edited: "您改过",
  merged: "您改过，已并入新数",
  conflict: "有冲突",
  added: "您加的",
  dropped: "您删去的",
};

export const SOURCE = {
  title: "数字来源",
  close: "收起来源",
  kinds: { amount: "金额", change: "增减额", growth: "增减幅度", share: "占比", count: "数量" } satisfies Record<
    NumberKind,
    string
  >,
  lastYear: "上年文件",
  blank: "空白",
  noCells: "没有单元格，由您填写。",
  goTo: (address: string) => `定位到 ${address}`,
} as const;

export const OUTPUT = {
  label: "输出",
  write: "写入工作表",
  copy: "复制全文",
  word: "下载 Word",
  wordParts: "Word 文件附带的内容",
  parts: {
    tables: "附预算表",
    targets: "附绩效目标表",
    charts: "附图表",
    checks: "附核对情况（内部用）",
  } satisfies Record<WordPart, string>,
  template: "按财政部门的范本填写…",
  final: "正式稿…",
  holes: (count: number) => `还有 ${count} 处待填或待确认，会原样写出。`,
} as const;

export const QUESTIONS = {
  counter: (answered: number, all: number) => `已答 ${answered} / ${all}`,
  unsaved: (count: number) => `${count} 条未保存`,
  kept: ({ complete, half, refused }: KeptAnswers, keepBy: string): string =>
    half.length + refused.length === 0
      ? `回答都已记下，${keepBy}后写入文件`
      : [
          `已记下 ${complete} 项`,
          ...(half.length > 0 ? [`${half.length} 项没有填完：${listed(half)}`] : []),
          ...(refused.length > 0 ? [`${refused.length} 项写法不对，没有采用：${listed(refused)}`] : []),
        ].join("，"),
  noneYet: "还没有回答",
  onlyOpen: "只看未答",
  none: "没有需要填写的内容：表里的数已经写全。",
  noneOpen: "没有未答的问题。",
  save: "保存并更新正文",
  inText: "看正文",
  inTextOf: (label: string) => `看正文：${label}`,
  states: {
    open: "未答",
    draft: "未保存",
    saved: "已答",
    carried: "待确认",
    half: "没填完",
    mistaken: "写法不对",
  },
  hole: "待填",
  holes: (count: number) => `还有 ${count} 处要填`,
  picks: "可选用的写法",
  sources: {
    "own-text": "本工作簿的文字",
    "last-year-text": "上年文字",
    "last-answers": "上年的回答",
    tables: "由表中的数推断",
    usual: "常用写法",
  } satisfies Record<AnswerSource, string>,
  confirm: "确认沿用",
  confirmAll: (count: number) => `看过了，这一组 ${count} 项都沿用`,
  change: "修改",
  mistaken: { amount: "请填金额，例如 12.34；没有请填 0。", count: "请填整数；没有请填 0。" },
  placeholders: {
    reason: "写明具体的人、事、项目或政策",
    use: "这笔钱具体做什么",
    text: "",
    amount: "例如 12.34",
    prior: "例如 12.34",
    count: "例如 3",
    choice: "",
  } satisfies Record<GapKind, string>,
} as const;

/** The first few names; a bar has room for no more. */
const listed = (labels: readonly string[]): string =>
  labels.length > 3 ? `${labels.slice(0, 3).join("、")}等` : labels.join("、");

export const MERGE = {
  title: "写入前请核对",
  close: "返回，不写入",
  intro: "您改过下面这些段落。默认保留您的文字；冲突的请逐条选择。",
  mine: "保留我的文字",
  fresh: "改用新文字",
  keepAdded: "保留",
  removeAdded: "去掉这一段",
  keepDropped: "仍然不写",
  restore: "恢复这一段",
  legend: "下划线是您加的字，删除线是您去掉的字。",
  choice: (state: string) => `${state}：怎么写`,
  open: (count: number) => `还有 ${count} 处冲突没有选择。`,
  write: "按以上选择写入",
} as const;

export const NOTICES = {
  unreadableAnswers:
    "工作簿里保存的回答无法读取（可能由更新的版本写入），本次从空白开始。在您下一次保存之前，原内容保持不变。",
  copied: "全文已复制到剪贴板。",
  notCopied: "这里不允许使用剪贴板。请写入工作表后从那里复制，或者下载 Word。",
  wordSaved: (name: string) =>
    `“${name}”已交给浏览器保存，请到下载文件夹查看。目录页码按版面估算，在 Word 中改动后请右键目录选“更新域”。`,
  notDrawn: (count: number) => `有 ${count} 张图因为缺数没有画，原因见“概览”。`,
  templateFilled: (name: string, open: number) =>
    `已按范本填好，“${name}”已交给浏览器保存。${open > 0 ? `还有 ${open} 处待填或待确认，文中标黄；在“待填”里答过再填一次。` : "没有待填的地方。"}`,
  wordNotSaved: "这里不能保存文件。请写入工作表，或者在独立页面打开工作簿后下载。",
  sheetWritten: (sheet: string) => `已写入工作表“${sheet}”。`,
  replaced: (sheet: string, aside: string) => `已替换“${sheet}”。您原有的隐藏保留为“${aside}”，可以恢复。`,
  givenBack: "已恢复您原有的情况说明，两张并列。",
  asideRemoved: (aside: string) => `已删去“${aside}”。`,
  changedMeanwhile: "核对期间工作簿又有改动，没有写入。下面已按最新内容更新，请再看一遍。",
} as const;

/** “青川市示例档案馆2025年预算情况说明.docx”, without what file names may not hold. */
export const fileName = (
  unit: string | undefined,
  year: number | undefined,
  isDraft: boolean,
  ending: "docx" | "html",
): string =>
  `${unit ?? ""}${year === undefined ? "" : `${year}年`}预算情况说明${isDraft ? "（草稿）" : ""}.${ending}`.replace(
    /[\\/:*?"<>|\s]+/g,
    "",
  );

/** “青川市示例档案馆2025年部门预算公开范本.docx”: the template's own name behind the unit's. */
export const filledFileName = (unit: string | undefined, year: number | undefined, template: string): string =>
  `${unit ?? ""}${year === undefined ? "" : `${year}年`}${template.replace(/\.do[ct][xm]$/i, "")}.docx`.replace(
    /[\\/:*?"<>|\s]+/g,
    "",
  );

/** What the clerk has to fetch to answer; the order in which the groups are put. */
export const GROUP_WORDS: Readonly<Record<GapGroup, string>> = {
  "last-year": "上年数",
  people: "人员",
  assets: "车辆和设备",
  procurement: "政府采购",
  duties: "职责和机构",
  reasons: "增减原因",
  uses: "用途和项目",
  other: "其他",
};
