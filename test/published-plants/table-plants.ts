import { toA1 } from "../../src/model/cell";
import type { Random } from "../generator/random";
import type { LabelledAmount, PublishedDocument } from "./document";
import { cellOf, otherDigit, type Plant, type Planter, swappedDigits, tried, withRow, withValues } from "./plant";
import type { Truth } from "./truth";

/** An amount that can be held against something, and the digits of its cell. */
interface Target {
  readonly each: LabelledAmount;
  readonly digits: string;
}

function targetIn({ snapshot, amounts }: PublishedDocument, truth: Truth, random: Random): Target | undefined {
  return tried(amounts, random, (each) => {
    const value = cellOf(snapshot, each.cell)?.value;
    const digits = typeof value === "number" ? String(value) : String(value ?? "").replaceAll(",", "");
    const isPlain = /^\d+(?:\.\d{1,6})?$/.test(digits) && digits.replace(/\D/g, "").length >= 2;
    return isPlain && truth.isTableAmountSeen(each) ? { each, digits } : undefined;
  });
}

/** A number in place of another, of the type that the cell has. */
function changed(
  { snapshot }: PublishedDocument,
  { each, digits }: Target,
  next: string | undefined,
): Plant | undefined {
  if (next === undefined) return undefined;
  const isNumber = typeof cellOf(snapshot, each.cell)?.value === "number";
  return {
    what: `${toA1(each.cell)} ${digits} → ${next}`,
    snapshot: withValues(snapshot, [{ ...each.cell, value: isNumber ? Number(next) : next }]),
    place: { kind: "cells", cells: [each.cell] },
  };
}

const onAmount =
  (change: (digits: string, random: Random) => string | undefined): Planter =>
  (document, truth, random) => {
    const target = targetIn(document, truth, random);
    return target && changed(document, target, change(target.digits, random));
  };

/** The amount in a cell beside or below its own, which was empty. */
const moved =
  (down: number, right: number): Planter =>
  (document, truth, random) => {
    const { snapshot, amounts } = document;
    const rows = new Set(amounts.map(({ cell }) => `${cell.sheet}!${cell.row}`));
    const columns = new Set(amounts.map(({ cell }) => `${cell.sheet}|${cell.column}`));
    return tried(amounts, random, (each) => {
      const { sheet, row, column } = each.cell;
      const to = { sheet, row: row + down, column: column + right };
      const value = cellOf(snapshot, each.cell)?.value;
      const isIn = rows.has(`${sheet}!${to.row}`) && columns.has(`${sheet}|${to.column}`);
      if (!isIn || typeof value === "boolean" || value === undefined || !truth.isTableAmountSeen(each))
        return undefined;
      if (cellOf(snapshot, to)) return undefined;
      return {
        what: `${toA1(each.cell)} ${value} → ${toA1(to)}`,
        snapshot: withValues(snapshot, [
          { ...each.cell, value: undefined },
          { ...to, value },
        ]),
        place: { kind: "rows", sheet, rows: [row, to.row] },
      };
    });
  };

/** A row of which an amount can be held against something. */
const onRow =
  (by: -1 | 1): Planter =>
  ({ snapshot, amounts }, truth, random) =>
    tried(amounts, random, (each) => {
      const { sheet, row } = each.cell;
      const isTotal = /总计|合计/.test(each.name.replace(/\s/g, ""));
      if (each.code === "" || isTotal || !truth.isTableAmountSeen(each)) return undefined;
      return {
        what: `${sheet}!${row} ${each.code} ${each.name} ${by < 0 ? "deleted" : "printed twice"}`,
        snapshot: withRow(snapshot, sheet, row, by),
        place: { kind: "rows", sheet, rows: [row - 1, row, row + 1] },
      };
    });

const codeMistyped: Planter = ({ snapshot, amounts }, _, random) =>
  tried(amounts, random, ({ cell: { sheet, row }, code }) => {
    const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [];
    const printed = cells.find((cell) => cell.row === row && String(cell.value).trim() === code);
    const next = code.length >= 3 ? otherDigit(code, random) : undefined;
    if (!printed || next === undefined) return undefined;
    return {
      what: `${sheet}!${row} code ${code} → ${next}`,
      snapshot: withValues(snapshot, [
        { sheet, row, column: printed.column, value: typeof printed.value === "number" ? Number(next) : next },
      ]),
      place: { kind: "rows", sheet, rows: [row] },
    };
  });

const nameSwapped: Planter = ({ snapshot, amounts }, _, random) =>
  tried(amounts, random, ({ cell: { sheet, row }, code }) => {
    if (code === "") return undefined;
    const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [];
    const nameAt = (at: number) =>
      cells.find((cell) => cell.row === at && typeof cell.value === "string" && /\p{Script=Han}{2}/u.test(cell.value));
    const below = amounts.find(({ cell, code: other }) => cell.sheet === sheet && cell.row === row + 1 && other !== "");
    const [first, second] = [nameAt(row), nameAt(row + 1)];
    if (!below || !first || !second || first.column !== second.column) return undefined;
    if (String(first.value).trim() === String(second.value).trim()) return undefined;
    return {
      what: `${sheet}!${row} and ${row + 1} names exchanged`,
      snapshot: withValues(snapshot, [
        { sheet, row, column: first.column, value: String(second.value) },
        { sheet, row: row + 1, column: second.column, value: String(first.value) },
      ]),
      place: { kind: "rows", sheet, rows: [row, row + 1] },
    };
  });

const tableUnit: Planter = ({ snapshot, amounts }, truth, random) => {
  const seen = new Set(amounts.filter((each) => truth.isTableAmountSeen(each)).map(({ cell }) => cell.sheet));
  const lines = snapshot.sheets.flatMap(({ name, cells }) =>
    seen.has(name)
      ? cells.flatMap((cell) => (/单位[:：]\s*万?元\s*$/.test(String(cell.value)) ? [{ ...cell, sheet: name }] : []))
      : [],
  );
  return tried(lines, random, ({ sheet, row, column, value }) => {
    const text = String(value);
    const next = text.includes("万元") ? text.replace("万元", "元") : text.replace(/元(?=\s*$)/, "万元");
    return {
      what: `${sheet}!${row} ${text} → ${next}`,
      snapshot: withValues(snapshot, [{ sheet, row, column, value: next }]),
      place: { kind: "sheet", sheet },
    };
  });
};

/** Errors in tables, by kind. */
export const TABLE_PLANTS: Readonly<Record<string, Planter>> = {
  digit: onAmount(otherDigit),
  "digits swapped": onAmount(swappedDigits),
  "sign lost or gained": onAmount((digits) => `-${digits}`),
  "ten times": onAmount((digits) => String(Number((Number(digits) * 10).toFixed(6)))),
  "moved one row down": moved(1, 0),
  "moved one column": moved(0, 1),
  "row deleted": onRow(-1),
  "row printed twice": onRow(1),
  "code mistyped": codeMistyped,
  "names exchanged": nameSwapped,
  "unit of the table": tableUnit,
};
