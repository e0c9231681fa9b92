import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { newWorkbook, openWorkbook } from "../../src/hosts/xlsx/index";
import type { Ledger, LedgerFinding, LedgerUnit } from "../../src/model/ledger";
import { ledgerHtml, ledgerSheets, letterNames, letterWord } from "../../src/questions/desk";

const HOSTILE = `二科/"><script>alert(1)</script>&'某局.xlsx`;
const FINDING: LedgerFinding = {
  ...{
    code: "N15",
    name: "x",
    severity: "error",
    message: "=1+1 </script><img src=x onerror=alert(1)>",
    explainedByRounding: false,
  },
  ...{ stated: "120.00", expected: "110.00", difference: "10.00", unit: "万元" },
  cells: [{ sheet: "支出总表", row: 5, column: 3, role: "stated" }],
  key: { about: "N15|一", stated: "120.00" },
};
const UNIT: LedgerUnit = {
  ...{
    file: HOSTILE,
    unitName: `<b>某局</b>"`,
    year: 2025,
    profile: "全国通用",
    findings: [FINDING],
    marks: [],
    money: {},
  },
  rules: { clean: 90, wrong: 1, off: 0, skipped: [{ rule: "X12", reason: "没有项目支出表" }] },
};
const LEDGER: Ledger = {
  ...{ version: 1, program: "0.1.0", checkedAt: "2026-02-03T01:00:00.000Z", units: [UNIT] },
  unread: [{ file: "坏<i>.xlsx", reason: "不是工作簿" }],
};
const WAYS = { pathOf: (file: string) => `../${file}` };

test("网页：文件里的字不成为标记，脚本只有自己的一段，不连网", () => {
  const page = ledgerHtml(LEDGER, (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`, WAYS);
  expect(page.match(/<script>/g)).toHaveLength(1);
  expect(page).not.toMatch(/<img|<b>某局|<i>\.xlsx/);
  expect(page).not.toMatch(/(?:src|href)="(?!\.\/)/);
  const script = /<script>([^]*)<\/script>/.exec(page)?.[1] ?? "";
  expect(page).toContain(`script-src &#39;sha256-${createHash("sha256").update(script).digest("base64")}&#39;`);
  expect(page).toContain("default-src &#39;none&#39;");
});

test("汇总工作簿读得回来：五张表，数是数，像公式的字是字，链接到文件和单元格", async () => {
  const bytes = newWorkbook(ledgerSheets(LEDGER, WAYS));
  const { sheets } = await openWorkbook(bytes, "汇总.xlsx").read();
  expect(sheets.map(({ name }) => name)).toEqual(["汇总", "按单位", "按规则", "跨单位", "未读取"]);
  const cells = sheets[1]?.cells ?? [];
  expect(cells.filter(({ row, column }) => row === 3 && column >= 7 && column <= 9).map(({ value }) => value)).toEqual([
    120, 110, 10,
  ]);
  expect(cells.find(({ value }) => String(value).startsWith("=1+1"))?.formula).toBeUndefined();
});

test("退回意见写得成；名称不会指到别的文件夹，也不会重名", async () => {
  expect((await letterWord(LEDGER, UNIT)).length).toBeGreaterThan(1000);
  const named = (unitName: string): LedgerUnit => ({ ...UNIT, unitName });
  const names = letterNames([named("../../a"), named("甲:中心"), named("甲?中心"), named("..")]);
  expect(names).toEqual([
    "退回意见（_.._a）.docx",
    "退回意见（甲_中心）.docx",
    "退回意见（甲_中心）2.docx",
    "退回意见（单位）.docx",
  ]);
});
