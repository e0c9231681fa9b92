import type { BudgetBook } from "../src/model/book";
import { DEFAULT_SETTINGS, type Settings } from "../src/model/settings";
import type { TextReading } from "../src/model/text-claim";
import { textSourceOf } from "../src/model/text-source";
import { readBudget } from "../src/pipeline";
import { sheet, workbook } from "./draw-sheet";

/** Name of the text beside the drawn tables; its paragraphs are cells A1, A2 … of it. */
export const TEXT = "说明";

/**
 * Tables drawn as text, read through the whole pipeline, with the narrative that speaks of them, one line a paragraph.
 * Tables are separated by blank lines; the first line is the title (and the sheet's name), the unit line is added.
 */
export function narrated(tables: string, text: string, settings: Partial<Settings> = {}): BudgetBook {
  const sheets = tables
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .map(([title = "", ...rows]) => {
      const [name = "", unit = "万元"] = title.trim().split(/\s+/);
      const width = Math.max(...rows.map((row) => row.split("|").length));
      return sheet(
        name.replace(/[“”]/g, "").slice(0, 28),
        [name, `${"|".repeat(width - 1)}单位：${unit}`, ...rows].join("\n"),
      );
    });
  const paragraphs = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
  return readBudget(workbook(...sheets), { ...DEFAULT_SETTINGS, ...settings }, [
    textSourceOf("pasted", TEXT, paragraphs),
  ]);
}

/** The reading of a narrative, for tests of the grammar. */
export function readingOf(tables: string, text: string): TextReading {
  const { text: reading } = narrated(tables, text);
  if (!reading) throw new Error("no text");
  return reading;
}
