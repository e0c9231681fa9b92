import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { initialFiles } from "../../scripts/bundle-size";

const ROOT = join(__dirname, "../..");
const load = createRequire(join(ROOT, "webpack.config.js"));
const { contentPolicy } = load("./scripts/webpack/policy.js") as {
  contentPolicy(options: { scriptOrigin?: string; isDevelopment?: boolean }): string;
};
const { officeJs } = load("./scripts/webpack/office-js.js") as {
  officeJs(name?: string): { url: string; origin: string; copies: readonly { from: string; to: string }[] };
};

describe("页面的内容安全策略", () => {
  const policy = contentPolicy({ scriptOrigin: officeJs("cdn").origin });

  test("没有内联脚本、内联样式和求值，只连自己的来源", () => {
    expect(policy).not.toMatch(/unsafe/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  });

  test("自带 office.js 时不允许任何外部来源", () => {
    expect(contentPolicy({ scriptOrigin: officeJs("self").origin })).not.toContain("https:");
  });
});

describe("office.js 的来源", () => {
  test("默认用微软的地址，中国区和自带各由一个开关选定", () => {
    expect(officeJs().url).toMatch(/^https:\/\/appsforoffice\.microsoft\.com\/.*office\.js$/);
    expect(officeJs("china").url).toContain("partner.office365.cn");
    expect(officeJs("self").url).toBe("office-js/office.js");
  });

  test("自带的文件都在，含各平台的 Excel 文件和中文提示", () => {
    const { copies } = officeJs("self");
    for (const { from } of copies) expect(readFileSync(from).length).toBeGreaterThan(1000);
    const names = copies.map(({ to }) => to);
    for (const name of ["office.js", "excel-win32-16.01.js", "excel-web-16.00.js", "zh-cn/office_strings.js"]) {
      expect(names).toContain(`office-js/${name}`);
    }
  });

  test("写错的开关立即报错", () => {
    expect(() => officeJs("cnd")).toThrow("OFFICE_JS=cnd is unknown");
  });
});

describe("窗格的第一页", () => {
  const html = readFileSync(join(ROOT, "src/taskpane/start/taskpane.html"), "utf8");

  test("没有内联脚本和样式", () => {
    expect(html.match(/<script(?![^>]*\bsrc=)/)).toBeNull();
    expect(html).not.toMatch(/<style|style=|\son[a-z]+=/);
  });

  test("最先运行的脚本只用旧内核也懂的写法", () => {
    const script = readFileSync(join(ROOT, "src/taskpane/start/start.js"), "utf8");
    expect(script).not.toMatch(/=>|`|\b(?:let|const|class|async)\b/);
  });

  test("大小检查算上先行装入的脚本和样式，不算 office.js", () => {
    const page =
      '<script async data-office-js src="office-js/office.js"></script><script defer="defer" src="a.1.js"></script>' +
      '<link href="a.2.css" rel="stylesheet"><script src="https://x.example/b.js"></script>';
    expect(initialFiles(page)).toEqual(["a.1.js", "a.2.css"]);
  });
});

describe("帮助页", () => {
  const html = readFileSync(join(ROOT, "src/taskpane/help/help.html"), "utf8");

  test("清单里的“支持”和“了解更多”都指向它", () => {
    const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
    const urls = [...manifest.matchAll(/<(?:SupportUrl|bt:Url id="LearnMore\.Url") DefaultValue="([^"]*)"/g)];
    expect(urls.map(([, url]) => url)).toEqual(Array(2).fill("https://localhost:3000/help.html"));
  });

  test("不要脚本，不要 Excel，说得出怎么用、打不开怎么办、找谁", () => {
    expect(html).not.toMatch(/<script|\son[a-z]+=|\sstyle=/);
    for (const heading of ["怎么用", "打不开或者不对劲", "找谁"]) expect(html).toContain(`<h2>${heading}</h2>`);
  });
});
