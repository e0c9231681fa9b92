import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { budgetSheets, formSheet, projectSheet, unitSheet, withLevel } from "../../../test/target-forms";
import { contentOf, randomForm } from "../../../test/random-form";
import { workbook } from "../../../test/draw-sheet";
import { type EditedForm, typedAmount, writtenValue } from "../../model/edited-form";
import { fen, formatFen } from "../../model/money";
import { DEFAULT_SETTINGS } from "../../model/settings";
import { readBudget } from "../../pipeline";
import { editForm, formFromEdit, indicatorLibrary, judgeForms, planTargets } from "../../questions/index";
import { editedForm } from "./from-form";
import { formOf } from "./to-form";
import { FEW_RUNS, RUNS } from "../../../test/effort";

const anyForm = fc
  .tuple(fc.constantFrom("project" as const, "unit" as const), fc.constantFrom("2015" as const, "2021" as const))
  .chain(([kind, scheme]) => randomForm(kind, scheme));

describe("编辑中的目标表", () => {
  test("取来编辑而不改动，内容一字不差", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(contentOf(formOf(editedForm(form)))).toEqual(contentOf(form));
      }),
      { numRuns: RUNS },
    );
  });

  test("经过文本保存再取回，仍是同一张表", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const edited = editedForm(form);
        expect(JSON.parse(JSON.stringify(edited))).toEqual(edited);
      }),
      { numRuns: FEW_RUNS },
    );
  });

  test("金额精确到分，空白不是零", () => {
    fc.assert(
      fc.property(fc.nat(9_999_999_999), (amount) => {
        const text = formatFen(fen(amount), "万元", 6);
        expect(typedAmount(text)?.amount).toBe(amount);
      }),
      { numRuns: RUNS },
    );
    expect(typedAmount("")).toBeUndefined();
    expect(typedAmount("  ")).toBeUndefined();
    expect(typedAmount("0")?.amount).toBe(0);
    expect(typedAmount("4万")).toMatchObject({ amount: 4_000_000, ownUnit: "万元" });
    expect(typedAmount("待定")).toBeUndefined();
  });

  test("比较符和单位只写一次", () => {
    expect(writtenValue({ op: "≥", value: "95", unit: "%" })).toBe("≥95%");
    expect(writtenValue({ op: "≥", value: "≥95%", unit: "%" })).toBe("≥95%");
    expect(writtenValue({ op: ">", value: "3", unit: "次" })).toBe("＞3次");
    expect(writtenValue({ op: "", value: "12月底前", unit: "" })).toBe("12月底前");
    expect(writtenValue({ op: "≥", value: " ", unit: "%" })).toBe("");
  });
});

describe("对编辑中的表即时检查", () => {
  const sheets = [...budgetSheets("100.00"), projectSheet([["热线运行", "100.00"]]), formSheet()];
  const snapshot = workbook(...sheets);
  const [form] = readBudget(snapshot).targets ?? [];
  if (!form) throw new Error("no form was read");
  const edited = editForm(form);
  const judge = (changed: EditedForm) =>
    judgeForms(readBudget(snapshot), DEFAULT_SETTINGS, [
      { form: changed, ...(form.place && { replaces: form.place }) },
    ])[0] ?? [];
  const put = (name: string, value: string): EditedForm => ({
    ...edited,
    indicators: edited.indicators.map((each) => (each.name === name ? { ...each, value } : each)),
  });

  test("无误的表没有问题；超过 100% 的比率落在该指标上，消息中没有不存在的单元格", () => {
    expect(judge(edited)).toEqual([]);
    const [finding, ...rest] = judge(put("一次答复率", "120"));
    const id = edited.indicators.find(({ name }) => name === "一次答复率")?.id;
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ code: "J13", path: `indicator:${id}:value` });
    expect(finding?.message).toBe("“一次答复率”写为“≥120%”。比率最高为 100%，请核对。");
  });

  test("金额与项目支出表不一致，落在金额上，并写明工作簿中的单元格", () => {
    const money = edited.money.map((each) => (each.text === "100.00" ? { ...each, text: "90" } : each));
    const found = judge({ ...edited, money });
    expect(found.map(({ code, path }) => [code, path])).toContainEqual([
      "J05",
      `money:${edited.money.findIndex(({ source }) => source === "total")}`,
    ]);
    expect(found.find(({ code }) => code === "J05")?.message).toContain("项目表!");
    expect(found.map(({ message }) => message).join()).not.toMatch(/[\uE000-\uF8FF]/);
  });

  test("任何改动的消息里都没有内部记号", () => {
    fc.assert(
      fc.property(fc.array(anyForm, { minLength: 1, maxLength: 3 }), (forms) => {
        const found = judgeForms(
          readBudget(workbook(...budgetSheets(), unitSheet(["热线 | 运行 | 100 | 100 | 0"]))),
          DEFAULT_SETTINGS,
          forms.map((each) => ({ form: editedForm(each) })),
        );
        expect(found).toHaveLength(forms.length);
        for (const { message, path } of found.flat()) {
          expect(message).not.toMatch(/[\uE000-\uF8FF]|（）|（、|、）|尚未写入/);
          expect(path).not.toBe("");
        }
      }),
      { numRuns: FEW_RUNS },
    );
  });

  test("上年的值没有确认也照样检查，但写出时留空", () => {
    const indicators = edited.indicators.map((each) =>
      each.name === "一次答复率" ? { ...each, value: "120", lastYear: "≥120%", isUnconfirmed: true as const } : each,
    );
    const begun = { ...edited, indicators };
    expect(judge(begun).map(({ code }) => code)).toContain("J13");
    const written = formFromEdit(begun).indicators.find(({ name }) => name.value === "一次答复率");
    expect([written?.value.raw, written?.suggestion?.op, written?.suggestion?.unit]).toEqual(["", "≥", "%"]);
  });

  test("指标重复：两行都有标记", () => {
    const [first] = edited.indicators;
    const found = judge({ ...edited, indicators: [...edited.indicators, { ...first!, id: "new" }] });
    const twice = found.find(({ code }) => code === "J18");
    expect([twice?.path, ...(twice?.also ?? [])]).toEqual([`indicator:${first?.id}:name`, "indicator:new:name"]);
    expect(twice?.message).toBe("“热线运行经费”的指标“外包服务总成本”出现两次。请合并或区分。");
  });
});

describe("指标库", () => {
  test("只给名称、单位和比较符，值留空；成本指标取项目金额", () => {
    const library = indicatorLibrary("12345热线话务服务", "2021", fen(981_900_00_00));
    expect(library.guessed).toBe("hotline");
    expect(library.kinds).toHaveLength(45);
    const rows = library.kinds.flatMap(({ rows: all }) => all.map(({ indicator }) => indicator));
    const filled = rows.filter(({ value }) => value !== "");
    expect(new Set(filled.map(({ origin, level1 }) => [origin, level1].join()))).toEqual(new Set(["library,cost"]));
    expect(new Set(filled.map(writtenValue))).toEqual(new Set(["≤9819万元"]));
    expect(rows.every(({ name, op, suggestion }) => name !== "" && (op !== "" || suggestion?.op === "date"))).toBe(
      true,
    );
  });

  test("留空的值写成【待填】，带比较符和单位", () => {
    const library = indicatorLibrary("物业", "2021");
    const row = library.kinds.flatMap(({ rows }) => rows).find(({ indicator }) => indicator.name === "设施完好率");
    const [form] =
      readBudget(workbook(formSheet({ indicators: withLevel("质量指标", "一次答复率", "≥96%") }))).targets ?? [];
    const edited = { ...editForm(form!), indicators: [row!.indicator] };
    const { plan } = planTargets([formFromEdit(edited)], "fujian");
    expect(plan.cells.find(({ style }) => style === "gap")?.value).toBe("≥【待填】%");
  });
});
