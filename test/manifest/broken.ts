import type { RuleId } from "../../scripts/manifest/problem";

/** One thing broken in an otherwise right manifest, and the one rule that has to notice it. */
export interface Broken {
  readonly name: string;
  readonly rule: RuleId;
  readonly breakIt: (manifest: string) => string;
}

const swap =
  (from: string | RegExp, to: string) =>
  (manifest: string): string => {
    const changed = manifest.replace(from, to);
    if (changed === manifest) throw new Error(`“${String(from)}” is not in the manifest any more`);
    return changed;
  };

const drop = (from: string | RegExp) => swap(from, "");

export const BROKEN: readonly Broken[] = [
  { name: "标签没有闭合", rule: "xml", breakIt: drop("</Hosts>") },
  { name: "Id 不是 GUID", rule: "id", breakIt: swap(/<Id>.*<\/Id>/, "<Id>budget-disclosure</Id>") },
  { name: "版本号不是数字", rule: "version", breakIt: swap(/<Version>.*<\/Version>/, "<Version>1.0-beta</Version>") },
  { name: "默认语言不是中文", rule: "locale", breakIt: swap("<DefaultLocale>zh-CN", "<DefaultLocale>en-US") },
  {
    name: "一个按钮没有英文名",
    rule: "override",
    breakIt: drop(/<bt:Override Locale="en-US" Value="Clear marks" \/>/),
  },
  {
    name: "产品名过长",
    rule: "display-name-length",
    breakIt: swap('<DisplayName DefaultValue="', `<DisplayName DefaultValue="${"长".repeat(126)}`),
  },
  {
    name: "简介过长",
    rule: "description-length",
    breakIt: swap('<Description DefaultValue="', `<Description DefaultValue="${"长".repeat(251)}`),
  },
  { name: "少了一级元素", rule: "missing-child", breakIt: drop(/<SupportUrl .*?\/>/) },
  {
    name: "按钮没有名字",
    rule: "missing-child",
    breakIt: drop('<Label resid="Check.Label" />'),
  },
  {
    name: "元素次序颠倒",
    rule: "order",
    breakIt: swap(/(<ProviderName>.*<\/ProviderName>)\s*(<DefaultLocale>.*<\/DefaultLocale>)/, "$2$1"),
  },
  { name: "不认识的元素", rule: "unknown-child", breakIt: swap("<Hosts>", "<Colour>blue</Colour><Hosts>") },
  { name: "权限不够写入", rule: "permissions", breakIt: swap("ReadWriteDocument", "ReadDocument") },
  { name: "不是给 Excel 的", rule: "host", breakIt: swap('<Host Name="Workbook" />', '<Host Name="Document" />') },
  { name: "最低版本与测试的不符", rule: "floor", breakIt: swap('MinVersion="1.9"', 'MinVersion="1.13"') },
  {
    name: "共享运行时",
    rule: "runtime",
    breakIt: swap(
      "<DesktopFormFactor>",
      '<Runtimes><Runtime resid="Check.Url" lifetime="long" /></Runtimes><DesktopFormFactor>',
    ),
  },
  {
    name: "引用了没有的资源",
    rule: "missing-resource",
    breakIt: swap('<Title resid="Check.Label" />', '<Title resid="Checks.Label" />'),
  },
  {
    name: "引用了别类的资源",
    rule: "resource-kind",
    breakIt: swap('<Title resid="Clear.Label" />', '<Title resid="Clear.Tip" />'),
  },
  {
    name: "资源标识过长",
    rule: "resource-id",
    breakIt: (manifest) => manifest.replaceAll('"Narrate.Label"', `"Narrate.${"Label".repeat(6)}"`),
  },
  {
    name: "资源标识重复",
    rule: "duplicate-resource",
    breakIt: swap(
      "</bt:Urls>",
      '<bt:Url id="Check.Url" DefaultValue="https://localhost:3000/taskpane.html" /></bt:Urls>',
    ),
  },
  {
    name: "资源没有人用",
    rule: "unused-resource",
    breakIt: swap(
      "</bt:Urls>",
      '<bt:Url id="Old.Url" DefaultValue="https://localhost:3000/taskpane.html" /></bt:Urls>',
    ),
  },
  {
    name: "按钮文字过长",
    rule: "resource-length",
    breakIt: swap('DefaultValue="绩效目标"', `DefaultValue="${"绩效目标".repeat(40)}"`),
  },
  {
    name: "按钮少一种图标",
    rule: "icon-sizes",
    breakIt: (manifest) =>
      drop(/<bt:Image id="Group.80".*?\/>/)(drop('<bt:Image size="80" resid="Group.80" />')(manifest)),
  },
  {
    name: "图标文件不存在",
    rule: "icon-file",
    breakIt: swap("assets/icon-check-32.png", "assets/icon-tick-32.png"),
  },
  {
    name: "图标尺寸不符",
    rule: "icon-file",
    breakIt: swap(
      '<IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png"',
      '<IconUrl DefaultValue="https://localhost:3000/assets/icon-80.png"',
    ),
  },
  {
    name: "地址不是 https",
    rule: "https",
    breakIt: swap('Image id="Group.16" DefaultValue="https:', 'Image id="Group.16" DefaultValue="http:'),
  },
  {
    name: "页面在未声明的服务器上",
    rule: "app-domain",
    breakIt: swap('"https://localhost:3000/taskpane.html?run=check"', '"https://example.cn/taskpane.html?run=check"'),
  },
  { name: "页面不在构建结果里", rule: "page", breakIt: swap("/commands.html", "/functions.html") },
  {
    name: "命令在代码里没有",
    rule: "function-name",
    breakIt: swap("<FunctionName>clearMarks", "<FunctionName>clearHighlights"),
  },
  {
    name: "命令没有页面可运行",
    rule: "function-file",
    breakIt: (manifest) =>
      drop(/<bt:Url id="Commands.Url".*?\/>/)(drop('<FunctionFile resid="Commands.Url" />')(manifest)),
  },
  {
    name: "按钮既不开窗格也不运行命令",
    rule: "action",
    breakIt: swap('<Action xsi:type="ExecuteFunction">', '<Action xsi:type="OpenWindow">'),
  },
  {
    name: "一个按钮另开窗格",
    rule: "task-pane-id",
    breakIt: swap(
      /<TaskpaneId>BudgetDisclosure.Pane<\/TaskpaneId>(\s*<SourceLocation resid="Targets.Url")/,
      "<TaskpaneId>Other</TaskpaneId>$1",
    ),
  },
  {
    name: "两个按钮同一标识",
    rule: "control-id",
    breakIt: swap('id="BudgetDisclosure.Clear"', 'id="BudgetDisclosure.Check"'),
  },
];
