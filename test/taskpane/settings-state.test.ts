import { describe, expect, test } from "@jest/globals";
import { settingsFromConfig } from "../../src/cli/config";
import { DEFAULT_SETTINGS, type Settings, SETTINGS_STATE } from "../../src/model/settings";
import { parseSettings, settingsToText } from "../../src/questions/settings-text";
import { meaningsAsConfig, workbookStore } from "../../src/taskpane/settings-state";
import { FakeHost } from "./fake-host";

const SETTINGS: Settings = {
  profile: "fujian",
  unitNature: "institution",
  rules: { N15: { off: true, reason: "本地不执行" }, K05: { severity: "info", reason: "历年如此" } },
  waivers: [{ rule: "N01", cells: ["收支总表!B20"], reason: "与批复一致" }],
  tableTypes: [
    { sheet: "附表", top: 3, type: "procurement" },
    { sheet: "说明", top: 1, type: "ignore" },
  ],
  columns: [{ sheet: "支出总表", head: ["资金来源", "其他安排"], nth: 1, as: "fund=other" }],
  rows: [{ sheet: "支出总表", label: "2080505/养老保险缴费", nth: 2, as: "code=2080505" }],
  officialLists: [{ year: 2025, entries: { functional: [["201", "一般公共服务支出"]] } }],
};
const WITH_UNKNOWN_WORD = JSON.stringify({
  ...{ version: 1, profile: "auto", rules: {}, waivers: [], tableTypes: [] },
  rows: [{ sheet: "甲", label: "乙", nth: 1, as: "没有这个词" }],
});
const PROFILES = [{ id: "fujian", name: "福建" }] as const;

const hostWith = (text: string): FakeHost => {
  const host = new FakeHost();
  host.stored.set(SETTINGS_STATE, text);
  return host;
};

describe("随工作簿保存的设置", () => {
  test("写出再读回，一字不差", () => {
    expect(parseSettings(settingsToText(SETTINGS) ?? "")).toEqual(SETTINGS);
  });

  test("关于表格、列和行的决定可以作为命令行的配置文件", () => {
    const { tableTypes, columns, rows } = SETTINGS;
    const text = meaningsAsConfig(SETTINGS) ?? "";
    expect(settingsFromConfig(text, "读法.json", new Set())).toEqual({
      ...DEFAULT_SETTINGS,
      tableTypes,
      columns,
      rows,
    });
    expect(meaningsAsConfig(DEFAULT_SETTINGS)).toBeUndefined();
  });

  test("没有任何决定时什么也不留下", () => {
    expect(settingsToText(DEFAULT_SETTINGS)).toBeUndefined();
  });

  test("别的内容一概不认", () => {
    for (const text of [
      "",
      "{",
      "[]",
      '{"version":2}',
      '{"version":1,"profile":"fujian"}',
      "null",
      WITH_UNKNOWN_WORD,
    ]) {
      expect(parseSettings(text)).toBeUndefined();
    }
  });

  test("读不懂的内容原样留着，用默认设置并提示", async () => {
    const host = hostWith("别的程序写的");
    const { settings, notice } = await workbookStore(host, PROFILES).load();
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(notice?.text).toContain("按默认设置运行");
    expect(host.stored.get(SETTINGS_STATE)).toBe("别的程序写的");
  });

  test("地区模板已经没有了，改为自动识别，其余照旧", async () => {
    const { settings, notice } = await workbookStore(hostWith(settingsToText(SETTINGS) ?? ""), []).load();
    expect(settings).toEqual({ ...SETTINGS, profile: "auto" });
    expect(notice?.text).toContain("改为自动识别");
  });
});
