import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { RuleTitle } from "../../src/questions/protocol";
import {
  compareFindings,
  countFindings,
  type ListOptions,
  listFindings,
  rowsOf,
  tallyOf,
} from "../../src/taskpane/findings-view";
import { finding, FINDINGS, manyFindings, review, RULES } from "./sample-review";
import { FEW_RUNS } from "../effort";

const rules = new Map(RULES.map((rule): [RuleTitle["code"], RuleTitle] => [rule.code, rule]));
const ALL: ListOptions = { groupBy: "table", shown: "all", search: "", collapsed: new Set() };

const rows = (options: Partial<ListOptions> = {}, findings = FINDINGS) =>
  rowsOf(listFindings(findings), review().tables, rules, { ...ALL, ...options }).map((row) =>
    row.kind === "group" ? `${row.title} ${row.count}` : `- ${row.finding.code} ${row.where[0]}`,
  );

describe("问题列表", () => {
  test("按表格分组：有错误的在前，同样轻重的依工作簿中的次序，不在表格里的排在后面；只有一项的不要标题", () => {
    expect(rows()).toEqual([
      "部门支出总表 2",
      "- N15 合计等于各类之和",
      "- X09 基本支出两表一致",
      "情况说明 2",
      "- W04 逐科目金额文表一致",
      "- G09 占位符与模板残留",
      "- N01 部门收支总表",
      "- K02 一般公共预算支出表",
    ]);
  });

  test("核实唯一的错误之后，这一组不挪位置", () => {
    const [error, ...others] = FINDINGS;
    if (!error) throw new Error("no findings");
    expect(rows({}, [{ ...error, waived: "与批复一致" }, ...others])).toEqual(rows());
  });

  test("按规则分组：先重后轻，再依问题先后，写明规则的名称；各行写明是哪张表", () => {
    const twice = FINDINGS.flatMap((each) => [each, { ...each, message: "另一处" }]);
    const shown = rows({ groupBy: "rule" }, twice);
    expect(shown.filter((row) => !row.startsWith("-"))).toEqual([
      "N15 合计等于各类之和 2",
      "W04 逐科目金额文表一致 2",
      "K02 科目名称与编码相符 2",
      "G09 占位符与模板残留 2",
      "N01 收支总计平衡 2",
      "X09 基本支出两表一致 2",
    ]);
    expect(shown[1]).toBe("- N15 部门支出总表");
  });

  test("两张表同名时标题带上工作表名", () => {
    const [first, second] = review().tables;
    if (!first || !second) throw new Error("no tables");
    const named = rowsOf(
      listFindings(FINDINGS.filter(({ code }) => code === "N01")),
      [first, { ...second, title: first.title }],
      rules,
      ALL,
    );
    expect(named).toMatchObject([{ where: ["部门收支总表（收支总表）", "收支总计平衡"] }]);
  });

  test("同上次校验相比：解决了的留着划去，新的标出；已核实的不算解决", () => {
    const [first, second, third, , waived] = FINDINGS;
    if (!first || !second || !third || !waived) throw new Error("no findings");
    const before = listFindings([first, second, waived]);
    const now = compareFindings(listFindings([second, third]), before);
    expect(now.map(({ finding: { code }, change }) => [code, change])).toEqual([
      ["X09", undefined],
      ["W04", "new"],
      ["N15", "solved"],
    ]);
    expect(tallyOf(rowsOf(now, review().tables, rules, ALL))).toEqual({ standing: 2, solved: 1 });
    expect(compareFindings(before, undefined)).toBe(before);
  });

  test("只看一个级别时不含已核实的，已核实的单独看", () => {
    expect(rows({ shown: "warning" })).toEqual(["- N01 部门收支总表", "- K02 一般公共预算支出表"]);
    expect(rows({ shown: "waived" })).toEqual(["- G09 情况说明"]);
    expect(countFindings(FINDINGS)).toEqual({ error: 2, warning: 2, info: 1, waived: 1 });
  });

  test("搜索认单元格、规则名称、原因和多个词", () => {
    expect(rows({ search: "收支总表!d20" })).toEqual(["- N01 部门收支总表"]);
    expect(rows({ search: "占位符" })).toEqual(["- G09 情况说明"]);
    expect(rows({ search: "疑似 漏加" })).toEqual(["- N15 部门支出总表"]);
    expect(rows({ search: "没有这样的词" })).toEqual([]);
  });

  test("收起的分组只剩标题和数量", () => {
    expect(rows({ collapsed: new Set(["table|支出总表|1"]) }).slice(0, 2)).toEqual(["部门支出总表 2", "情况说明 2"]);
  });

  test("同一规则同样单元格的两个问题各有名称，重新校验后名称不变", () => {
    const [first, second] = listFindings([finding(), finding()]);
    expect(first?.key).not.toBe(second?.key);
    expect(listFindings([finding({ message: "改过的说明" })])[0]?.key).toBe(first?.key);
  });

  test("任意分组和筛选都不丢失、不重复问题", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.constantFrom("table", "rule"), (count, groupBy) => {
        const listed = listFindings(manyFindings(count));
        const shown = (["error", "warning", "info", "waived"] as const).flatMap((each) =>
          rowsOf(listed, review().tables, rules, { ...ALL, groupBy, shown: each }).filter(
            ({ kind }) => kind === "finding",
          ),
        );
        expect(new Set(shown.map(({ key }) => key))).toEqual(new Set(listed.map(({ key }) => key)));
        expect(shown).toHaveLength(count);
      }),
      { numRuns: FEW_RUNS },
    );
  });
});
