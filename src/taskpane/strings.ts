import type { RuleCode } from "../model/finding";
import type { UnitNature } from "../model/settings";
import type { Task } from "./pane-state";

/** Words of the whole pane; the words of one tab stand in its own folder. */
export const PRODUCT = "预算公开助手";

export const NATURE_WORDS: Readonly<Record<UnitNature, string>> = {
  administrative: "行政单位",
  "civil-service-managed": "参公事业单位",
  institution: "事业单位",
  mixed: "多种性质的部门",
};

export const TASK_WORDS: Readonly<Record<Task["doing"], string>> = {
  reading: "正在读取工作簿…",
  reviewing: "正在逐条核对…",
  marking: "正在高亮单元格…",
  clearing: "正在清除高亮…",
  noting: "正在写批注…",
  unnoting: "正在清除批注…",
  writing: "正在写入校验报告…",
  removing: "正在清除…",
  fixing: "正在写入改正的内容…",
};

export const TABS = { label: "功能", check: "校验", settings: "设置" } as const;

export const NOTICES = {
  close: "关闭消息",
  goToSheet: "查看",
  diagnosis: "导出诊断信息…",
  unreadableSettings:
    "工作簿里保存的设置无法读取（可能由更新的版本写入），本次按默认设置运行。在您下一次更改设置之前，原内容保持不变。",
  unknownProfile: "工作簿里保存的地区模板已不再提供，本次改为自动识别。",
  marks: {
    applied: (applied: number) => `已高亮 ${applied} 个单元格。`,
    nothing: "没有需要高亮的单元格。",
    skipped: (skipped: number, reasons: string) => `另有 ${skipped} 个未能高亮：${reasons}。`,
    cleared: (restored: number) => `已恢复 ${restored} 个单元格原来的底色。`,
    missing: (missing: number) =>
      `另有 ${missing} 个没有恢复：底色已被改动，工作表已删除，或者工作表受保护（撤销保护后再清除一次）。`,
  },
  notes: {
    applied: (applied: number) => `已在 ${applied} 个单元格写了批注。发布前请清除本工具的批注。`,
    nothing: "没有需要写批注的单元格。",
    skipped: (skipped: number, reasons: string) => `另有 ${skipped} 个没有写：${reasons}。`,
    cleared: (restored: number) => `已清除 ${restored} 条批注，您自己的批注没有动。`,
    missing: (missing: number) => `另有 ${missing} 条没有清除：已有人回复，或者工作表受保护。`,
  },
  nothingHere: (cell: string) => `${cell} 没有发现问题。`,
  reportWritten: (sheet: string) => `已写入工作表“${sheet}”。`,
  removed: "已清除高亮、批注、本工具写入的工作表和保存的全部设置。",
} as const;

export const announceResult = (errors: number, warnings: number, infos: number): string =>
  `校验完成：错误 ${errors} 项，提醒 ${warnings} 项，建议 ${infos} 项。`;

/** Where no table was recognised nothing was judged, and no count is given. */
export const NOT_JUDGED = "没有认出预算表，没有校验。";

/** “N15 合计等于各类之和”, or the code alone where the title is not known. */
export const ruleName = (code: RuleCode, title: string | undefined): string => (title ? `${code} ${title}` : code);

export const START_TROUBLE = {
  title: "这里用不了预算公开助手",
  reasons: {
    blocked:
      "没有取得 Office 的脚本（office.js）：可能是网络不通，或被防火墙、安全软件拦截。请联网后关闭窗格重新打开；仍不行时请本单位的维护人员按部署说明改用自带的 office.js。",
    outside: "没有连上 Excel。请在 Excel 的“预算公开”功能区打开本窗格；如果已经在 Excel 里，请关闭窗格后重新打开。",
    old: "这个版本的 Excel 太旧（需要 ExcelApi 1.9，即 Excel 2021 或 Microsoft 365）。请升级 Excel，或者使用独立页面，功能相同。",
  },
  workbench: "打开独立页面（不需要 Excel）",
} as const;

/** In Excel what is kept with the open workbook reaches the file when the workbook is saved. */
export const KEEP_BY = "保存工作簿";

export const PANEL_LOADING = "正在打开…";
