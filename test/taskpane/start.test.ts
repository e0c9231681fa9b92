/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { officeReady } from "../../src/hosts/excel/office";

const START = join(__dirname, "../../src/taskpane/start");
const body = /<body>([\s\S]*)<\/body>/.exec(readFileSync(join(START, "taskpane.html"), "utf8"))?.[1] ?? "";
const script = readFileSync(join(START, "start.js"), "utf8");

const shown = () => [...document.querySelectorAll("#start > :not([hidden]):not(noscript)")].map(({ id }) => id);
/** Runs the first script of the page as a browser does, with what an engine lacks taken away. */
const begin = (missing: Readonly<Record<string, unknown>> = {}) =>
  runInNewContext(script, { window, document, Array, RegExp, ...missing });

afterEach(() => {
  jest.useRealTimers();
  document.body.innerHTML = "";
  Object.assign(globalThis, { Office: undefined });
});

describe("打开时的话", () => {
  beforeEach(() => {
    document.body.innerHTML = body;
    jest.useFakeTimers();
  });

  test("等得越久说得越多，可以重新载入，从不说放弃", () => {
    begin();
    expect(shown()).toEqual(["start-opening"]);
    jest.advanceTimersByTime(10_000);
    expect(shown()).toEqual(["start-slow", "start-again"]);
    jest.advanceTimersByTime(30_000);
    expect(shown()).toEqual(["start-long", "start-again"]);
    jest.advanceTimersByTime(80_000);
    expect(shown()).toEqual(["start-stuck", "start-again"]);
  });

  test("不会回看的内核（Safari 15.4 至 16.3）说太旧，不留白屏", () => {
    const noLookBehind = function () {
      throw new SyntaxError("Invalid regular expression: invalid group specifier name");
    };
    begin({ RegExp: noLookBehind });
    expect(shown()).toEqual(["start-old"]);
    jest.advanceTimersByTime(300_000);
    expect(shown()).toEqual(["start-old"]);
  });

  test("窗格已经出来，就不再说话", () => {
    begin();
    document.body.innerHTML = "<div id='root'><main>窗格</main></div>";
    jest.advanceTimersByTime(300_000);
    expect(document.body.textContent).toBe("窗格");
  });
});

describe("等待 Excel", () => {
  const excel = (onReady: () => Promise<unknown>) => ({
    onReady,
    HostType: { Excel: "Excel" },
    context: { requirements: { isSetSupported: (_: string, version: string) => version === "1.9" } },
  });
  const scriptTag = () => {
    const tag = document.createElement("script");
    tag.setAttribute("data-office-js", "");
    document.body.append(tag);
    return tag;
  };
  const ready = () => Promise.resolve({ host: "Excel", platform: "Mac" });

  test("office.js 半小时后才到，照样打开", async () => {
    jest.useFakeTimers();
    const tag = scriptTag();
    const start = officeReady();
    await jest.advanceTimersByTimeAsync(1_800_000);
    Object.assign(globalThis, { Office: excel(ready) });
    tag.dispatchEvent(new Event("load"));
    expect(await start).toMatchObject({ isExcel: true, platform: "Mac", apiSet: "ExcelApi 1.9" });
  });

  test("Excel 半小时后才应答，照样打开", async () => {
    jest.useFakeTimers();
    let answer: (info: unknown) => void = () => undefined;
    Object.assign(globalThis, { Office: excel(() => new Promise((resolve) => (answer = resolve))) });
    const start = officeReady();
    await jest.advanceTimersByTimeAsync(1_800_000);
    answer({ host: "Excel", platform: "PC" });
    expect(await start).toMatchObject({ isExcel: true, platform: "PC" });
  });

  test("office.js 取不到：说取不到，不说不在 Excel 里", async () => {
    const tag = scriptTag();
    const start = officeReady();
    tag.dispatchEvent(new Event("error"));
    expect(await start).toMatchObject({ isExcel: false, isBlocked: true });
  });

  test("普通浏览器页面：office.js 说没有宿主", async () => {
    Object.assign(globalThis, { Office: excel(() => Promise.resolve({ host: null })) });
    const start = await officeReady();
    expect([start.isExcel, start.isBlocked]).toEqual([false, undefined]);
  });
});
