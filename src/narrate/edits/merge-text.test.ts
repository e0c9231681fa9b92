import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { diffOf, likeness, tokens } from "./diff";
import { mergeTexts } from "./merge-text";
import { RUNS } from "../../../test/effort";

const BASE = "2025年收入预算1294.13万元，比上年增加143.41万元。";

describe("三方合并", () => {
  test("用户加了话，我们换了数，两边都留下", () => {
    const theirs = "2025年收入预算1294.13万元（含上年结转），比上年增加143.41万元。";
    const ours = "2025年收入预算1300.00万元，比上年增加149.28万元。";
    expect(mergeTexts(BASE, theirs, ours)).toBe("2025年收入预算1300.00万元（含上年结转），比上年增加149.28万元。");
  });

  test("用户紧挨着我们换的数加了话，两边都留下；加在同一处才是冲突", () => {
    const ours = BASE.replace("1294.13", "1300.00");
    expect(mergeTexts(BASE, BASE.replace("预算1294.13", "安排约1294.13"), ours)).toBe(
      "2025年收入安排约1300.00万元，比上年增加143.41万元。",
    );
    expect(
      mergeTexts(BASE, BASE.replace("元，", "元（初步），"), BASE.replace("元，", "元（定稿），")),
    ).toBeUndefined();
  });

  test("同一个数两边都改了，留用户的", () => {
    const theirs = BASE.replace("1294.13", "1294.00");
    const ours = BASE.replace("1294.13", "1300.00");
    expect(mergeTexts(BASE, theirs, ours)).toBeUndefined();
  });

  test("一段太长不合并，留用户的", () => {
    const long = BASE.repeat(120);
    expect(mergeTexts(long, `${long}（待定）`, `新增。${long}`)).toBeUndefined();
  });

  test("两边改得一样不算冲突", () => {
    const same = BASE.replace("1294.13", "1300.00");
    expect(mergeTexts(BASE, same, same)).toBe(same);
  });

  test("数字是一个词，差异按词显示", () => {
    expect(tokens("增加143.41万元")).toEqual(["增", "加", "143.41", "万", "元"]);
    expect(diffOf("增加143.41万元", "减少8.36万元")).toEqual([
      { kind: "removed", text: "增加143.41" },
      { kind: "added", text: "减少8.36" },
      { kind: "same", text: "万元" },
    ]);
  });

  const text = fc.string({ unit: fc.constantFrom(..."收入支出预算比上年增加减少万元，。1234"), maxLength: 40 });

  test("只有一边改了，结果就是那一边", () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeTexts(base, changed, base)).toBe(changed);
        expect(mergeTexts(base, base, changed)).toBe(changed);
        expect(mergeTexts(base, changed, changed)).toBe(changed);
      }),
      { numRuns: RUNS },
    );
  });

  test("差异的保留和新增部分合起来就是新文字", () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = diffOf(from, to);
        const join = (kinds: readonly string[]) =>
          parts
            .filter(({ kind }) => kinds.includes(kind))
            .map((part) => part.text)
            .join("");
        expect(join(["same", "added"])).toBe(to);
        expect(join(["same", "removed"])).toBe(from);
      }),
      { numRuns: RUNS },
    );
  });

  test("相像程度在零和一之间，相同为一", () => {
    expect(likeness(BASE, BASE)).toBe(1);
    expect(likeness(BASE, "名词解释")).toBeLessThan(0.2);
    expect(likeness("", BASE)).toBe(0);
  });
});
