import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { MergedLine } from "../../../src/model/passage";
import {
  answersFrom,
  draftsFrom,
  filled,
  isMistaken,
  isUsable,
  unsavedIds,
} from "../../../src/taskpane/narrative/drafts";
import { decided, editedLines, openConflicts, stillValid } from "../../../src/taskpane/narrative/edits";
import { RUNS } from "../../effort";

describe("回答", () => {
  test.each([
    ["prior:income", "1,200.50", true],
    ["prior:income", "1200.5万元", true],
    ["prior:income", "０", true],
    ["prior:income", "12%", false],
    ["prior:income", "大约一千", false],
    ["amount:procurement.goods", "没有", false],
    ["count:vehicles", "3", true],
    ["count:vehicles", "3.5", false],
    ["count:vehicles", "三", false],
    ["reason:income.change", "在职人员新增2人", true],
  ])("%s：“%s” 能不能用：%s", (id, draft, usable) => {
    expect(isUsable(id, draft)).toBe(usable);
    expect(isMistaken(id, draft)).toBe(!usable);
  });

  test("空白既不是回答，也不是写错，更不是零", () => {
    expect(isUsable("prior:income", " ")).toBe(false);
    expect(isMistaken("prior:income", " ")).toBe(false);
    expect(answersFrom({ "prior:income": "", "count:vehicles": " " })).toEqual({});
  });

  test("写错的照样保存，只是不写进正文", () => {
    const drafts = { "prior:income": "大约一千", "count:vehicles": "3", "text:other": "" };
    expect(filled(drafts)).toEqual({ "prior:income": "大约一千", "count:vehicles": "3" });
    expect(answersFrom(drafts)).toEqual({ "count:vehicles": "3" });
  });

  test("名称与对象自带的相同，也只是一个名称", () => {
    expect(unsavedIds(Object.fromEntries([["__proto__", ""]]), {})).toEqual([]);
    expect(unsavedIds({}, Object.fromEntries([["__proto__", "甲"]]))).toEqual(["__proto__"]);
  });

  test("保存之后没有未保存的（任意回答）", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (drafts) => {
        const saved = draftsFrom(filled(drafts));
        expect(unsavedIds(drafts, saved)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

const line = (key: string, state: MergedLine["state"], text: string, generated?: string): MergedLine => ({
  key,
  role: "body",
  level: 1,
  state,
  text,
  ...(generated !== undefined && { generated }),
  diff: [],
});

const LINES = [
  line("a", "generated", "甲", "甲"),
  line("b", "edited", "我的乙", "乙"),
  line("c", "conflict", "我的丙", "新丙"),
  line("d", "dropped", "", "丁"),
  line("e", "added", "我加的"),
];

describe("改动的取舍", () => {
  test("不选就是用户的文字", () => {
    expect(decided(LINES, {})).toEqual(LINES);
    expect(editedLines(LINES).map(({ key }) => key)).toEqual(["b", "c", "d", "e"]);
  });

  test("只有冲突必须选", () => {
    expect(openConflicts(LINES, {}).map(({ key }) => key)).toEqual(["c"]);
    expect(openConflicts(LINES, { c: "mine" })).toEqual([]);
  });

  test("选新文字：改过的换成新的，删去的恢复，自己加的去掉", () => {
    const written = decided(LINES, { b: "new", c: "new", d: "new", e: "new" }).filter(
      ({ state }) => state !== "dropped",
    );
    expect(written.map(({ text }) => text)).toEqual(["甲", "乙", "新丙", "丁"]);
  });

  test("文字变了，先前的选择就不算数", () => {
    const later = LINES.map((each) => (each.key === "c" ? line("c", "conflict", "我的丙", "更新的丙") : each));
    expect(stillValid({ b: "new", c: "new" }, LINES, later)).toEqual({ b: "new" });
  });
});
