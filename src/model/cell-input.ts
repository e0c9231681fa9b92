/** What begins like this is read by spreadsheet programs as a number, a date, a formula or a logical value, as if typed. */
const READ_AS_MORE = /^(?:[\s'=+\-−@#\d.,(¥$€£%]|(?:true|false)$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

/** A text as Excel and WPS have to be told, so that it stays exactly this text; the apostrophe is not part of the cell. */
export const textInput = (text: string): string => (READ_AS_MORE.test(text.normalize("NFKC")) ? `'${text}` : text);

/** A formula or constant for a cell of the user; a cell formatted as text takes every text as it is. */
export function cellInput(
  content: string | number | boolean,
  isFormula: boolean,
  numberFormat: unknown,
): string | number | boolean {
  return typeof content !== "string" || isFormula || numberFormat === "@" ? content : textInput(content);
}

// a text that begins with "=" comes back as its own formula; a formula never equals its result
/** The formula in a cell; undefined when it holds a constant, even one that begins with "=". */
export const formulaIn = (entered: unknown, value: unknown): string | undefined =>
  typeof entered === "string" && entered.startsWith("=") && entered !== value ? entered : undefined;
