import type { MarkResult } from "../model/write";
import type { Notice } from "./pane-state";
import type { NOTICES } from "./strings";

/** How the outcome is told of something that is shown in the workbook. */
type ShownWords = (typeof NOTICES)["marks" | "notes"];

/** What became of a request to show something at cells. */
export function shownNotice({ applied, skipped }: MarkResult, words: ShownWords): Notice {
  const done = applied + skipped.length > 0 ? words.applied(applied) : words.nothing;
  if (skipped.length === 0) return { intent: "success", text: done };
  const reasons = [...new Set(skipped.map(({ reason }) => reason))].join("；");
  return { intent: "warning", text: done + words.skipped(skipped.length, reasons) };
}

/** What became of a request to take it away again. */
export function clearedNotice(
  { restored, missing }: { readonly restored: number; readonly missing: number },
  words: ShownWords,
): Notice {
  if (missing === 0) return { intent: "success", text: words.cleared(restored) };
  return { intent: "warning", text: words.cleared(restored) + words.missing(missing) };
}
