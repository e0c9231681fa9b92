import type { GateItem } from "../../model/gate";

/** A Word file that was written here and changed since. */
export const READ_BACK = {
  pick: "读回改过的 Word…",
  isIn: (file: string) => `正文里有“${file}”里的改动，还没有写入工作表。`,
  recordLost: "文件里没有写出时的记录（正式稿不带记录），与新正文不同之处都当作您的改动，请逐条核对。",
  write: "核对并写入",
  drop: "不用这些改动",
  same: (file: string) => `“${file}”和现在的正文一样，没有要读回的改动。`,
  answered: (file: string, count: number) => `“${file}”里填好的 ${count} 处待填已记为回答。`,
} as const;

/** The text on paper, or as PDF. */
export const PRINT = {
  pick: "打印或存为 PDF…",
  final: "打印正式稿",
  shown: "已打开打印。要 PDF 的，打印机选“另存为 PDF”；纸张 A4，边距选“默认”，勾选“背景图形”，去掉“页眉和页脚”。",
  wordSaved: (name: string) => `“${name}”已交给浏览器保存。用浏览器打开它，打印或另存为 PDF。`,
} as const;

/** What entries of the list before export are about. */
const GATE_KINDS: Readonly<Record<GateItem["kind"], string>> = {
  hole: "待填",
  unconfirmed: "尚未确认",
  parts: "各项合计与总额不符",
  error: "检查发现的错误",
  personal: "个人信息",
  conflict: "与表不符的改动",
  former: "您的文字里的旧数",
  answer: "由表中的数推断的选择",
  warning: "检查提示",
  table: "没有放进文档的工作表",
  name: "按标准名称写的科目",
  "last-year": "上年文件",
};

/** 导出前清单. */
export const GATE = {
  title: "导出前清单",
  stops: (count: number) => `有 ${count} 项要先解决，才能导出正式稿：`,
  confirms: (count: number) => `有 ${count} 项请看一看，看过的打勾：`,
  kind: (kind: GateItem["kind"], severity: GateItem["severity"], count: number) =>
    `${kind === "error" && severity === "confirm" ? "已核实的问题" : GATE_KINDS[kind]}（${count} 项）`,
  found: (question: string, words: string, from: readonly string[]) => `${question}“${words}”（${from.join("，")}）`,
  takeAll: (count: number) => `看过了，以上 ${count} 项都沿用`,
  clear: "没有待填、没有未确认的内容，检查没有发现错误。",
  more: (count: number) => `还有 ${count} 项`,
  goTo: "去填写",
  goToCell: "看单元格",
  draft: "导出草稿",
  final: "导出正式稿",
  close: "返回",
} as const;
