import { describe, expect, test } from "@jest/globals";
import { settingsFromConfig } from "../src/cli/config";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import { editsToText } from "../src/model/edited-form";
import type { SheetSnapshot } from "../src/model/snapshot";
import { readBudget } from "../src/pipeline";
import {
  editForm,
  linesOf,
  memoryOf,
  mergeEdits,
  narrate,
  parseEdits,
  planTargets,
  remember,
  reviewTargets,
  TARGET_LAYOUT_LIST,
} from "../src/questions/index";
import { termCalled } from "../src/narrate/glossary/library";
import { PROFILES } from "../src/profiles/index";
import { parseSettings, settingsToText } from "../src/questions/settings-text";
import { arranged, draw } from "./generator/draw";
import { randomBudget } from "./generator/random-budget";
import { snapshotOf } from "./planned-sheet";
import { budgetSheets, formSheet, projectSheet } from "./target-forms";

/** A budget of two projects, one of them with its form. */
const PROJECTS = [
  ...budgetSheets("150.00"),
  projectSheet([
    ["热线运行经费", "100.00"],
    ["办公设备购置", "50.00"],
  ]),
];

const { snapshot } = arranged(draw(randomBudget(5_003), "national"));

describe.each(PROFILES.map(({ id }) => id))("地区模板 %s 一路不丢", (id) => {
  test("固定的名词都有解释，不问人", () => {
    const blocks = PROFILES.filter((each) => each.id === id).flatMap(({ narrative }) =>
      narrative.outline.flatMap(({ blocks: own = [] }) => own),
    );
    const terms = blocks.flatMap((block) => (block.block === "glossary" ? (block.terms ?? []) : []));
    expect(terms.filter(({ name, definition }) => (definition ?? termCalled(name)) === undefined)).toEqual([]);
  });

  test("配置文件认得它，保存的设置读得回来", () => {
    expect(settingsFromConfig(JSON.stringify({ profile: id }), "设置.json", new Set()).profile).toBe(id);
    expect(parseSettings(settingsToText({ ...DEFAULT_SETTINGS, profile: id }) ?? "")?.profile ?? "auto").toBe(id);
  });

  test("写出的说明记得住，使用者的改动不丢", () => {
    const narrative = narrate(readBudget(snapshot, { ...DEFAULT_SETTINGS, profile: id }));
    expect(narrative.profile).toBe(id);
    // a question is asked in full: its holes would be ours, not the user's
    expect(narrative.gaps.filter(({ question }) => /[{}【】]/.test(question))).toEqual([]);
    const memory = memoryOf(JSON.parse(JSON.stringify(remember(narrative))));
    expect(memory?.profile).toBe(id);
    const [first = "", ...rest] = memory?.lines.map(({ text }) => text) ?? [];
    const merged = memory && mergeEdits(memory, [first, "使用者自己加的一段。", ...rest], linesOf(narrative));
    expect(merged?.map(({ text }) => text)).toContain("使用者自己加的一段。");
  });

  test("绩效目标按它的表样写出，读得回来，保存的编辑也是", () => {
    const settings = { ...DEFAULT_SETTINGS, profile: id };
    const reviewed = (form: SheetSnapshot) =>
      reviewTargets(readBudget({ sheets: [...PROJECTS, form], externalLinks: [] }, settings), settings);
    const { forms, proposals, layout } = reviewed(formSheet());
    expect(TARGET_LAYOUT_LIST.map((each) => each.id)).toContain(layout);
    const all = [...forms, ...proposals.flatMap(({ draft }) => draft ?? [])];
    expect(all).toHaveLength(2);
    const back = reviewed(snapshotOf(planTargets(all, layout).plan));
    expect(back.forms.map((form) => form.layout)).toEqual([layout, layout]);
    expect(back.forms.map(({ name }) => name?.value)).toEqual(["热线运行经费", "办公设备购置"]);
    const names = ({ indicators }: (typeof all)[number]) => indicators.map(({ name }) => name.value).sort();
    expect(back.forms.map(names)).toEqual(all.map(names));
    const edits = back.forms.map((form, i) => ({ id: String(i), name: form.name?.value ?? "", form: editForm(form) }));
    expect(parseEdits(editsToText(edits) ?? "")).toEqual(edits);
  });
});

test("以后新增的地区模板写下的记录，照样接得上使用者的改动", () => {
  const memory = remember(narrate(readBudget(snapshot)));
  expect(memoryOf({ ...memory, profile: "made-up" })?.lines.length).toBe(memory.lines.length);
  expect(memoryOf({ ...memory, profile: 1 })).toBeUndefined();
});
