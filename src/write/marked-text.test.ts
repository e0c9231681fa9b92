import { describe, expect, test } from "@jest/globals";
import { sheet, workbook } from "../../test/draw-sheet";
import type { MarkedText, TextMark } from "../model/marked-text";
import { DEFAULT_SETTINGS } from "../model/settings";
import type { WorkbookSnapshot } from "../model/snapshot";
import { textSourceOf, type TextSource } from "../model/text-source";
import { Session } from "../questions/session";
import { reviewTexts as textsReviewed } from "../questions/texts";
import { versionOf } from "../questions/version";

function reviewTexts(snapshot: WorkbookSnapshot, settings = DEFAULT_SETTINGS, texts: readonly TextSource[] = []) {
  const session = new Session();
  const read = session.tables({ version: versionOf(snapshot), settings }, texts);
  return textsReviewed(session.books, read, settings, texts);
}

const BASIC = sheet(
  "基本支出表",
  `
一般公共预算基本支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 1360.35 | 1350.35 | 10.00
301 | 工资福利支出 | 1350.35 | 1350.35 | 0.00
30101 | 基本工资 | 1350.35 | 1350.35 | 0.00
302 | 商品和服务支出 | 10.00 | 0.00 | 10.00
30201 | 办公费 | 10.00 | 0.00 | 10.00`,
);
const TABLES = workbook(BASIC);
const HEAD = "2025年单位预算情况说明\n一、一般公共预算基本支出情况说明\n";

const marked = (text: string, snapshot: WorkbookSnapshot = TABLES): MarkedText =>
  reviewTexts(snapshot, DEFAULT_SETTINGS, [textSourceOf("pasted", "粘贴", HEAD + text)]);
const marksOf = ({ sources }: MarkedText): readonly TextMark[] =>
  sources.flatMap(({ lines }) => lines.flatMap(({ marks }) => marks));
const one = (text: string, printed: string): TextMark | undefined =>
  marksOf(marked(text)).find((mark) => mark.text === printed);

describe("每个数的状态", () => {
  test("与表一致的已核对，对照的单元格和表中的数在旁边", () => {
    const mark = one("人员经费1350.35万元。", "1350.35万元");
    expect(mark).toMatchObject({ state: "checked", kind: "amount", findings: [] });
    expect(mark?.values.map(({ text }) => text)).toEqual(["1350.35万元"]);
    expect(mark?.values[0]?.cells[0]).toEqual({ sheet: "基本支出表", row: 4, column: 4 });
    expect(mark?.fixes).toEqual([]);
  });

  test("表里没有的采购金额是人工数据，认不出说的是什么的未能对应", () => {
    const text = "二、政府采购情况说明\n本年政府采购预算8.00万元。\n三、其他情况说明\n另有甲乙丙丁3.00万元。";
    const { sources } = marked(text);
    const states = marksOf(marked(text)).map((mark) => [mark.text, mark.state]);
    expect(states).toEqual([
      ["8.00万元", "manual"],
      ["3.00万元", "unbound"],
    ]);
    expect(sources.map(({ coverage }) => coverage)).toEqual([{ amounts: 2, checked: 0, manual: 1, unbound: 1 }]);
  });

  test("标题和正文分开；行号、行内位置照原文", () => {
    const [source] = marked("公用经费 10.00 万元。").sources;
    expect(source?.lines.map(({ isHeading }) => isHeading)).toEqual([true, true, false]);
    const line = source?.lines[2];
    expect(line?.cell).toEqual({ sheet: "粘贴", row: 3, column: 1 });
    expect(line?.marks.map(({ span }) => line.text.slice(span.start, span.end))).toEqual(["10.00 万元"]);
  });
});

describe("替换成表中的数", () => {
  test.each([
    ["两位小数", "公用经费12.00万元。", "12.00万元", "10.00万元"],
    ["没有小数", "公用经费12万元。", "12万元", "10万元"],
    ["以元为单位", "公用经费120000.00元。", "120000.00元", "100000.00元"],
    ["带千分位", "人员经费1,450.35万元。", "1,450.35万元", "1,350.35万元"],
    ["数和单位之间有空格", "公用经费 12.00 万元。", "12.00 万元", "10.00 万元"],
    ["尾差", "人员经费1350.36万元。", "1350.36万元", "1350.35万元"],
  ])("%s照原样", (_, text, printed, replacement) =>
    expect(one(text, printed)?.fixes.map(({ edits }) => edits[0]?.after)).toEqual([replacement]),
  );

  test("错误连同依据列出，状态是有问题", () => {
    const text = marked("公用经费12.00万元。");
    const [mark] = marksOf(text);
    expect(mark?.state).toBe("wrong");
    expect(mark?.findings.map((each) => text.findings[each]?.severity)).toEqual(["error"]);
    expect(text.sources[0]?.wrong).toBe(1);
  });

  test("可能是另一口径的数，不提供替换", () => {
    const all = sheet(
      "支出总表",
      `
支出预算总表
 | | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | | 项目支出
 | | | 人员经费 | 公用经费 |
 | 合计 | 1385.35 | 1355.35 | 15.00 | 15.00
2010350 | 事业运行 | 1385.35 | 1355.35 | 15.00 | 15.00`,
      { merged: ["D3:E3", "A3:A4", "B3:B4", "C3:C4", "F3:F4"] },
    );
    const marks = marksOf(marked("人员经费1355.35万元。", workbook(BASIC, all)));
    expect(marks.map(({ state, fixes }) => [state, fixes])).toEqual([["wrong", []]]);
  });
});

describe("金额以外的文字", () => {
  test("提醒和错误标在所说的字上，不盖住金额；建议不标", () => {
    const text = "公用经费10.00万元，比2021年预算增加【待填：数额】。";
    const words = marksOf(marked(text)).filter(({ state }) => state === "words");
    expect(words.map((mark) => mark.text)).toContain("【待填：数额】");
    for (const [i, { span }] of marksOf(marked(text)).entries())
      expect(span.start).toBeGreaterThanOrEqual(marksOf(marked(text))[i - 1]?.span.end ?? 0);
  });

  test("已核实的不再标出", () => {
    const { findings } = marked("公用经费12.00万元。");
    const waivers = findings.map(({ code, cells }) => ({
      rule: code,
      cells: cells.map(({ sheet: name, row, column }) => `${name}!${String.fromCharCode(64 + column)}${row}`),
      reason: "与批复一致",
    }));
    const texts = [textSourceOf("pasted", "粘贴", `${HEAD}公用经费12.00万元。`)];
    const { sources } = reviewTexts(TABLES, { ...DEFAULT_SETTINGS, waivers }, texts);
    expect(sources[0]?.wrong).toBe(0);
  });
});

test("本工具写的“情况说明”工作表也核对，只有它可以替换", () => {
  const own = { ...sheet("情况说明", HEAD + "公用经费12.00万元。"), own: "narrative" as const };
  const { sources } = reviewTexts(workbook(BASIC, own));
  expect(sources.map(({ name, isOwnSheet, wrong }) => [name, isOwnSheet, wrong])).toEqual([["情况说明", true, 1]]);
});

test("没有文字就没有来源", () => {
  expect(reviewTexts(TABLES)).toEqual({ sources: [], findings: [] });
});

test("自己写的草稿里的待填项不算问题，别的文字里留下的算", () => {
  const text = `${HEAD}公用经费10.00万元，主要用于【待填：用途】。`;
  const own = { ...sheet("情况说明", text), own: "narrative" as const };
  expect(reviewTexts(workbook(BASIC, own)).sources.map(({ wrong }) => wrong)).toEqual([0]);
  expect(reviewTexts(TABLES, DEFAULT_SETTINGS, [textSourceOf("pasted", "粘贴", text)]).sources[0]?.wrong).toBe(1);
});
