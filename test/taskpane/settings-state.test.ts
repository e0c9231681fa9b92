import { describe, expect, test } from "@jest/globals";
import { settingsFromConfig } from "../../src/cli/config";
import { DEFAULT_SETTINGS, type Settings, SETTINGS_STATE } from "../../src/model/settings";
import { parseSettings, settingsToText } from "../../src/questions/settings-text";
import { meaningsAsConfig, decisionStore } from "../../src/taskpane/settings-state";
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
    const { settings, notice } = await decisionStore({ host, profiles: PROFILES }).load();
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(notice?.text).toContain("按默认设置运行");
    expect(host.stored.get(SETTINGS_STATE)).toBe("别的程序写的");
  });

  test("地区模板已经没有了，改为自动识别，其余照旧", async () => {
    const { settings, notice } = await decisionStore({
      host: hostWith(settingsToText(SETTINGS) ?? ""),
      profiles: [],
    }).load();
    expect(settings).toEqual({ ...SETTINGS, profile: "auto" });
    expect(notice?.text).toContain("改为自动识别");
  });

  test("几年的科目清单和指标库留在这台电脑，不进工作簿；另一个工作簿也用", async () => {
    const library: Settings["library"] = [
      {
        id: "路灯养护",
        name: "路灯养护",
        keywords: ["路灯"],
        relatedWords: [],
        weakWords: [],
        indicators: [{ role: "core", level1: "output", level2: "quantity", name: "路灯盏数", op: "=", unit: "盏" }],
        isImported: true,
      },
    ];
    const officialLists = [2026, 2027].map((year) => ({ year, entries: { functional: [["201", "测试类"]] as const } }));
    const machine = kept();
    const host = new FakeHost();
    await decisionStore({ host, profiles: PROFILES, machine }).save({ ...DEFAULT_SETTINGS, officialLists, library });
    expect(host.stored.has(SETTINGS_STATE)).toBe(false);
    // an older workbook brings a list of its own for another year
    const other = hostWith(settingsToText(SETTINGS) ?? "");
    const { settings } = await decisionStore({ host: other, profiles: PROFILES, machine }).load();
    expect(settings.officialLists?.map(({ year }) => year)).toEqual([2026, 2027, 2025]);
    expect(settings.library).toEqual(library);
  });

  test("这台电脑什么也不能留下时，科目清单随工作簿保存", async () => {
    const host = new FakeHost();
    const machine = { load: async () => undefined, save: async () => false };
    await decisionStore({ host, profiles: PROFILES, machine }).save(SETTINGS);
    expect(parseSettings(host.stored.get(SETTINGS_STATE) ?? "")).toEqual(SETTINGS);
  });
});

/** A memory of the machine. */
function kept() {
  let text: string | undefined;
  return {
    load: async () => text,
    save: async (value: string | undefined) => {
      text = value;
      return true;
    },
  };
}
