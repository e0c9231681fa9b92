import type { WorkbookHost } from "../../model/host";
import type { PaneController } from "../pane-controller";
import type { NarrativeState } from "./narrative-state";

/** What would be lost with the pane: what was typed and not saved, and the file of last year. */
export type LeftBehind = Pick<NarrativeState, "drafts" | "lastYear">;

const byWorkbook = new WeakMap<WorkbookHost, LeftBehind & { readonly pane: PaneController }>();

/** Keeps it for the next pane of this workbook: the stand-alone page has one for each file, and shows one at a time. */
export function leave(host: WorkbookHost, pane: PaneController, { drafts, lastYear }: LeftBehind): void {
  byWorkbook.set(host, { pane, drafts, lastYear });
}

/** What another pane of this workbook left. The same pane begins anew only because everything was to be removed. */
export function takeUp(host: WorkbookHost, pane: PaneController): Partial<LeftBehind> {
  const left = byWorkbook.get(host);
  byWorkbook.delete(host);
  return left && left.pane !== pane ? { drafts: left.drafts, lastYear: left.lastYear } : {};
}
