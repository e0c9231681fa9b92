export const NO_WORKBOOK = "WPS 表格里没有打开的工作簿。请打开预算工作簿，这里就会显示它。";
export const OUTSIDE =
  "这是 WPS 表格加载项的窗格，要在 WPS 表格里从“预算公开”选项卡打开。没有安装加载项的，请用独立页面打开工作簿，功能相同。";
