/** What of an imported list is told. */
type TakenList = Readonly<Record<"added" | "renamed" | "removed" | "rejectedRows" | "partial", readonly unknown[]>> & {
  readonly unchanged: number;
};

/** Words of the tab 设置. */
export const SETTINGS = {
  waivers: "已核实的问题",
  noWaivers: "还没有。在问题下面点“标为已核实”并写明理由后，会列在这里。",
  revoke: "撤销核实",
  rules: "停用或调整的规则",
  noRules: "没有。所有规则都按地区模板评估。",
  off: "已停用",
  changed: (severity: string) => `级别改为${severity}`,
  restore: "恢复",
  tables: "由您指定的表格",
  noTables: "没有。所有表格都由程序识别。",
  tableAt: (sheet: string, row: number) => `${sheet} 第 ${row} 行起`,
  ignored: "不是预算表",
  readings: "由您指定的列和行",
  noReadings: "没有。在“识别表格”里点“看读法”，可以改一列或一行的含义。",
  exportReadings: "导出为命令行的配置文件",
  readingsFile: "读法配置.json",
  exported: "已交给浏览器保存，请到下载文件夹查看。校验时用 --config 指定它，读法与这里相同。",
  notExported: "这里不能保存文件。",
  columnAt: (sheet: string, head: string, nth: number) => `${sheet} 的“${head}”列${nth > 1 ? `（第 ${nth} 个）` : ""}`,
  rowAt: (sheet: string, label: string, nth: number) => `${sheet} 的“${label}”行${nth > 1 ? `（第 ${nth} 个）` : ""}`,
  withdraw: "改回自动识别",
  officialList: "科目清单",
  noCatalogue:
    "用的是随本工具提供的政府收支分类科目。有当年的官方清单（.xlsx）或上级发的年度科目包（.json）时可以导入，几年的可以都导入，各按工作簿的年度选用。",
  takeCatalogue: "导入科目清单…",
  catalogueNeedsYear:
    "导入清单（.xlsx）前先校验一次：清单是哪一年的，按工作簿的年度确定。年度科目包（.json）写明年度，随时可以导入。",
  catalogueOf: (year: number) => `${year} 年官方科目清单`,
  catalogueCount: (count: number, isOnMachine: boolean) =>
    `共 ${count} 个科目，${isOnMachine ? "保存在这台电脑，所有工作簿都用" : "这里不能长期保存，随工作簿保存"}`,
  packageTaken: (year: number, count: number) => `已导入 ${year} 年科目包，共 ${count} 个科目。`,
  notPackage: "不是年度科目包。请选用“做成年度科目包”或命令行 catalogue --out 生成的文件。",
  makePackage: "做成年度科目包…",
  packageFile: (year: number) => `科目${year}.json`,
  saved: "已交给浏览器保存，请到下载文件夹查看。",
  profiles: "表式",
  noProfiles: "没有导入表式，用本工具自带的。",
  takeProfile: "从文件导入…",
  removeProfile: "去掉",
  profileTaken: (name: string) => `已导入表式“${name}”，在各页的“省份表式”里选用。`,
  profileKept: "保存在这台电脑",
  library: "指标库",
  noLibrary:
    "用的是随本工具提供的指标库。有本级的指标库（.xlsx，含项目类型、一级至三级指标、指标方向、计量单位、指标解释、取值依据等列）时可以导入，起草绩效目标时先用它。",
  takeLibrary: "导入指标库…",
  libraryNot: "不是本工具导出的指标库。",
  libraryKind: (count: number) => `${count} 个指标，保存在这台电脑`,
  removeKind: "移除",
  exportLibrary: "导出指标库…",
  libraryFile: "指标库.json",
  libraryTaken: (
    kinds: number,
    taken: number,
    refused: readonly { readonly row: number; readonly reason: string }[],
  ) => {
    const [first] = refused;
    const left = first ? `${refused.length} 行没有采用（如第 ${first.row} 行：${first.reason}）。` : "全部采用。";
    return `已导入指标库：${kinds} 类项目，${taken} 个指标，${left}`;
  },
  notLasting: "这里不能长期保存，关闭以后要再导入。",
  catalogueTaken: (year: number, { added, renamed, removed, unchanged, rejectedRows, partial }: TakenList) =>
    `已导入 ${year} 年科目清单：相同 ${unchanged} 个，新增 ${added.length} 个，更名 ${renamed.length} 个，取消 ${removed.length} 个` +
    (rejectedRows.length > 0 ? `，${rejectedRows.length} 行没有采用` : "") +
    (partial.length > 0 ? "。清单不完整，只作补充，清单里没有的编码不算错。" : "。"),
  ownCatalogue: "改回内置科目",
  reason: (reason: string) => `理由：${reason}`,
  habits: "自动进行",
  live: "工作簿有改动时自动更新结果",
  opens: "打开本工作簿时打开本窗格并校验",
  opensHint: "随工作簿保存；装有本加载项的其他电脑打开它时也一样，没有装的不受影响。",
  opensNextTime: "保存工作簿以后，下次打开时生效。",
  data: "数据与隐私",
  dataIntro:
    "所有内容只在本机处理，不向外发送。本工具会随工作簿保存：已核实的问题和理由、停用的规则、指定的表格、列和行、地区模板和单位性质、情况说明的回答和绩效目标的编辑。导入的科目清单和指标库保存在这台电脑的浏览器里，在上面逐项移除。",
  clear: "清除本工具留下的全部内容…",
  clearTitle: "清除全部内容？",
  clearBody:
    "将去掉高亮（底色和高亮以前一样），清除本工具写的批注，删除本工具写入的工作表（校验报告、情况说明、绩效目标），并清除保存的全部设置和理由。您自己的工作表不受影响。此操作不能撤销。",
  confirmClear: "清除",
  cancel: "取消",
  about: "关于",
  version: "版本",
  date: "日期",
  catalogue: "科目",
  place: "运行位置",
  ruleCount: "规则",
  rulesInUse: (count: number) => `${count} 条`,
  profile: "地区模板",
  notChecked: "校验后显示",
  diagnosis: "导出诊断信息…",
} as const;
