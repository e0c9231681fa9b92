import type { CellSnapshot } from "../../model/snapshot";

/** "-1,234.50": groups of three, or none, and no zeros before the number as codes have them. */
const NUMBER = /^([-−－]?)(0|[1-9]\d{0,2}(?:[,，]\d{3})+|[1-9]\d{0,14})(\.\d{1,8})?(%?)$/;

/**
 * What a program for tables would store for a printed text: a number with the format that prints it so, or the text. A
 * document does not tell numbers from texts.
 */
export function printedValue(text: string): Pick<CellSnapshot, "value" | "numberFormat"> {
  const match = NUMBER.exec(text.replaceAll("％", "%"));
  if (!match) return { value: text };
  const [, sign = "", whole = "", decimals = "", percent = ""] = match;
  const value = Number(`${sign === "" ? "" : "-"}${whole.replaceAll(/[,，]/g, "")}${decimals}`);
  const places = decimals === "" ? "" : `.${"0".repeat(decimals.length - 1)}`;
  const grouped = /[,，]/.test(whole) ? "#,##0" : "0";
  return percent === ""
    ? { value, ...((places !== "" || grouped !== "0") && { numberFormat: `${grouped}${places}` }) }
    : { value: Number((value / 100).toPrecision(15)), numberFormat: `${grouped}${places}%` };
}
