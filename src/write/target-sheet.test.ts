import { describe, expect, test } from "@jest/globals";
import { formSheet, oneForm, unitSheet, formBook } from "../../test/target-forms";
import { draftForm } from "../propose/draft";
import type { SheetPlan } from "../model/write";
import { planTargetSheet } from "./target-sheet";
import { targetLayout } from "../forms/layouts/index";

/** The planned sheet as rows of texts, one line a row. */
const drawn = ({ cells }: SheetPlan): readonly string[] => {
  const rows = Math.max(...cells.map(({ row }) => row));
  return Array.from({ length: rows }, (_, i) =>
    cells
      .filter(({ row }) => row === i + 1)
      .map(({ value }) => value)
      .join(" | "),
  );
};

const FORM = oneForm().targets?.[0];

describe("写出绩效目标表", () => {
  test("福建格式：五列，成本为一级指标，末行备注", () => {
    const { plan, lost } = planTargetSheet([FORM!], targetLayout("fujian"));
    expect(drawn(plan)).toEqual([
      "热线运行经费项目绩效目标表",
      "项目名称 | 热线运行经费",
      "主管部门 |  | 实施单位 | ",
      "专项资金情况\n（万元） | 资金总额 | 100",
      "财政拨款 | 100",
      "其他资金 | 0",
      "年度目标 | 受理群众来电，按期答复，让群众知晓并满意。",
      "绩效目标指标 | 一级指标 | 二级指标 | 三级指标 | 指标值",
      "成本指标 | 经济成本指标 | 外包服务总成本 | ≤100万元",
      "产出指标 | 数量指标 | 来电受理量 | ≥27万件",
      "质量指标 | 一次答复率 | ≥96%",
      "时效指标 | 按期办结率 | ≥99%",
      "效益指标 | 社会效益指标 | 群众知晓率 | ≥80%",
      "满意度指标 | 服务对象满意度指标 | 来电人满意度 | ≥90%",
      "备注 | ",
    ]);
    expect(plan.merges).toContainEqual({ top: 8, left: 1, bottom: 14, right: 1 });
    expect(plan.merges).toContainEqual({ top: 10, left: 2, bottom: 12, right: 2 });
    expect(plan).toMatchObject({
      kind: "targets",
      name: "绩效目标表",
      print: { orientation: "portrait", fitToWidth: true },
    });
    expect(lost).toEqual([]);
  });

  test("宁夏格式：成本移到产出之下，金额放在本级一栏", () => {
    const rows = drawn(planTargetSheet([FORM!], targetLayout("ningxia")).plan);
    expect(rows[6]).toBe("项目总额 | 100 | 其中：年度资金总额 | ");
    expect(rows[8]).toBe("其中：财政拨款 | 100 | 其中：财政拨款 | ");
    expect(rows.filter((row) => /成本指标|效益指标|满意度指标/.test(row))).toEqual([
      "成本指标 | 外包服务总成本 | ≤100万元",
      "效益指标 | 社会效益指标 | 群众知晓率 | ≥80%",
      "满意度指标 | 服务对象满意度指标 | 来电人满意度 | ≥90%",
    ]);
  });

  test("待填的值留出空位，写明比较符和单位", () => {
    const draft = draftForm({ name: "设备购置", kind: "equipment", scheme: "2021" });
    const { plan } = planTargetSheet([draft], targetLayout("ministry-2021"));
    const gaps = plan.cells.filter(({ style }) => style === "gap").map(({ value }) => value);
    expect(gaps).toContain("=【待填】台（套）");
    expect(gaps).toContain("【待填：完成时间】");
  });

  test("没有指标时印出各级空行", () => {
    const draft = draftForm({ name: "业务费", kind: undefined, scheme: "2021" });
    const rows = drawn(planTargetSheet([draft], targetLayout("jiangxi")).plan);
    expect(rows).toContain("产出指标 | 数量指标 |  | ");
    expect(rows).toContain("可持续影响指标 |  | ");
  });

  test("新格式放不下的内容逐项告知", () => {
    const book = formBook(
      formSheet({
        lines: ["资金总额 | 100", "上年结转 | 20", "财政拨款 | 80", "项目期 | 2025-2026"],
        columns: ["权重"],
      }),
    );
    const { lost } = planTargetSheet(book.targets ?? [], targetLayout("fujian"));
    expect(lost).toEqual([{ form: "热线运行经费", what: ["上年结转 20.00万元", "项目期“2025-2026”"] }]);
  });

  test("整体支出表保持自己的格式，与项目表上下排列", () => {
    const book = formBook(formSheet(), unitSheet(["运行 | 保障运行 | 100 | 100 | ", "金额合计 | | 100 | 100 | "]));
    const { plan, places } = planTargetSheet(book.targets ?? [], targetLayout("shaanxi"));
    expect(places).toHaveLength(2);
    expect(places[1]!.top).toBeGreaterThan(places[0]!.bottom);
    expect(drawn(plan)).toContain("运行 | 保障运行 | 100 | 100 | ");
  });
});
