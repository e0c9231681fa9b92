/** One line of a CSV file by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** Reads CSV with quoted fields; the first line names the columns. */
export function parseCsv(text: string): readonly Row[] {
  const records: string[][] = [[""]];
  let isQuoted = false;
  const letters = [...text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")];
  for (const [at, letter] of letters.entries()) {
    const record = records.at(-1) as string[];
    if (letter === '"') {
      isQuoted = !isQuoted;
      if (isQuoted && letters[at - 1] === '"') record[record.length - 1] += '"';
    } else if (isQuoted) record[record.length - 1] += letter;
    else if (letter === ",") record.push("");
    else if (letter === "\n") records.push([""]);
    else record[record.length - 1] += letter;
  }
  const [head = [], ...body] = records.filter((record) => record.some((field) => field !== ""));
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
