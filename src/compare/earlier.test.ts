import { describe, expect, test } from "@jest/globals";
import { type Ledger, type LedgerFinding, type LedgerUnit, stateOf } from "../model/ledger";
import { merged, withEarlier } from "./earlier";
import { ledgerText, parseLedger } from "./ledger-file";
import { scoreOf } from "./score";

const finding = (code: LedgerFinding["code"], about: string, stated: string): LedgerFinding => ({
  ...{ code, name: "x", severity: "error", message: `${about}不符。`, explainedByRounding: false },
  cells: [{ sheet: "表", row: 1, column: 1, role: "stated" }],
  key: { about, stated },
});
const unit = (file: string, findings: readonly LedgerFinding[], more: Partial<LedgerUnit> = {}): LedgerUnit => ({
  ...{ file, unitName: "甲中心", profile: "全国通用", fingerprint: "1", findings, marks: [], money: {} },
  rules: { clean: 1, wrong: 1, off: 0, skipped: [] },
  ...more,
});
const ledger = (checkedAt: string, ...units: readonly LedgerUnit[]): Ledger => ({
  ...{ version: 1, program: "0.1.0", checkedAt, units, unread: [] },
});
const [FIRST, SECOND] = ["2026-02-01T01:00:00.000Z", "2026-02-03T01:00:00.000Z"];

describe("与上次比较", () => {
  const former = [
    finding("N01", "一", "1"),
    finding("N02", "二", "1"),
    finding("X01", "三", "1"),
    finding("W01", "四", "1"),
  ];
  const before = ledger(
    FIRST,
    unit("一/甲.xlsx", former, { marks: [{ at: FIRST, decision: "returned", fingerprint: "1" }] }),
  );
  const now = ledger(
    SECOND,
    unit("二/甲.xlsx", [finding("N01", "一", "1"), finding("N02", "二", "2"), finding("G01", "五", "")], {
      fingerprint: "2",
      rules: { clean: 1, wrong: 1, off: 0, skipped: [{ rule: "W01", reason: "没有说明" }] },
    }),
  );
  const [since] = withEarlier(now, before).units;

  test("仍有、改过仍错、新增", () => {
    expect(since?.findings.map(({ fate }) => fate)).toEqual(["remaining", "changed", "new"]);
  });

  test("规则这次仍评估的是已解决，没有评估的是无法判断", () => {
    expect(since?.settled?.map(({ code, outcome }) => [code, outcome])).toEqual([
      ["X01", "solved"],
      ["W01", "unknown"],
    ]);
  });

  test("退回以后换了文件的要复核，文件没有换的仍是退回", () => {
    expect(since && stateOf(since)).toBe("again");
    expect(before.units.map(stateOf)).toEqual(["returned"]);
  });
});

describe("台账文件", () => {
  const mine = ledger(
    FIRST,
    unit("甲.xlsx", [], { marks: [{ at: FIRST, decision: "returned", remark: "见附件" }] }),
    unit("乙.xlsx", []),
  );
  const theirs = ledger(
    SECOND,
    unit("甲.xlsx", [], { marks: [{ at: SECOND, decision: "passed" }] }),
    unit("丙.xlsx", []),
  );

  test("保存后读回来相同；较新的版本、别的内容、指向文件夹外的都不采用", () => {
    expect(parseLedger(ledgerText(mine))).toEqual(mine);
    expect(parseLedger(JSON.stringify({ ...mine, version: 2 }))).toMatch(/更新版本/);
    expect(parseLedger("[]")).toBe("不是审核台账");
    expect(parseLedger(ledgerText(ledger(FIRST, unit("../甲.xlsx", []))))).toMatch(/不完整/);
  });

  test("两人的合并：单位都在，决定都在，先合谁都一样", () => {
    const both = merged(mine, theirs);
    expect(both.units.map(({ file, marks }) => [file, marks.length])).toEqual([
      ["丙.xlsx", 0],
      ["乙.xlsx", 0],
      ["甲.xlsx", 2],
    ]);
    expect(both.units.map(stateOf)).toEqual(["new", "new", "passed"]);
    expect(merged(theirs, mine)).toEqual(both);
    expect(merged(both, mine)).toEqual(both);
  });
});

test("评分按办法扣分，写明因为哪些规则；一票否决的得零分", () => {
  const scheme = {
    ...{
      满分: 100,
      等级: [
        { 等级: "A", 下限: 90 },
        { 等级: "B", 下限: 0 },
      ],
      一票否决: ["P*"],
      未评估: "不扣" as const,
    },
    项: [
      { 名称: "准确", 分值: 60, 规则: ["N*"], 每错扣: 5, 每提醒扣: 1, 最多扣: 8 },
      { 名称: "完整", 分值: 40, 规则: ["G01"], 每错扣: 10, 每提醒扣: 0 },
    ],
  };
  const found = [finding("N01", "一", "1"), finding("N02", "二", "1"), finding("W01", "三", "")];
  expect(scoreOf(unit("甲.xlsx", found), scheme)).toEqual({
    ...{ points: 92, grade: "A" },
    parts: [
      { name: "准确", points: 52, of: 60, lostBy: ["N01", "N02"] },
      { name: "完整", points: 40, of: 40, lostBy: [] },
    ],
  });
  expect(scoreOf(unit("甲.xlsx", [finding("P01", "四", "")]), scheme).points).toBe(0);
});
