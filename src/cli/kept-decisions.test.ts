import { expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS } from "../model/settings";
import { settingsToText } from "../questions/settings-text";
import { settingsWith } from "./kept-decisions";

const waiver = (cell: string) => ({ rule: "N15" as const, cells: [`表!${cell}`], reason: "与批复一致" });
const KEPT = settingsToText({
  ...DEFAULT_SETTINGS,
  profile: "fujian",
  unitNature: "institution",
  rules: { N15: { off: true, reason: "窗格里停用" }, N16: { off: true, reason: "窗格里停用" } },
  waivers: [waiver("B2")],
});

test("采用：命令行给的优先，两边的例外都算", () => {
  const given = {
    ...DEFAULT_SETTINGS,
    rules: { N15: { severity: "info" as const, reason: "配置里降级" } },
    waivers: [waiver("B3")],
  };
  const { settings, decisions } = settingsWith(given, KEPT, true);
  expect(decisions).toBe("used");
  expect(settings).toMatchObject({
    profile: "fujian",
    unitNature: "institution",
    waivers: [waiver("B2"), waiver("B3")],
  });
  expect(settings.rules).toEqual({
    N15: { severity: "info", reason: "配置里降级" },
    N16: { off: true, reason: "窗格里停用" },
  });
  expect(settingsWith({ ...given, profile: "national" }, KEPT, true).settings.profile).toBe("national");
});

test.each([
  ["没有保存", undefined, true, "none"],
  ["没有要求采用", KEPT, false, "ignored"],
  ["读不出来", '{"version":9}', true, "unreadable"],
])("%s：照命令行的办", (_, kept, isWanted, decisions) => {
  expect(settingsWith(DEFAULT_SETTINGS, kept, isWanted)).toEqual({ settings: DEFAULT_SETTINGS, decisions });
});
