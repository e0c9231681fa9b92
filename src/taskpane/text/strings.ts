import type { MarkState, TextMark } from "../../model/marked-text";

/** Words of the tab 文字核对. */
export const TAB = { label: "文字核对" } as const;

export const START = {
  title: "核对说明文字中的数字",
  steps: [
    "校验后，工作簿里的“情况说明”和表下说明会逐个数字与预算表核对。",
    "也可以粘贴一段文字，或打开 Word、文本文件，与这份工作簿核对。",
    "点击数字可看到表中的数，并定位到单元格；写错的可一键改为表中的数。",
  ],
  promise: "粘贴和打开的文字只在本窗格的内存里核对，不保存、不发送；关闭窗格后即消失。",
  noTextTitle: "工作簿里没有说明文字",
  noTextBody: "请粘贴要公开的说明，或打开它的 Word、文本文件。",
} as const;

export const SOURCES = {
  label: "核对哪份文字",
  notes: "表下说明",
  sheet: (name: string) => `工作表“${name}”`,
  add: "添加文字",
  paste: "粘贴文字…",
  open: "打开 Word 或文本文件…",
  pasted: "粘贴的文字",
  more: "更多操作",
  edit: "修改粘贴的文字…",
  remove: "移除这份文字",
  reading: "正在读取文件…",
} as const;

export const PASTE = {
  title: "粘贴文字",
  label: "要核对的说明文字",
  hint: "只在本窗格的内存里核对，不保存、不发送。",
  check: "核对",
  cancel: "取消",
  empty: "请先粘贴文字。",
} as const;

export const SUMMARY = {
  coverage: (amounts: number, checked: number, manual: number, unbound: number) =>
    `共识别金额 ${amounts} 处：已核对 ${checked}，人工数据 ${manual}，未能对应 ${unbound}`,
  problems: (count: number) => `有问题 ${count} 处`,
  clean: "没有发现问题",
  none: "没有识别到金额",
  busy: "正在核对文字…",
  filter: "显示",
  filters: { all: "全部", wrong: "只看有问题的", unbound: "只看未能对应的" },
  previous: "上一处问题（Shift+F8）",
  next: "下一处问题（F8）",
  position: (at: number, all: number) => `${at} / ${all}`,
  legend: "图例",
  noMatch: { all: "", wrong: "没有有问题的地方。", unbound: "没有未能对应的金额。" },
} as const;

/** Sign and word of each state: never colour alone. */
export const STATES: Readonly<Record<MarkState, { readonly sign: string; readonly word: string }>> = {
  checked: { sign: "✓", word: "已核对" },
  wrong: { sign: "✗", word: "有问题" },
  words: { sign: "✗", word: "有问题" },
  manual: { sign: "✎", word: "人工数据" },
  unbound: { sign: "?", word: "未能对应" },
};

export const PAGE = {
  label: "说明文字",
  mark: ({ text, state }: TextMark) => `${text}，${STATES[state].word}`,
} as const;

export const DETAIL = {
  label: "所选数字",
  close: "关闭",
  inText: "文中",
  inTable: "表中",
  blank: "空白，按 0 计",
  compared: "对照的上年数",
  cells: "对照单元格",
  findings: "相关问题",
  goToText: "定位到这段文字",
  why: {
    checked: "与表中的数或文中的算式一致。",
    manual: "这类数没有对应的预算表，请对照原始资料核对。",
    unbound: "没有认出这个数对应表中的哪一项，请人工核对。",
    threshold: "这是单价、限额一类的标准，不是预算数。",
    confirmed: "在说明或原因里提到，只作参考，请人工核对。",
  },
} as const;

export const REPLACED = {
  done: (count: number) => `已替换 ${count} 处。`,
  file: "原文件没有改动。",
  copy: "复制更正后的全文",
  copied: "更正后的全文已复制到剪贴板。",
  notCopied: "这里不允许使用剪贴板，请在文字中选中后按 Ctrl+C 复制。",
  undo: "撤销上一处",
} as const;
