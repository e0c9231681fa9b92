import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "@jest/globals";
import { onCommand } from "../../src/hosts/wps/commands";
import { saveToDownloads } from "../../src/hosts/wps/downloads";
import { probe } from "../../src/hosts/wps/probe";
import { sheet } from "../draw-sheet";
import { stateOf } from "../excel/emulator/state";
import { emulate } from "../excel/from-snapshot";
import { installTexts } from "../../scripts/wps/install-texts";
import { emulateWps } from "./emulator/app";

const RIBBON = join(__dirname, "../../src/wps/ribbon");
const source = (name: string): string => readFileSync(join(RIBBON, name), "utf8");

const ASKING = { product: "1.2.0", agent: "引擎" };

const opened = () => {
  const book = emulate([sheet("收支总表", "项目 | 预算数\n合计 | 1")]);
  const wps = emulateWps(book);
  return { book, wps, app: wps.app, files: wps.files };
};

interface Ribbon {
  OnAction(control: { readonly Id: string }): boolean;
}

test("功能区的按钮打开一个窗格，再点只是告诉它；窗格收到每一次", () => {
  const { app } = opened();
  const panes: { ID: number; Visible: boolean; url: string }[] = [];
  const window = {
    location: { href: "https://server/budget-wps/index.html?x=1" },
    Application: {
      PluginStorage: app.PluginStorage,
      CreateTaskPane: (url: string) => panes[panes.push({ ID: panes.length + 7, Visible: false, url }) - 1],
      GetTaskPane: (id: number) => panes.find(({ ID }) => ID === id),
    },
  };
  runInNewContext(source("main.js"), { window });
  const ribbon = window as unknown as Ribbon;
  ribbon.OnAction({ Id: "check" });
  const heard: string[] = [];
  onCommand(app, (command) => heard.push(command))();
  ribbon.OnAction({ Id: "check" });
  onCommand(app, (command) => heard.push(command))();
  expect(heard).toEqual(["check", "check"]);
  expect(panes.map(({ url, Visible }) => [url, Visible])).toEqual([["https://server/budget-wps/taskpane.html", true]]);
  // the probe has a page of its own, and leaves the pane alone
  ribbon.OnAction({ Id: "probe" });
  ribbon.OnAction({ Id: "check" });
  expect(panes.map(({ url }) => url.replace(/^.*\//, ""))).toEqual(["taskpane.html", "probe.html"]);
});

test("功能区的文件是 WPS 要的样子，按钮都有处理和图标", () => {
  expect(source("ribbon.xml").startsWith("<customUI")).toBe(true);
  const buttons = [...source("ribbon.xml").matchAll(/<button id="(\w+)"/g)].map(([, id]) => id);
  expect(buttons).toEqual(["check", "clear", "narrate", "targets", "probe"]);
  for (const name of ["OnAddinLoad", "OnAction", "GetImage"]) {
    expect(source("ribbon.xml")).toContain(`"${name}"`);
    expect(source("main.js")).toContain(`window.${name} =`);
  }
});

test("存到下载文件夹，同名的另编号", () => {
  const { app, files } = opened();
  for (const text of ["一", "二"]) expect(saveToDownloads(app, "说明.docx", text)).toBe(true);
  expect([...files].map(([path, bytes]) => [path.replace(/^.*\//, ""), new TextDecoder().decode(bytes)])).toEqual([
    ["说明.docx", "一"],
    ["说明（2）.docx", "二"],
  ]);
});

describe("诊断", () => {
  test("问完以后工作簿原样，答案里没有工作簿的内容", async () => {
    const { app, book, files } = opened();
    const before = stateOf(book);
    const answers = await probe(app, ASKING);
    expect(stateOf(book)).toEqual(before);
    expect([...files]).toEqual([]);
    expect(answers).not.toContain("收支总表");
    expect(answers).toContain("另存副本");
    expect(answers).not.toContain("refused");
  });

  test("问到一半被拒绝，别的照问，临时表照样移除", async () => {
    const { book, wps } = opened();
    wps.refuses = (call) => (call === "FormatConditions.Add" ? "对象不支持" : undefined);
    const answers = JSON.parse(await probe(wps.app, ASKING)) as {
      readonly answers: readonly { readonly refused?: string }[];
    };
    expect(answers.answers.filter(({ refused }) => refused === "对象不支持")).toHaveLength(1);
    expect(book.sheets.map(({ name }) => name)).toEqual(["收支总表"]);
  });
});

test("安装文件写明版本和地址，特殊字符照写", () => {
  const texts = installTexts("Budget", "1.2.0", "https://server/a&b/");
  expect(texts["jsplugins-在线.xml"]).toContain('url="https://server/a&amp;b/Budget_1.2.0/"');
  expect(texts["jsplugins-离线.xml"]).toContain('version="1.2.0"');
});
