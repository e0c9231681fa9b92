import { type Zippable, zipSync } from "fflate";

/** A .zip whose bytes depend on names, contents and that day ("2026-12-01") alone. */
export function datedZip(parts: Iterable<readonly [name: string, content: Uint8Array]>, day: string): Uint8Array {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  // local time on purpose: a .zip knows no zones, and the library asks for local hours
  const mtime = new Date(year, month - 1, date);
  const entries: Zippable = {};
  for (const [name, content] of parts) entries[name] = [content, { mtime, os: 0 }];
  return zipSync(entries, { level: 9 });
}
