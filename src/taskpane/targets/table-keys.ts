import type { KeyboardEvent } from "react";

/**
 * Moves as a spreadsheet does: Enter and the arrows up and down keep the column, left and right leave a field at its ends.
 * A list of choices keeps its own arrows.
 */
export function moveIn(table: HTMLTableElement | null, event: KeyboardEvent): void {
  const { target, key } = event;
  if (!table || !(target instanceof HTMLElement) || event.nativeEvent.isComposing) return;
  const row = target.closest("tr");
  const fields = [...(row?.querySelectorAll<HTMLElement>("[data-column]") ?? [])];
  const at = fields.indexOf(target);
  if (!row || at < 0) return;
  const below = key === "Enter" ? (event.shiftKey ? -1 : 1) : VERTICAL[key];
  if (below !== undefined && !(target instanceof HTMLSelectElement && key !== "Enter")) {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const next = rows[rows.indexOf(row) + below];
    go(event, next?.querySelectorAll<HTMLElement>("[data-column]")[at]);
  } else if (target instanceof HTMLInputElement && isAtEnd(target, key)) {
    go(event, fields[at + (key === "ArrowLeft" ? -1 : 1)]);
  }
}

const VERTICAL: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

function isAtEnd({ value, selectionStart, selectionEnd }: HTMLInputElement, key: string): boolean {
  if (selectionStart !== selectionEnd) return false;
  return key === "ArrowLeft" ? selectionStart === 0 : key === "ArrowRight" && selectionStart === value.length;
}

function go(event: KeyboardEvent, to: HTMLElement | undefined): void {
  event.preventDefault();
  to?.focus();
  if (to instanceof HTMLInputElement) to.select();
}
