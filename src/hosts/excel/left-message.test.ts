/** @jest-environment jsdom */
import { expect, test } from "@jest/globals";
import { leaveMessage, onLeftMessage } from "./left-message";

test("留给窗格的话：打开着的立刻收到，没打开的下次打开收到，只收一次", () => {
  const heard: string[] = [];
  leaveMessage("已恢复 12 个单元格。");
  const stop = onLeftMessage((message) => heard.push(message));
  leaveMessage("另有 3 个没有恢复。");
  // as the browser tells the other page
  dispatchEvent(new StorageEvent("storage", { key: "budget-disclosure.message" }));
  stop();
  leaveMessage("以后再说。");
  dispatchEvent(new StorageEvent("storage", { key: "budget-disclosure.message" }));
  expect(heard).toEqual(["已恢复 12 个单元格。", "另有 3 个没有恢复。"]);
  localStorage.clear();
});
