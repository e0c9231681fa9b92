import { describe, expect, test } from "@jest/globals";
import { budgetSheets, formBook, formSheet, projectSheet } from "../../test/target-forms";
import type { BudgetBook } from "../model/book";
import { FactBook } from "../model/fact";
import type { TargetForm, TargetScheme } from "../model/target";
import { draftForm } from "./draft";
import { draftUnitForm } from "./draft-unit";
import { draftNewProject } from "./new-project";
import { editsToText, type SavedEdit } from "../model/edited-form";
import type { ProjectKind } from "../model/project-kind";
import { editedForm } from "../forms/edit/from-form";
import { parseEdits } from "../forms/edit/saved-edits";
import { findProjects } from "./find-projects";
import { proposeTargets } from "./propose-targets";
import { parseValue } from "../forms/value/parse-value";

const proposalsFor = (book: BudgetBook, scheme: TargetScheme = "2021", lastYear: readonly TargetForm[] = []) =>
  proposeTargets({
    facts: book.facts,
    forms: book.targets ?? [],
    scheme,
    lastYear,
    unitName: "某市热线中心",
    ...(book.identity.year !== undefined && { year: book.identity.year }),
  });

const BOOK = formBook(
  ...budgetSheets("150.00"),
  projectSheet([
    ["热线运行经费", "100.00"],
    ["办公设备购置", "50.00"],
  ]),
  formSheet(),
);

describe("项目清单", () => {
  test("项目表中的项目与绩效目标表按名称对应，没有表的也列出", () => {
    const found = findProjects(BOOK.facts, 2025, BOOK.targets ?? []);
    expect(found.map(({ name, form, pairedBy }) => [name, form !== undefined, pairedBy])).toEqual([
      ["热线运行经费", true, "name"],
      ["办公设备购置", false, undefined],
    ]);
  });

  test("项目表只能按表头推断的，金额由使用者填写", () => {
    const { facts } = BOOK;
    const guessed = new FactBook(
      facts.all.map((fact) =>
        fact.table.type === "projects" ? { ...fact, table: { ...fact.table, confidence: 0.7 } } : fact,
      ),
      facts.changes,
      facts.growths,
      facts.lines,
    );
    const found = findProjects(guessed, 2025, BOOK.targets ?? []);
    expect(found.map(({ name, form, budget }) => [name, form !== undefined, budget])).toEqual([
      ["热线运行经费", true, undefined],
      ["办公设备购置", false, undefined],
    ]);
  });

  test("没有项目表时按金额对应有项目支出的科目", () => {
    const book = formBook(
      ...budgetSheets("140.00", [
        ["2010303", "40.00"],
        ["2010399", "100.00"],
      ]),
      formSheet(),
    );
    const found = findProjects(book.facts, 2025, book.targets ?? []);
    expect(found.map(({ name, budget, pairedBy }) => [name, budget?.functional, pairedBy])).toEqual([
      ["其他支出", "2010303", undefined],
      ["热线运行经费", "2010399", "amount"],
    ]);
  });

  test("行政运行等科目的项目支出不是一个项目", () => {
    const book = formBook(
      ...budgetSheets("140.00", [
        ["2010301", "40.00", "行政运行"],
        ["2010399", "100.00"],
      ]),
    );
    expect(findProjects(book.facts, 2025, []).map(({ name }) => name)).toEqual(["其他支出"]);
  });

  test("一个科目的项目支出等于几张目标表之和时，不再当作没有表的项目", () => {
    const second = formSheet({ sheet: "绩效二", name: "设备购置", lines: ["资金总额 | 40", "财政拨款 | 40"] });
    const items = [["2010399", "140.00"]] as const;
    const book = formBook(...budgetSheets("140.00", items), formSheet(), second);
    const found = findProjects(book.facts, 2025, book.targets ?? []);
    expect(found.map(({ name, form }) => [name, form !== undefined])).toEqual([
      ["热线运行经费", true],
      ["设备购置", true],
    ]);
    const less = formBook(...budgetSheets("150.00", [["2010399", "150.00"]]), formSheet(), second);
    expect(findProjects(less.facts, 2025, less.targets ?? []).map(({ name }) => name)).toContain("其他支出");
  });

  test("只有绩效目标表的项目也列出", () => {
    const book = formBook(formSheet());
    expect(findProjects(book.facts, undefined, book.targets ?? []).map(({ name }) => name)).toEqual(["热线运行经费"]);
  });
});

describe("绩效目标建议", () => {
  test("已有表的项目不另拟，没有表的按类别拟出核心指标，指标值留空", () => {
    const [existing, proposed] = proposalsFor(BOOK);
    expect(existing?.draft).toBeUndefined();
    const draft = proposed?.draft;
    expect(draft?.name?.value).toBe("办公设备购置");
    expect(draft?.indicators.length).toBeLessThanOrEqual(10);
    expect(
      draft?.indicators.map(({ name, value, suggestion }) => [name.value, value.raw, suggestion?.op, suggestion?.unit]),
    ).toEqual([
      ["采购总额", "≤50万元", "≤", "万元"],
      ["采购单价", "", "≤", "元/台"],
      ["购置数量", "", "=", "台（套）"],
      ["验收合格率", "", "=", "%"],
      ["到货安装完成时间", "", "date", undefined],
      ["设备利用率", "", "≥", "%"],
      ["使用部门满意度", "", "≥", "%"],
    ]);
    expect(draft?.indicators[0]?.value.origin).toBe("amount");
  });

  test("除成本外不编造指标值", () => {
    const values = proposalsFor(BOOK)[1]
      ?.draft?.indicators.slice(1)
      .map(({ value }) => value.value.kind);
    expect(new Set(values)).toEqual(new Set(["blank"]));
  });

  test("2015 年框架下成本放在产出之下", () => {
    const draft = proposalsFor(BOOK, "2015")[1]?.draft;
    expect(draft?.indicators[0]).toMatchObject({
      level1: { value: "output", raw: "产出指标" },
      level2: { value: "cost", raw: "成本指标" },
    });
  });

  test("同名指标沿用上年的值，并注明来自上年", () => {
    const last = draftForm({ name: "办公设备购置", kind: "equipment", scheme: "2021" });
    const lastYear: TargetForm = {
      ...last,
      indicators: last.indicators.map((each) =>
        each.name.value === "验收合格率" ? { ...each, value: { value: parseValue("=100%"), raw: "=100%" } } : each,
      ),
    };
    const draft = proposalsFor(BOOK, "2021", [lastYear])[1]?.draft;
    const taken = draft?.indicators.find(({ name }) => name.value === "验收合格率");
    expect(taken).toMatchObject({
      value: { raw: "=100%", origin: "last-year" },
      lastYear: { target: { kind: "amount", op: "=", decimal: "100", unit: "%" } },
    });
  });

  test("金额带零头时成本指标写到分", () => {
    const draft = draftForm({ name: "设备", kind: "equipment", scheme: "2021", amount: 12_345_678 as never });
    expect(draft.indicators[0]?.value.raw).toBe("≤12.345678万元");
    expect(draft.money[0]?.raw).toBe("12.345678");
  });

  test("不知道类别时只拟空表", () => {
    expect(draftForm({ name: "业务费", kind: undefined, scheme: "2021" }).indicators).toEqual([]);
  });
});

test("整体支出的草稿：项目和机构运转是任务，合计是支出总计，指标值都待填", () => {
  const { kind, tasks, indicators, goals } = draftUnitForm({
    facts: BOOK.facts,
    scheme: "2015",
    year: 2025,
    unitName: "某市热线中心",
  });
  expect(kind).toBe("unit");
  expect(tasks.map(({ name, amounts, isTotal }) => [name.value, amounts[0]?.raw, isTotal])).toEqual([
    ["热线运行经费", "100.00", false],
    ["办公设备购置", "50.00", false],
    ["金额合计", "150.00", true],
  ]);
  expect(new Set(indicators.map(({ value }) => value.value.kind))).toEqual(new Set(["blank"]));
  expect(goals[0]?.text.value).toContain("年度重点工作完成数不低于【待填】项");
});

test("本级指标库里的定性指标起草后，随工作簿保存再读回，待填等级和取值依据都在", () => {
  const library: readonly ProjectKind[] = [
    {
      id: "own",
      name: "路灯养护",
      keywords: ["路灯"],
      relatedWords: [],
      weakWords: [],
      isImported: true,
      indicators: [
        {
          role: "core",
          level1: "benefit",
          level2: "social-benefit",
          name: "夜间出行评价",
          op: "grade",
          valueSource: "history",
        },
      ],
    },
  ];
  const { draft, kind } = draftNewProject({ name: "路灯养护经费" }, { scheme: "2021", library });
  expect(kind).toBe("own");
  const saved: SavedEdit = { id: "new:a", name: "路灯养护经费", form: editedForm(draft), isNew: true };
  const [read] = parseEdits(editsToText([saved]) ?? "") ?? [];
  expect(read?.form.indicators[0]?.suggestion).toEqual({ op: "grade", valueSource: "history" });
});
