import { check } from "../check/index";
import type { BudgetBook } from "../model/book";
import type { FormerNumber, GateItem } from "../model/gate";
import { type MergedLine, type Narrative, textOf } from "../model/passage";
import type { Settings } from "../model/settings";
import { textSourceOf } from "../model/text-source";
import { gateOf, linesOf } from "../narrate/index";
import { withText } from "../read/text";

/**
 * The list before export: the tables and this text are judged by our own rules, the text as it would be published. An
 * older text that stands in the workbook is none of this document.
 */
export function narrativeGate(
  book: BudgetBook,
  narrative: Narrative,
  settings: Settings,
  merged?: readonly MergedLine[],
  former: readonly FormerNumber[] = [],
): readonly GateItem[] {
  const { text: _, ...tables } = book;
  const lines = merged
    ? merged.filter(({ state }) => state !== "dropped").map(({ text }) => text)
    : linesOf(narrative).map(({ runs }) => textOf(runs));
  const judged = withText({ ...tables, tables: tables.tables.filter(({ type }) => type !== "narrative") }, [
    textSourceOf("document", "情况说明", lines.join("\n")),
  ]);
  // placeholders are the open questions themselves
  const findings = check(judged, settings).findings.filter(({ code }) => code !== "G09");
  return gateOf(narrative, { findings, unrecognised: book.unrecognised, ...(merged && { merged }), former });
}
