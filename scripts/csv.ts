import { rowsOfCsv } from "../src/model/csv";

/** One line of a CSV file by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** Reads CSV with quoted fields; the first line names the columns. */
export function parseCsv(text: string): readonly Row[] {
  const [head = [], ...body] = rowsOfCsv(text).filter((record) => record.some((field) => field !== ""));
  return withoutDitto(
    body.map((record) => Object.fromEntries(head.map((name, at) => [name, (record[at] ?? "").trim()]))),
  );
}

/** A note 同上 repeats the note of the row above; entries are read one by one, so it is written out. */
function withoutDitto(rows: readonly Row[]): readonly Row[] {
  let above = "";
  return rows.map((row) => {
    if (row["notes"] !== "同上") above = row["notes"] ?? "";
    return row["notes"] === "同上" ? { ...row, notes: above } : row;
  });
}
