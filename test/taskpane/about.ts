import type { PaneServices } from "../../src/taskpane/services";

/** A product and a place for tests. */
export const ABOUT: PaneServices["about"] = {
  release: { version: "1.2.3", date: "2026-01-31", catalogueUntil: { year: 2025, month: 5 } },
  place: "测试",
  keepBy: "保存工作簿",
};
