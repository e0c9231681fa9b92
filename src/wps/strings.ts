export const NO_WORKBOOK = "WPS 表格里没有打开的工作簿。请打开预算工作簿，这里就会显示它。";
export const OUTSIDE =
  "这是 WPS 表格加载项的窗格，要在 WPS 表格里从“预算公开”选项卡打开。没有安装加载项的，请用独立页面打开工作簿，功能相同。";

/** The page of the probe. */
export const PROBE = {
  run: "开始探查",
  explained:
    "在一张临时的工作表上把本工具用到的 WPS 功能各试一遍，记下回答和用时，然后移除这张表。会清空撤销记录，请先保存工作簿。结果里没有工作簿的内容。",
  outside: "这一页要在 WPS 表格里从“预算公开”选项卡的“探查”打开。",
  done: "探查完了。请把下面的文字全部复制，发给维护人员。",
  broken: "探查中途停了。请把下面的文字全部复制，发给维护人员。",
  answer: "探查结果全文",
};
