import type { Settings } from "../../model/settings";
import type { Notice } from "../pane-state";
import type { PaneServices } from "../services";
import { decided, type LineDecisions, plainText } from "./edits";
import { TARGETS_STATE } from "../../model/edited-form";
import type { Written } from "./narrative-state";
import { NOTICES, wordFileName } from "./strings";

/** Puts the whole text into the clipboard, and tells what became of it. */
export async function copyText(services: PaneServices, { text }: Written, decisions: LineDecisions): Promise<Notice> {
  const isCopied = await services.copyText(plainText(text, decisions));
  return isCopied ? { intent: "success", text: NOTICES.copied } : { intent: "warning", text: NOTICES.notCopied };
}

interface WordOrder {
  readonly services: PaneServices;
  readonly written: Written;
  readonly decisions: LineDecisions;
  /** Given where the budget tables are wanted too: how the workbook is read. */
  readonly settings?: Settings;
  /** Given where the performance forms are wanted too. */
  readonly targetSettings?: Settings;
  readonly signal: AbortSignal;
}

/** Saves the text as a Word file, and tells what became of it. */
export async function saveWord({ services, written, decisions, signal, ...wanted }: WordOrder): Promise<Notice> {
  const { version, text } = written;
  const { narrative, merged, unitName, year } = text;
  const { settings, targetSettings } = wanted;
  const kept = targetSettings && (await services.host.loadState(TARGETS_STATE));
  const bytes = await services.ask(
    "narrativeWord",
    {
      narrative,
      ...(merged && { merged: decided(merged, decisions) }),
      ...(settings && { tablesOf: { version, settings } }),
      ...(targetSettings && { targetsOf: { version, settings: targetSettings, ...(kept !== undefined && { kept }) } }),
    },
    signal,
  );
  const name = wordFileName(unitName, year);
  return (await services.saveFile(name, bytes))
    ? { intent: "success", text: NOTICES.wordSaved(name) }
    : { intent: "warning", text: NOTICES.wordNotSaved };
}
