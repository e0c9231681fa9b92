import { expect } from "@jest/globals";
import type { CellRef } from "../src/model/cell";
import { toA1 } from "../src/model/cell";
import { keyOf } from "../src/model/subject";
import type { WorkbookSnapshot } from "../src/model/snapshot";
import { readBudget } from "../src/pipeline";
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

/** The variant says the same as the workbook, each number where it was moved to. */
export const expectSameFacts = (snapshot: WorkbookSnapshot, variant: Variant): void => {
  const wanted = meanings(snapshot, variant.moved);
  expect(wanted.size).toBeGreaterThan(10);
  expect(meanings(variant.snapshot)).toEqual(wanted);
};

/** Other ways to draw a workbook that change nothing of what it says. */
export const VARIANTS: Readonly<Record<string, (snapshot: WorkbookSnapshot) => Variant>> = {
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
