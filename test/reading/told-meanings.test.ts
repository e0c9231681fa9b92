import { describe, expect, test } from "@jest/globals";
import { type CellRef, fromA1 } from "../../src/model/cell";
import type { ToldMeanings } from "../../src/model/correction";
import type { Review } from "../../src/model/review";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings";
import { readBudget, review } from "../../src/pipeline";
import { sheet, workbook } from "../draw-sheet";

/** A column and a row of which the words say nothing. */
const EXPENDITURE = `
2025年支出总表
 | | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 机动安排
 | 合计 | 100.00 | 60.00 | 30.00 | 10.00
'201' | 一般公共服务支出 | 80.00 | 50.00 | 20.00 | 10.00
'20126' | 档案事务 | 80.00 | 50.00 | 20.00 | 10.00
'2012604' | 档案馆 | 80.00 | 50.00 | 20.00 | 10.00
'208' | 社会保障和就业支出 | 20.00 | 10.00 | 10.00 |
'20805' | 行政事业单位养老支出 | 20.00 | 10.00 | 10.00 |
'2080505' | 机关事业单位基本养老保险缴费支出 | 20.00 | 10.00 | 10.00 |`;

const settings = (told: ToldMeanings): Settings => ({ ...DEFAULT_SETTINGS, ...told });
const as = (drawing: string, told: ToldMeanings) => readBudget(workbook(sheet("表", drawing)), settings(told));
const checked = (drawing: string, told: ToldMeanings): Review => review(workbook(sheet("表", drawing)), settings(told));
const at = (address: string): CellRef => fromA1(`表!${address}`);
const codes = ({ findings }: Review): readonly string[] =>
  findings.filter(({ code }) => /^[NG]/.test(code) && code !== "G01").map(({ code }) => code);

const column = (head: string, meaning: NonNullable<ToldMeanings["columns"]>[number]["as"], nth = 1): ToldMeanings => ({
  columns: [{ sheet: "表", head: [head], nth, as: meaning }],
});
const row = (label: string, meaning: NonNullable<ToldMeanings["rows"]>[number]["as"], nth = 1): ToldMeanings => ({
  rows: [{ sheet: "表", label, nth, as: meaning }],
});

describe("用户说一列是什么", () => {
  test("没有说时不知道含义，说了以后不再问，并参加核对", () => {
    expect(codes(checked(EXPENDITURE, {}))).toEqual(["G08"]);
    const wrong = EXPENDITURE.replace("80.00 | 50.00 | 20.00 | 10.00", "80.00 | 50.00 | 20.00 | 12.00");
    expect(codes(checked(EXPENDITURE, column("机动安排", "own")))).toEqual([]);
    expect(codes(checked(wrong, column("机动安排", "own")))).toContain("N09");
  });

  test("不知道含义的一列，不会被当作别的列之和", () => {
    const general = EXPENDITURE.replace("支出总表", "一般公共预算支出表").replace("| 10.00\n'208'", "| 5%\n'208'");
    expect(checked(general, {}).findings.filter(({ code }) => code === "N10")).toEqual([]);
  });

  test("说的维度就是金额的含义", () => {
    const { facts } = as(EXPENDITURE, column("机动安排", "nature=to-subordinate"));
    expect(facts.at(at("F7"))?.subject).toMatchObject({ nature: "to-subordinate", functional: "2012604" });
    expect(codes(checked(EXPENDITURE, column("机动安排", "nature=to-subordinate")))).toEqual([]);
  });

  test("合计列认错了可以改成上年数", () => {
    const { facts } = as(EXPENDITURE, column("机动安排", "before-outturn"));
    expect(facts.at(at("F7"))?.subject).toMatchObject({ year: 2024, stage: "outturn" });
  });

  test("不看的列没有金额，也不算没看懂", () => {
    const { facts, accounting } = as(EXPENDITURE, column("机动安排", "ignored"));
    expect(facts.at(at("F7"))).toBeUndefined();
    expect(accounting?.useOf(at("F7"))).toBe("ignored");
    expect(accounting?.unexplained).toEqual([]);
    expect(codes(checked(EXPENDITURE, column("机动安排", "text")))).not.toContain("G08");
  });

  test("编码和名称的列不能改，行靠它们认", () => {
    const { tables } = as(EXPENDITURE, column("科目名称", "ignored"));
    expect(tables[0]?.panels[0]?.columns[1]).toMatchObject({ holds: "label", path: ["科目名称"] });
  });

  test("按表头认，插入一列以后仍然有效；别的表头不受影响", () => {
    const moved = EXPENDITURE.split("\n")
      .map((line, i) => (i < 3 ? line : line.replace(" | ", " | | ")))
      .join("\n");
    const { facts } = as(moved, column("机动安排", "fund=other"));
    expect(facts.at(at("G7"))?.subject.fund).toBe("other");
    expect(facts.at(at("F7"))?.subject.fund).toBeUndefined();
  });
});

const INCOME = `
2025年收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、财政拨款 | 90.00 | 一、一般公共服务支出 | 100.00
往期留用 | 10.00 | 二、社会保障和就业支出 |
收入总计 | 100.00 | 支出总计 | 100.00`;

describe("用户说一行是什么", () => {
  test("上年结转", () => {
    const { facts } = as(INCOME, row("往期留用", "item=carry-over-in"));
    expect(facts.at(at("B6"))).toMatchObject({ subject: { item: "carry-over-in" }, line: { role: "balance" } });
  });

  test("按行首文字认，移到别的行仍然有效", () => {
    const moved = INCOME.replace("一、财政拨款", "一、财政拨款 | 1.00 | |\n　一般公共预算拨款");
    const { facts } = as(moved, row("往期留用", "fund=business"));
    expect(facts.at(at("B7"))?.subject.fund).toBe("business");
  });

  test("合计、普通一行、其中项、不看", () => {
    const line = (told: ToldMeanings) => as(INCOME, told).facts.at(at("B6"))?.line;
    expect(line({})).toMatchObject({ role: "item", ofWhich: false });
    const asTotal = { rows: [...(row("往期留用", "total").rows ?? []), ...(row("收入总计", "item").rows ?? [])] };
    expect(line(asTotal)).toMatchObject({ role: "total" });
    expect(line(row("往期留用", "of-which"))).toMatchObject({ ofWhich: true });
    expect(as(INCOME, row("收入总计", "item")).facts.at(at("B7"))?.line.role).toBe("item");
    const { facts, accounting } = as(INCOME, row("往期留用", "ignored"));
    expect(facts.at(at("B6"))).toBeUndefined();
    expect(accounting?.useOf(at("B6"))).toBe("ignored");
    expect(accounting?.useOf(at("A6"))).toBe("ignored");
  });

  test("科目：没有编码的一行按所说的编码", () => {
    const uncoded = EXPENDITURE.replace("'2080505' | 机关事业单位基本养老保险缴费支出", " | 养老保险缴费");
    const { facts } = as(uncoded, row("养老保险缴费", "code=2080505"));
    expect(facts.at(at("C10"))?.subject.functional).toBe("2080505");
  });

  test("同名的几行分得开", () => {
    const twice = INCOME.replace("一、财政拨款", "往期留用");
    const { facts } = as(twice, row("往期留用", "item=carry-over-in", 2));
    expect([at("B5"), at("B6")].map((cell) => facts.at(cell)?.subject.item)).toEqual([undefined, "carry-over-in"]);
  });
});

test("没有这一列、这一行、这张表时，什么也不变", () => {
  const told: ToldMeanings = { ...column("没有的表头", "total"), ...row("没有的行", "total") };
  const elsewhere: ToldMeanings = { columns: [{ sheet: "另一张", head: ["合计"], nth: 1, as: "text" }] };
  for (const each of [told, elsewhere]) expect(checked(INCOME, each).findings).toEqual(checked(INCOME, {}).findings);
});
