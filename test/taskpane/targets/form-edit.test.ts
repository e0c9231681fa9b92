import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type EditedForm, editsToText, writtenValue } from "../../../src/model/edited-form";
import type { Level2 } from "../../../src/model/target";
import { LEVELS } from "../../../src/model/target-terms";
import { editedForm } from "../../../src/forms/edit/from-form";
import { parseEdits } from "../../../src/forms/edit/saved-edits";
import { act, begin, redo, undo } from "../../../src/taskpane/targets/edit-history";
import { edit } from "../../../src/taskpane/targets/form-edit";
import type { FormAction } from "../../../src/taskpane/targets/form-actions";
import { indicatorGroups } from "../../../src/taskpane/targets/indicator-groups";
import { pastedRows } from "../../../src/taskpane/targets/table-paste";
import { moneyBlocks, yuanText } from "../../../src/taskpane/targets/money-blocks";
import { fen, wanDecimal } from "../../../src/model/money";
import { randomForm } from "../../random-form";
import { RUNS } from "../../effort";

const anyForm: fc.Arbitrary<EditedForm> = fc
  .tuple(fc.constantFrom("project" as const, "unit" as const), fc.constantFrom("2015" as const, "2021" as const))
  .chain(([kind, scheme]) => randomForm(kind, scheme))
  .map((form) => editedForm(form));

/** Any action; ids and indices may be those of rows that are not there. */
const anyAction = (form: EditedForm): fc.Arbitrary<FormAction> => {
  const id = fc.constantFrom(...form.indicators.map((each) => each.id), "i99");
  const text = fc.constantFrom("", "12.5", "95%", "持续提升", "热线");
  const level2 = fc.constantFrom(...(LEVELS[form.scheme].flatMap(([, seconds]) => seconds) as readonly Level2[]));
  const by = fc.constantFrom(-1 as const, 1 as const);
  const side = fc.constantFrom("before" as const, "after" as const);
  return fc.oneof(
    fc.record({
      type: fc.constant("field" as const),
      field: fc.constantFrom("name" as const, "remark" as const),
      text,
    }),
    fc.record({ type: fc.constant("money" as const), index: fc.nat(20), text }),
    fc.record({ type: fc.constant("goal" as const), index: fc.nat(2), text }),
    fc.record({
      type: fc.constant("indicator" as const),
      id,
      part: fc.constantFrom("name" as const, "value" as const, "unit" as const),
      text,
    }),
    fc.record({
      type: fc.constant("indicator" as const),
      id,
      part: fc.constant("op" as const),
      text: fc.constantFrom("", "≥", "="),
    }),
    fc.record({ type: fc.constant("level" as const), id, level2 }),
    fc.record({ type: fc.constant("addBlank" as const), level2 }),
    fc.record({ type: fc.constant("remove" as const), id }),
    fc.record({ type: fc.constant("step" as const), id, by }),
    fc.record({ type: fc.constant("drop" as const), id, target: id, side }),
    fc.constant({ type: "confirmAll" as const }),
    fc.constant({ type: "addTask" as const }),
    fc.constant({ type: "lastYear" as const, form }),
  );
};

const formAndActions = anyForm.chain((form) =>
  fc.tuple(fc.constant(form), fc.array(anyAction(form), { maxLength: 15 })),
);
const namesIn = (form: EditedForm): readonly string[] => form.indicators.map(({ name, value }) => `${name} ${value}`);
const isMove = ({ type }: FormAction): boolean => type === "step" || type === "drop" || type === "level";

describe("编辑目标表", () => {
  test("任何一串编辑全部撤销后是原来的表，重做后又是改过的表", () => {
    fc.assert(
      fc.property(formAndActions, ([form, actions]) => {
        const edited = actions.reduce(act, begin(form));
        const back = Array.from({ length: 20 }).reduce<typeof edited>((history) => undo(history), edited);
        expect(back.present).toEqual(form);
        const again = Array.from({ length: 20 }).reduce<typeof edited>((history) => redo(history), back);
        expect(again.present).toEqual(edited.present);
      }),
      { numRuns: RUNS },
    );
  });

  test("移动、拖放和改级别都不增减指标，编号各不相同", () => {
    fc.assert(
      fc.property(formAndActions, ([form, actions]) => {
        const moved = actions.filter(isMove).reduce(edit, form);
        expect([...namesIn(moved)].sort()).toEqual([...namesIn(form)].sort());
        const edited = actions.reduce(edit, form);
        const ids = edited.indicators.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(indicatorGroups(edited.indicators).flatMap(({ rows }) => rows.map(({ index }) => index))).toEqual(
          edited.indicators.map((_, i) => i),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test("保存的文本读回是同样的表", () => {
    fc.assert(
      fc.property(formAndActions, ([form, actions]) => {
        const saved = [{ id: "project:甲", name: "甲", form: actions.reduce(edit, form), original: form }];
        expect(parseEdits(editsToText(saved) ?? "")).toEqual(saved);
      }),
      { numRuns: RUNS },
    );
    expect(editsToText([])).toBeUndefined();
    expect(parseEdits("{}")).toBeUndefined();
    expect(parseEdits("不是 JSON")).toBeUndefined();
  });

  test("连续输入一个字段一次撤销，换了字段分开撤销", () => {
    const [form] = fc.sample(anyForm, { numRuns: 1, seed: 7 });
    const typed = ["热", "热线", "热线运行"].reduce(
      (history, text) => act(history, { type: "field", field: "name", text }),
      begin(form!),
    );
    const both = act(typed, { type: "field", field: "remark", text: "备注" });
    expect(both.past).toHaveLength(2);
    expect(undo(both).present.name).toBe("热线运行");
    expect(undo(undo(both)).present).toEqual(form);
  });
});

const row = (id: string, level2: "quantity" | "quality", name: string): EditedForm["indicators"][number] => ({
  id,
  level1: "output",
  level2,
  level1Text: "产出指标",
  level2Text: level2 === "quantity" ? "数量指标" : "质量指标",
  name,
  op: "≥",
  value: "1",
  unit: "次",
  origin: "form",
});

describe("指标的顺序", () => {
  const base = editedForm(fc.sample(randomForm("project", "2021"), { numRuns: 1, seed: 3 })[0]!);
  const form = {
    ...base,
    indicators: [row("a", "quantity", "甲"), row("b", "quantity", "乙"), row("c", "quality", "丙")],
  };
  const order = (actions: readonly FormAction[]): string =>
    actions
      .reduce(edit, form)
      .indicators.map(({ name, level2Text }) => `${name}${level2Text[0]}`)
      .join(" ");

  test("同级内上移下移换位，到边界先归入相邻的级别", () => {
    expect(order([{ type: "step", id: "b", by: -1 }])).toBe("乙数 甲数 丙质");
    expect(order([{ type: "step", id: "b", by: 1 }])).toBe("甲数 乙质 丙质");
    expect(
      order([
        { type: "step", id: "b", by: 1 },
        { type: "step", id: "b", by: 1 },
      ]),
    ).toBe("甲数 丙质 乙质");
    expect(order([{ type: "step", id: "a", by: -1 }])).toBe("甲数 乙数 丙质");
    expect(order([{ type: "step", id: "c", by: 1 }])).toBe("甲数 乙数 丙质");
  });

  test("拖到别的级别就归入那一级；拖到自己身上不动", () => {
    expect(order([{ type: "drop", id: "a", target: "c", side: "after" }])).toBe("乙数 丙质 甲质");
    expect(order([{ type: "drop", id: "c", target: "a", side: "before" }])).toBe("丙数 甲数 乙数");
    expect(order([{ type: "drop", id: "a", target: "a", side: "after" }])).toBe("甲数 乙数 丙质");
  });

  test("新增的指标放在本级末尾；还没有的级别按表样的顺序", () => {
    const added = edit(form, { type: "addBlank", level2: "quantity" }).indicators;
    expect(added.map(({ name, level2 }) => `${name}${level2}`)).toEqual([
      "甲quantity",
      "乙quantity",
      "quantity",
      "丙quality",
    ]);
    const first = edit(form, { type: "addBlank", level2: "economic-cost" }).indicators[0];
    expect(first?.level1Text).toBe("成本指标");
    expect(edit(form, { type: "addBlank", level2: "served" }).indicators.at(-1)?.level2).toBe("served");
  });

  test("粘贴几行：从这一行起改写，多出的行接在后面，编号各不相同，一次撤销", () => {
    const rows = pastedRows(
      [
        ["数量指标", "甲", "≥", "1", "次"],
        ["质量指标", "乙", "≥98%"],
      ],
      ["level", "name", "op", "value", "unit"],
      "level",
      form.scheme,
    );
    const last = form.indicators.at(-1)?.id ?? "";
    const history = act(begin(form), { type: "paste", id: last, rows });
    const { indicators } = history.present;
    expect(indicators.slice(-2).map((each) => [each.level2, each.name, writtenValue(each)])).toEqual([
      ["quantity", "甲", "≥1次"],
      ["quality", "乙", "≥98%"],
    ]);
    expect(indicators).toHaveLength(form.indicators.length + 1);
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    expect(undo(history).present).toEqual(form);
  });

  test("删除后恢复在原处", () => {
    const removed = edit(form, { type: "remove", id: "b" });
    expect(edit(removed, { type: "restore", indicator: form.indicators[1]!, index: 1 })).toEqual(form);
  });

  test("以上年为起点：值待确认，改写或确认后才算本年的；金额不变", () => {
    const last = { ...form, money: [], goals: [{ scope: "year" as const, text: "上年的目标" }] };
    const fresh = { ...form, indicators: [], goals: [{ scope: "year" as const, text: "" }] };
    const begun = edit(fresh, { type: "lastYear", form: last });
    expect(begun.money).toEqual(form.money);
    expect(begun.goals).toEqual([{ scope: "year", text: "上年的目标", isUnconfirmed: true }]);
    expect(begun.indicators.map(({ lastYear, isUnconfirmed }) => [lastYear, isUnconfirmed])).toEqual(
      Array.from({ length: 3 }, () => ["≥1次", true]),
    );
    const [first] = begun.indicators;
    const typed = edit(begun, { type: "indicator", id: first!.id, part: "value", text: "2" }).indicators[0];
    expect([typed?.isUnconfirmed, typed?.lastYear]).toEqual([undefined, "≥1次"]);
    const all = edit(begun, { type: "confirmAll" });
    expect(all.indicators.concat().every(({ isUnconfirmed }) => isUnconfirmed === undefined)).toBe(true);
    expect(all.goals).toEqual([{ scope: "year", text: "上年的目标" }]);
  });
});

describe("各来源之和", () => {
  const amount = (source: "total" | "fiscal" | "other", text: string, period: "whole" | "year" = "year") => ({
    period,
    source,
    label: "",
    text,
  });

  test("按期间分别相加，精确到分；空白不算零", () => {
    const [year, whole] = moneyBlocks([
      amount("total", "0.3"),
      amount("fiscal", "0.1"),
      amount("other", "0.2"),
      amount("total", "100", "whole"),
      amount("fiscal", "", "whole"),
    ]);
    expect([year?.sum, year?.total, year?.difference]).toEqual([3000 * 100, 3000 * 100, 0]);
    expect([whole?.sum, whole?.total, whole?.difference]).toEqual([undefined, 100_000_000, undefined]);
  });

  test("“其中”行不重复相加", () => {
    const [block] = moneyBlocks([amount("fiscal", "5"), { ...amount("fiscal", "3"), isDetail: true as const }]);
    expect(block?.sum).toBe(5_000_000);
  });

  test("显示到分", () => {
    expect(wanDecimal(fen(9_819_000_01))).toBe("981.900001");
    expect(wanDecimal(fen(9_819_000_00))).toBe("981.90");
    expect(yuanText(fen(9_819_000_01))).toBe("9,819,000.01");
    expect(yuanText(fen(-100_000_00))).toBe("-100,000.00");
    expect(yuanText(fen(99))).toBe("0.99");
  });
});
