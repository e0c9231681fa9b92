import type { WorkbookHost } from "../../model/host";
import type { PaneController } from "../pane-controller";
import type { TargetsState } from "./targets-state";

type Edits = TargetsState["edits"];

const byWorkbook = new WeakMap<WorkbookHost, { readonly pane: PaneController; readonly edits: Edits }>();

/** Keeps unsaved edits for the next pane of this workbook: the stand-alone page has one for each file, and shows one at a time. */
export function leave(host: WorkbookHost, pane: PaneController, edits: Edits): void {
  byWorkbook.set(host, { pane, edits });
}

/** What another pane of this workbook left. The same pane begins anew only because everything was to be removed. */
export function takeUp(host: WorkbookHost, pane: PaneController): Edits {
  const left = byWorkbook.get(host);
  byWorkbook.delete(host);
  return left && left.pane !== pane ? left.edits : {};
}
