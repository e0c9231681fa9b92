import { chineseNumeral } from "../lexicon/index";
import { describe, expect, test } from "@jest/globals";
import type { OutlineEntry } from "../model/narrative-profile";
import type { NarrativeParagraph } from "../model/passage";
import { nationalNarrative } from "../profiles/narrative/national";
import { shaanxiNarrative } from "../profiles/narrative/shaanxi";
import { sectionsOf } from "./outline";

const body: readonly NarrativeParagraph[] = [{ key: "a", role: "body", runs: [{ kind: "text", text: "正文。" }] }];
const entry = (level: OutlineEntry["level"], heading: string, paragraphs = body, more: Partial<OutlineEntry> = {}) => ({
  entry: { id: "totals", level, heading, ...more } as OutlineEntry,
  paragraphs,
});
const WORDS = { year: "2025", org: "示例市档案馆", kind: "单位" };

describe("标题编号", () => {
  test("部分、章、节分别编号，每个部分从一开始", () => {
    const written = [
      entry(0, "概况", []),
      entry(1, "职责"),
      entry(1, "机构"),
      entry(0, "{year}年{kind}预算情况说明", []),
      entry(1, "收支"),
      entry(2, "收入"),
      entry(2, "支出"),
      entry(1, "采购"),
      entry(2, "货物"),
    ];
    expect(sectionsOf(written, nationalNarrative, WORDS).map(({ heading }) => heading)).toEqual([
      "第一部分　概况",
      "一、职责",
      "二、机构",
      "第二部分　2025年单位预算情况说明",
      "一、收支",
      "（一）收入",
      "（二）支出",
      "二、采购",
      "（一）货物",
    ]);
  });

  test("陕西的章号连续，名词解释重新编号", () => {
    const written = [
      entry(0, "甲", []),
      entry(1, "一"),
      entry(0, "乙", []),
      entry(1, "二"),
      entry(0, "丙", [], { restartsNumbers: true }),
      entry(1, "三"),
    ];
    expect(sectionsOf(written, shaanxiNarrative, WORDS).map(({ heading }) => heading)).toEqual([
      "第一部分：甲",
      "一、一",
      "第二部分：乙",
      "二、二",
      "第三部分：丙",
      "一、三",
    ]);
  });

  test("没有内容的标题不写，也不占号", () => {
    const written = [entry(1, "项目", []), entry(2, "没有", []), entry(1, "采购", []), entry(2, "货物")];
    expect(sectionsOf(written, nationalNarrative, WORDS).map(({ heading }) => heading)).toEqual([
      "一、采购",
      "（一）货物",
    ]);
  });

  test.each([
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [35, "三十五"],
  ])("%i 写成%s", (n, text) => expect(chineseNumeral(n)).toBe(text));
});
