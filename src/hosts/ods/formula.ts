/** Texts, references in brackets, and the sign between arguments. */
const PIECE = /"(?:[^"]|"")*"|\[([^\]"]*)\]|;/g;

/** "of:=SUM([.B2:.B5];[$'工 资'.C3])" → "=SUM(B2:B5,'工 资'!C3)": as Excel writes it. */
export const excelFormula = (formula: string): string =>
  formula
    .replace(/^\w+:(?==)/, "")
    .replace(PIECE, (piece, reference?: string) =>
      piece === ";" ? "," : reference === undefined ? piece : excelReference(reference),
    );

/** ".B2:.B5" → "B2:B5"; "$Sheet2.$A$1" → "Sheet2!$A$1"; "'file:///d/x.ods'#$Sheet1.A1" → "[x.ods]Sheet1!A1" */
function excelReference(reference: string): string {
  if (/#REF!/.test(reference)) return "#REF!";
  const external = /^'(?:[^']|'')*?([^'/\\]*)'#/.exec(reference);
  const inside = external ? reference.slice(external[0].length) : reference;
  const plain = inside.replace(/(\$?(?:'(?:[^']|'')*'|[^'.:]+))?\.(?=\$?[A-Z]|\$?\d)/g, (_, sheet?: string) =>
    sheet === undefined ? "" : `${sheet.replace(/^\$/, "")}!`,
  );
  return external ? `[${external[1] ?? ""}]${plain}` : plain;
}
