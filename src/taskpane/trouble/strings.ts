export const TROUBLE = {
  title: "出现了没有预料到的问题",
  body: "工作簿没有因此改动。您可以重新打开窗格继续工作；如果同样的问题再次出现，请导出诊断信息交给维护人员。诊断信息不含单元格内容，保存前可以逐行查看。",
  restart: "重新打开窗格",
  export: "导出诊断信息…",
} as const;

export const DIAGNOSIS = {
  title: "诊断信息",
  hint: "以下就是将要导出的全部内容：程序版本、运行环境、工作簿的结构和规则代码，不含单元格内容、工作表名称和单位名称。",
  text: "诊断信息全文",
  save: "保存为文件",
  copy: "复制",
  close: "关闭",
  copied: "已复制。",
  saved: "已交给浏览器保存。",
  notCopied: "这里不允许使用剪贴板。请在上面的文本框中全选后按 Ctrl+C 复制。",
  notSaved: "这里不允许保存文件。请改用“复制”。",
} as const;

/** The result leaves the pane by the same ways as the diagnosis. */
export const PROBE = {
  ...DIAGNOSIS,
  intro:
    "探查：在一张临时的工作表上把本工具用到的程序功能各试一遍，记下回答和用时，然后移除这张表。会清空撤销记录，请先保存工作簿。",
  run: "探查这个程序…",
  running: "正在探查…",
  title: "探查结果",
  hint: "以下就是将要导出的全部内容：程序的版本和对每一步的回答，不含这个工作簿的任何内容。",
  text: "探查结果全文",
} as const;
