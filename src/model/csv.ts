/** The records of a CSV text, empty ones too: fields between commas, in quotation marks where they hold one, a line break or a mark. */
export function rowsOfCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let [row, field, isQuoted]: [string[], string, boolean] = [[], "", false];
  const endField = (): void => void (row.push(field), (field = ""));
  const endRow = (): void => {
    endField();
    rows.push(row);
    row = [];
  };
  const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  for (let i = 0; i < source.length; i++) {
    const each = source.charAt(i);
    if (isQuoted) {
      if (each !== '"') field += each;
      else if (source.charAt(i + 1) === '"') field += source.charAt(++i);
      else isQuoted = false;
    } else if (each === '"' && field === "") isQuoted = true;
    else if (each === ",") endField();
    else if (each === "\n") endRow();
    else field += each;
  }
  if (field !== "" || row.length > 0) endRow();
  return rows;
}
