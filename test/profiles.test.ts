import { describe, expect, test } from "@jest/globals";
import { settingsFromConfig } from "../src/cli/config";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import { linesOf, memoryOf, mergeEdits, narrate, readBudget, remember } from "../src/pipeline";
import { PROFILES } from "../src/profiles/index";
import { parseSettings, settingsToText } from "../src/taskpane/settings-state";
import { arranged, draw } from "./generator/draw";
import { randomBudget } from "./generator/random-budget";

const { snapshot } = arranged(draw(randomBudget(5_003), "national"));

describe.each(PROFILES.map(({ id }) => id))("地区模板 %s 一路不丢", (id) => {
  test("配置文件认得它，保存的设置读得回来", () => {
    expect(settingsFromConfig(JSON.stringify({ profile: id }), "设置.json").profile).toBe(id);
    expect(parseSettings(settingsToText({ ...DEFAULT_SETTINGS, profile: id }) ?? "")?.profile ?? "auto").toBe(id);
  });

  test("写出的说明记得住，使用者的改动不丢", () => {
    const narrative = narrate(readBudget(snapshot, { ...DEFAULT_SETTINGS, profile: id }));
    expect(narrative.profile).toBe(id);
    const memory = memoryOf(JSON.parse(JSON.stringify(remember(narrative))));
    expect(memory?.profile).toBe(id);
    const [first = "", ...rest] = memory?.lines.map(({ text }) => text) ?? [];
    const merged = memory && mergeEdits(memory, [first, "使用者自己加的一段。", ...rest], linesOf(narrative));
    expect(merged?.map(({ text }) => text)).toContain("使用者自己加的一段。");
  });
});

test("以后新增的地区模板写下的记录，照样接得上使用者的改动", () => {
  const memory = remember(narrate(readBudget(snapshot)));
  expect(memoryOf({ ...memory, profile: "made-up" })?.lines.length).toBe(memory.lines.length);
  expect(memoryOf({ ...memory, profile: 1 })).toBeUndefined();
});
