import { describe, expect, test } from "@jest/globals";
import { INITIAL_STATE, type PaneState } from "../../src/taskpane/pane-state";
import { diagnose } from "../../src/taskpane/trouble/diagnosis";
import { ABOUT } from "./about";
import { review } from "./sample-review";

const SECRET = "绝密数值 98765";
const state: PaneState = {
  ...INITIAL_STATE,
  settings: {
    ...INITIAL_STATE.settings,
    rules: { N15: { off: true, reason: SECRET } },
    waivers: [{ rule: "N01", cells: [`${SECRET}!A1`], reason: SECRET }],
  },
  checked: {
    review: review(),
    snapshot: {
      externalLinks: [SECRET],
      sheets: [
        {
          name: SECRET,
          visibility: "hidden",
          isProtected: true,
          cells: [{ row: 1, column: 1, value: SECRET }],
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
        },
      ],
    },
    at: new Date(0),
  },
};

describe("诊断信息", () => {
  const error = new RangeError(`Not a plain decimal: "${SECRET}"`);
  const text = diagnose({ release: ABOUT.release, place: "Excel PC" }, "Chromium", state, error);

  test("写明版本、环境、结构、规则代码和出错位置", () => {
    expect(text).toContain("预算公开助手 1.2.3");
    expect(text).toContain("运行位置：Excel PC");
    expect(text).toContain("工作表 1：1 个有内容的单元格，合并 0 处，hidden，受保护");
    expect(text).toContain("问题：N15×1 X09×1 W04×1 K02×1 G09×1 N01×1");
    expect(text).toMatch(/错误：RangeError\nat .*diagnosis\.test/);
  });

  test("不含单元格内容、工作表和单位名称、用户写的理由和错误原文", () => {
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain("98765");
    expect(text).not.toContain("某某市");
    expect(text).not.toContain("收支总表");
  });

  test("还没有校验时也能导出", () => {
    expect(diagnose({ release: ABOUT.release, place: "x" }, "y", INITIAL_STATE)).toContain("尚未校验");
  });
});
