import type { factsJson } from "./facts-json";

const COLUMNS = ["sheet", "cell", "table", "code", "codeAsPrinted", "name", "kind", "amount", "unit", "yuan"] as const;
const DIMENSIONS = [
  "flow",
  "year",
  "stage",
  "fund",
  "functional",
  "economic",
  "governmentEconomic",
  "nature",
  "use",
  "item",
] as const;

/** One line a fact, with a byte order mark so that Excel opens the Chinese text rightly. */
export function factsCsv({ facts }: ReturnType<typeof factsJson>): string {
  const head = [...COLUMNS, ...DIMENSIONS].join(",");
  const lines = facts.map((fact) => {
    const subject: Readonly<Record<string, unknown>> = fact.subject;
    return [...COLUMNS.map((column) => fact[column]), ...DIMENSIONS.map((dimension) => subject[dimension])]
      .map(quoted)
      .join(",");
  });
  return `\ufeff${[head, ...lines].join("\r\n")}\r\n`;
}

/** Quotes what CSV requires, and keeps spreadsheet programs from reading text as a formula. */
function quoted(value: unknown): string {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = /^[=+@\t]/.test(text) || (text.startsWith("-") && Number.isNaN(Number(text))) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
