import { describe, expect, test } from "@jest/globals";
import type { NarrativeLine, NarrativeMemory } from "../../model/passage";
import { mergeEdits } from "./merge-edits";

const line = (key: string, text: string): NarrativeLine => ({
  key,
  role: "body",
  level: 1,
  runs: [{ kind: "text", text }],
});
const memory = (...lines: readonly (readonly [string, string])[]): NarrativeMemory => ({
  version: 1,
  profile: "fujian",
  lines: lines.map(([key, text]) => ({ key, text, numbers: [] })),
});

const WRITTEN = memory(
  ["title", "2025年度单位预算"],
  ["income", "收入预算100.00万元，与上年持平。"],
  ["expenditure", "支出预算100.00万元，与上年持平。"],
  ["fund", "没有政府性基金预算支出。"],
);
const texts = WRITTEN.lines.map(({ text }) => text);
const OURS = WRITTEN.lines.map(({ key, text }) => line(key, text));
const states = (merged: ReturnType<typeof mergeEdits>) => merged.map(({ key, state, text }) => [key, state, text]);

describe("重新生成时保留用户的修改", () => {
  test("谁都没改，就是生成的文字", () => {
    expect(mergeEdits(WRITTEN, texts, OURS).map(({ state }) => state)).toEqual([
      "generated",
      "generated",
      "generated",
      "generated",
    ]);
  });

  test("用户改了一段，表没变", () => {
    const theirs = texts.with(1, "收入预算100.00万元，与上年持平，全部是财政拨款。");
    const [, income] = mergeEdits(WRITTEN, theirs, OURS);
    expect(income).toMatchObject({ state: "edited", text: theirs[1], generated: texts[1] });
    expect(income?.diff.filter(({ kind }) => kind !== "same")).toEqual([{ kind: "added", text: "，全部是财政拨款" }]);
  });

  test("用户改了话，表改了数", () => {
    const theirs = texts.with(1, "收入预算100.00万元，与上年持平，全部是财政拨款。");
    const ours = OURS.with(1, line("income", "收入预算120.00万元，与上年持平。"));
    expect(mergeEdits(WRITTEN, theirs, ours)[1]).toMatchObject({
      state: "merged",
      text: "收入预算120.00万元，与上年持平，全部是财政拨款。",
    });
  });

  test("同一处都改了：留用户的，并给出我们的", () => {
    const theirs = texts.with(1, "收入预算110.00万元，与上年持平。");
    const ours = OURS.with(1, line("income", "收入预算120.00万元，与上年持平。"));
    expect(mergeEdits(WRITTEN, theirs, ours)[1]).toMatchObject({
      state: "conflict",
      text: "收入预算110.00万元，与上年持平。",
      generated: "收入预算120.00万元，与上年持平。",
    });
  });

  test("用户自己加的段落留在原处，删掉的段落不再写回", () => {
    const theirs = [texts[0] ?? "", texts[1] ?? "", "另外，本年接受捐赠两笔。", texts[3] ?? ""];
    expect(states(mergeEdits(WRITTEN, theirs, OURS))).toEqual([
      ["title", "generated", texts[0]],
      ["income", "generated", texts[1]],
      ["expenditure", "dropped", ""],
      ["expenditure+1", "added", "另外，本年接受捐赠两笔。"],
      ["fund", "generated", texts[3]],
    ]);
  });

  test("不再生成的段落：没改过的去掉，改过的留下", () => {
    const ours = OURS.filter(({ key }) => key !== "fund");
    expect(mergeEdits(WRITTEN, texts, ours).map(({ key }) => key)).toEqual(["title", "income", "expenditure"]);
    const theirs = texts.with(3, "没有政府性基金预算支出，也没有上年结转。");
    expect(states(mergeEdits(WRITTEN, theirs, ours)).at(-1)).toEqual([
      "fund",
      "edited",
      "没有政府性基金预算支出，也没有上年结转。",
    ]);
  });

  test("新生成的段落照写", () => {
    const ours = [...OURS, line("assets", "截至2024年12月31日，共有车辆0辆。")];
    expect(mergeEdits(WRITTEN, texts, ours).at(-1)).toMatchObject({ key: "assets", state: "generated" });
  });

  test("改得面目全非的一段算用户自己的，原段算删掉", () => {
    const theirs = texts.with(3, "另附绩效目标表两张");
    expect(mergeEdits(WRITTEN, theirs, OURS).map(({ state }) => state)).toEqual([
      "generated",
      "generated",
      "generated",
      "dropped",
      "added",
    ]);
  });
});
