import type { RuleId } from "../../scripts/manifest/lint";

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
  {
    name: "一个按钮没有英文名",
    rule: "override",
    breakIt: drop(/<bt:Override Locale="en-US" Value="Clear marks" \/>/),
  },
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
];
