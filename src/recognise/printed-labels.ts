import { groupBy } from "../model/group-by";
import type { SheetSnapshot } from "../model/snapshot";
import type { Table } from "../model/table";

/** What the rows of a table print as labels and codes, a text a row and panel. */
export function labelsIn({ cells }: SheetSnapshot, { panels }: Table): readonly string[] {
  const byRow = groupBy(cells, ({ row }) => row);
  return panels.flatMap(({ rows, columns }) => {
    const keys = new Set(
      columns.flatMap(({ holds, column }) => (holds === "label" || holds === "code" ? [column] : [])),
    );
    return rows.flatMap((row) => {
      const words = (byRow.get(row) ?? []).filter(({ column }) => keys.has(column)).map(({ value }) => String(value));
      const text = words.join("|").trim();
      return text === "" ? [] : [text];
    });
  });
}
