import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openWorkbook } from "../src/hosts/xlsx/index";
import type { CellRef } from "../src/model/cell";
import { toA1 } from "../src/model/cell";
import { keyOf } from "../src/model/subject";
import type { WorkbookSnapshot } from "../src/model/snapshot";
import { readBudget } from "../src/pipeline";
import { sheet, workbook } from "./draw-sheet";
import {
  anonymous,
  codesAsNumbers,
  codesIndented,
  numbersAsText,
  partialGroupCodes,
  shifted,
  sideBySide,
  stacked,
  unmerged,
  type Variant,
  withoutUnitLines,
} from "./variants";

/** Every number of a workbook with its meaning, by cell. */
function meanings(
  snapshot: WorkbookSnapshot,
  moved: (cell: CellRef) => CellRef = (cell) => cell,
): ReadonlyMap<string, string> {
  const { facts } = readBudget(snapshot);
  const amounts = [...facts.all, ...facts.changes].map(
    ({ cell, kind, subject, amount, line }) =>
      [toA1(moved(cell)), `${kind} ${keyOf(subject)} ${amount} ${line.code ?? ""} ${line.label}`] as const,
  );
  const growths = facts.growths.map(
    ({ cell, subject, printed }) => [toA1(moved(cell)), `% ${keyOf(subject)} ${printed}`] as const,
  );
  return new Map([...amounts, ...growths]);
}

const expectSameFacts = (snapshot: WorkbookSnapshot, variant: Variant): void => {
  const wanted = meanings(snapshot, variant.moved);
  expect(wanted.size).toBeGreaterThan(10);
  expect(meanings(variant.snapshot)).toEqual(wanted);
};

const VARIANTS: Readonly<Record<string, (snapshot: WorkbookSnapshot) => Variant>> = {
  整体下移右移: (snapshot) => shifted(snapshot, 39, 7),
  所有表叠在一张工作表上不留空行: (snapshot) => stacked(snapshot, 0),
  叠放留三个空行: (snapshot) => stacked(snapshot, 3),
  所有表并排在一张工作表上: (snapshot) => sideBySide(snapshot, 2),
  没有合并单元格: unmerged,
  工作表改名倒序且一半隐藏: anonymous,
  金额是文本: numbersAsText,
  编码是数值: codesAsNumbers,
  编码缩进且是全角: codesIndented,
  款级编码只写后两位: partialGroupCodes,
  只有一张表写了单位: (snapshot) => withoutUnitLines(snapshot, snapshot.sheets[1]?.name ?? ""),
  都没有写单位: (snapshot) => withoutUnitLines(snapshot, ""),
  取消合并再叠放再移动: (snapshot) =>
    chain(
      unmerged(snapshot),
      (next) => stacked(next, 1),
      (next) => shifted(next, 5, 3),
    ),
};

const chain = (start: Variant, ...steps: readonly ((snapshot: WorkbookSnapshot) => Variant)[]): Variant =>
  steps.reduce((before, step) => {
    const after = step(before.snapshot);
    return { snapshot: after.snapshot, moved: (cell) => after.moved(before.moved(cell)) };
  }, start);

const SMALL = workbook(
  sheet(
    "收支",
    `
2025年收支预算总表
单位名称：示例市档案馆 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 1500.25 | 一、一般公共服务支出 | 1410.25
二、事业收入 | 10.5 | 二、社会保障和就业支出 | 100.5
收入总计 | 1510.75 | 支出总计 | 1510.75`,
    { merged: ["A1:D1", "A3:B3", "C3:D3"] },
  ),
  sheet(
    "功能",
    `
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 2025年预算数 | |
 | | 合计 | 基本支出 | 项目支出
合计 | | 1500.25 | 1250.25 | 250.00
'201' | 一般公共服务支出 | 1399.75 | 1149.75 | 250.00
'20126' | 档案事务 | 1399.75 | 1149.75 | 250.00
'2012604' | 档案馆 | 1399.75 | 1149.75 | 250.00
'208' | 社会保障和就业支出 | 100.5 | 100.5 |
'20805' | 行政事业单位养老支出 | 100.5 | 100.5 |
'2080505' | 机关事业单位基本养老保险缴费支出 | 100.5 | 100.5 |`,
    { merged: ["A1:E1", "A3:A4", "B3:B4", "C3:E3", "A5:B5"] },
  ),
);

describe("同一份预算换一种画法，读出的数不变", () => {
  test.each(Object.entries(VARIANTS))("%s", (_, vary) => expectSameFacts(SMALL, vary(SMALL)));

  test("移动任意行列", () => {
    const offset = fc.nat({ max: 300 });
    fc.assert(
      fc.property(offset, offset, (rows, columns) => expectSameFacts(SMALL, shifted(SMALL, rows, columns))),
      { numRuns: 40 },
    );
  });

  test("元表与万元表读出同样的金额", () => {
    const inYuan: WorkbookSnapshot = {
      ...SMALL,
      sheets: SMALL.sheets.map((each) => ({
        ...each,
        cells: each.cells.map((cell) => {
          if (cell.value === "单位：万元") return { ...cell, value: "单位：元" };
          return typeof cell.value === "number" ? { ...cell, value: Math.round(cell.value * 10_000) } : cell;
        }),
      })),
    };
    expectSameFacts(SMALL, { snapshot: inYuan, moved: (cell) => cell });
  });
});

const PUBLISHED = join(__dirname, "../../shared/published");
const published = existsSync(PUBLISHED) ? readdirSync(PUBLISHED).filter((file) => file.endsWith(".xlsx")) : [];

(published.length > 0 ? describe : describe.skip)("公开文本的工作簿换一种画法，读出的数不变", () => {
  test.each(published.flatMap((file) => Object.keys(VARIANTS).map((name) => [file, name] as const)))(
    "%s %s",
    async (file, name) => {
      const snapshot = await openWorkbook(new Uint8Array(readFileSync(join(PUBLISHED, file))), file).read();
      const vary = VARIANTS[name];
      expect(vary).toBeDefined();
      if (vary) expectSameFacts(snapshot, vary(snapshot));
    },
  );
});
