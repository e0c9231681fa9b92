import { type Ledger, type LedgerUnit, STATE_WORDS } from "../../model/ledger";
import type { NewSheet } from "../../model/write";
import { type Field, NOTHING } from "../sheet-rows";
import { type UnitColumn, unitColumns, worstFirst } from "./columns";
import { headLines } from "./head-lines";
import { count, listSheet, text } from "./list-sheet";
import type { LedgerOptions } from "./options";

/** One row a unit, worst first. */
export function summarySheet(ledger: Ledger, options: LedgerOptions): NewSheet {
  const columns = unitColumns(ledger);
  const letters = options.letterOf ? [{ heading: "退回意见", width: 10 }] : [];
  const rows = worstFirst(ledger.units).map((unit, i) => [
    count(i + 1),
    ...columns.map((column) => unitField(column, unit, options)),
    ...(options.letterOf ? [letterField(unit, options)] : []),
  ]);
  const lines = [["预算公开审核汇总", "top"], ...headLines(ledger).map((line) => [line, "note"] as const)] as const;
  return listSheet("汇总", [{ heading: "序号", width: 6 }, ...columns, ...letters], lines, rows);
}

function unitField({ kind, severity, of }: UnitColumn, unit: LedgerUnit, { pathOf }: LedgerOptions): Field {
  const value = of(unit);
  if (value === undefined) return NOTHING;
  if (kind === "money") return { value, style: "number" };
  if (kind === "count") return { value, style: "centred" };
  if (kind === "severity") return { value, style: value === 0 ? "centred" : (severity ?? "centred") };
  if (kind === "state")
    return {
      value,
      style: value === STATE_WORDS.returned ? "error" : value === STATE_WORDS.again ? "warning" : "centred",
    };
  const path = kind === "file" ? pathOf?.(unit.file) : undefined;
  return path === undefined ? text(value) : { value, style: "link", opens: { path } };
}

function letterField(unit: LedgerUnit, { letterOf }: LedgerOptions): Field {
  const path = letterOf?.(unit);
  return path === undefined ? NOTHING : { value: "打开", style: "link", opens: { path } };
}
