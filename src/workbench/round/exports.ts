import { zipSync } from "fflate";
import type { Ledger } from "../../model/ledger";
import { isToBeWritten, ledgerHtml, ledgerSheets, letterNames, letterWord, PAGE_PARTS } from "../../questions/desk";

interface Exported {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is handed out of a round, made from its ledger alone. */
export async function exported(
  what: "sheet" | "page" | "letters",
  ledger: Ledger,
  newWorkbook: NewWorkbook,
): Promise<Exported> {
  if (what === "sheet") return { name: "汇总.xlsx", bytes: newWorkbook(ledgerSheets(ledger)) };
  if (what === "page") return { name: "汇总.html", bytes: new TextEncoder().encode(await page(ledger)) };
  const units = ledger.units.filter((unit) => isToBeWritten(ledger, unit));
  const names = letterNames(units);
  const letters = await Promise.all(
    units.map(async (unit, i) => [names[i] ?? `${i + 1}.docx`, await letterWord(ledger, unit)] as const),
  );
  // the parts are packed already; the first moment a .zip can name
  return { name: "退回意见.zip", bytes: zipSync(Object.fromEntries(letters), { level: 0, mtime: "1980-01-01" }) };
}

export type NewWorkbook = (sheets: ReturnType<typeof ledgerSheets>) => Uint8Array;

async function page(ledger: Ledger): Promise<string> {
  const hashes = new Map(await Promise.all(PAGE_PARTS.map(async (text) => [text, await hashOf(text)] as const)));
  return ledgerHtml(ledger, (text) => hashes.get(text) ?? "'none'");
}

async function hashOf(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return `'sha256-${btoa(hash.reduce((text, byte) => text + String.fromCharCode(byte), ""))}'`;
}
