import { describe, expect, jest, test } from "@jest/globals";
import type { WorkbookHost } from "../model/host";
import { UserError } from "../model/user-error";
import { clearMarks } from "./clear-marks";
import { messageIn, messageUrl } from "./message";

const told = async (clear: WorkbookHost["clearMarks"]): Promise<readonly string[]> => {
  const messages: string[] = [];
  await clearMarks({ clearMarks: clear } as WorkbookHost, (message) => {
    messages.push(message);
    return Promise.resolve();
  });
  return messages;
};

describe("清除标记按钮", () => {
  test("都恢复了，或本来没有标记，就不打扰", async () => {
    expect(await told(() => Promise.resolve({ restored: 12, missing: 0 }))).toEqual([]);
    expect(await told(() => Promise.resolve({ restored: 0, missing: 0 }))).toEqual([]);
  });

  test("有没恢复的，说出几个、为什么、怎么办", async () => {
    expect(await told(() => Promise.resolve({ restored: 12, missing: 3 }))).toEqual([
      "已恢复 12 个单元格的底色；另有 3 个没有恢复：底色已被改动，工作表已删除，或者工作表受保护。" +
        "受保护的工作表请在“审阅”中撤销保护后再点一次“清除标记”。",
    ]);
  });

  test("用户能解决的问题原样告诉用户，我们的错误照抛", async () => {
    const busy = new UserError("excelBusy", { doing: "清除标记" });
    expect(await told(() => Promise.reject(busy))).toEqual([busy.message]);
    const tell = jest.fn<() => Promise<void>>();
    const broken = { clearMarks: () => Promise.reject(new TypeError("坏")) } as unknown as WorkbookHost;
    await expect(clearMarks(broken, tell)).rejects.toThrow(TypeError);
    expect(tell).not.toHaveBeenCalled();
  });
});

test("消息放进自己的网址再取出来，一字不差", () => {
  const message = "已恢复 12 个；100% “清除”#&=";
  const url = new URL(messageUrl("https://localhost:3000/commands.html?a=1#旧", message));
  expect([url.pathname, url.search, messageIn(`${url.hash}&_xdm_Info=x`)]).toEqual(["/commands.html", "?a=1", message]);
  expect(messageIn("#&_xdm_Info=x")).toBeUndefined();
  expect(messageIn("")).toBeUndefined();
});
