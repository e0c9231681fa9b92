import type { GateItem } from "../../model/gate";
import type { Answers } from "../../model/passage";
import type { LastYear } from "../../questions/narrative-questions";
import type { Settings } from "../../model/settings";
import type { Notice } from "../pane-state";
import type { PaneServices } from "../services";
import { decided, type LineDecisions, plainText } from "./edits";
import { TARGETS_STATE } from "../../model/edited-form";
import type { Written } from "./narrative-state";
import { PRINT } from "./leaving-strings";
import { filledFileName, fileName, NOTICES } from "./strings";
import type { WordPart } from "./narrative-state";
import { checkPictures, wordPictures } from "./word-pictures";

/** Puts the whole text into the clipboard, and tells what became of it. */
export async function copyText(services: PaneServices, { text }: Written, decisions: LineDecisions): Promise<Notice> {
  const isCopied = await services.copyText(plainText(text, decisions));
  return isCopied ? { intent: "success", text: NOTICES.copied } : { intent: "warning", text: NOTICES.notCopied };
}

/** What every file that leaves is made from. */
export interface ExportOrder {
  readonly services: PaneServices;
  readonly written: Written;
  readonly decisions: LineDecisions;
  /** How the workbook is read. */
  readonly settings: Settings;
  readonly lastYear: LastYear | undefined;
  readonly signal: AbortSignal;
}

interface WordOrder extends ExportOrder {
  /** What is wanted besides the text. */
  readonly parts: readonly WordPart[];
  readonly isDraft: boolean;
  /** Wanted on paper, or as PDF, instead of in Word. */
  readonly isPrinted?: boolean;
}

interface TemplateOrder extends ExportOrder {
  readonly template: File;
  readonly answers: Answers;
}

/** What stands against exporting the text as finished, with the user's edits as decided. */
export function askGate(
  services: PaneServices,
  { written, decisions, settings, signal }: Pick<ExportOrder, "written" | "decisions" | "settings" | "signal">,
): Promise<readonly GateItem[]> {
  const { narrative, merged } = written.text;
  const edited = { narrative, ...(merged && { merged: decided(merged, decisions) }) };
  // what gives way to our words is none of the text any more
  const former = written.text.former.filter(({ key }) => decisions[key] !== "new");
  return services.ask("narrativeGate", { ...edited, former, version: written.version, settings }, signal);
}

/** Fills a bureau's template with the workbook and the kept answers, saves it, and tells what is still open in it. */
export async function saveFilled(order: TemplateOrder): Promise<Notice> {
  const { services, written, settings, template, answers, lastYear, signal } = order;
  const book = { version: written.version, settings };
  const kept = await services.host.loadState(TARGETS_STATE);
  const { bytes, open, notices } = await services.ask(
    "narrativeTemplate",
    {
      ...book,
      answers,
      ...(lastYear && { lastYear }),
      template: { file: template.name, bytes: new Uint8Array(await template.arrayBuffer()) },
      targetsOf: { ...book, ...(kept !== undefined && { kept }) },
    },
    signal,
  );
  const name = filledFileName(written.text.unitName, written.text.year, template.name);
  if (!(await services.saveFile(name, bytes))) return { intent: "warning", text: NOTICES.wordNotSaved };
  const intent = open > 0 || notices.length > 0 ? "warning" : "success";
  return { intent, text: [NOTICES.templateFilled(name, open), ...notices].join(" ") };
}

/** Saves the text as a Word file, or has it printed, and tells what became of it. */
export async function saveWord(order: WordOrder): Promise<Notice> {
  const { services, written, decisions, settings, parts, isDraft, isPrinted = false, signal } = order;
  const { version, text } = written;
  const { narrative, merged, unitName, year } = text;
  const book = { version, settings };
  const kept = parts.includes("targets") ? await services.host.loadState(TARGETS_STATE) : undefined;
  const hasPictures = parts.includes("charts") || parts.includes("checks");
  const seen = hasPictures ? await services.ask("overview", book, signal) : undefined;
  const charts = (parts.includes("charts") && seen?.charts) || [];
  const drawn = await wordPictures(charts, services);
  const checks = parts.includes("checks") && seen ? await checkPictures(seen.map, services) : [];
  const bytes = await services.ask(
    "narrativeWord",
    {
      narrative,
      ...(merged && { merged: decided(merged, decisions) }),
      ...(parts.includes("tables") && { tablesOf: book }),
      ...(parts.includes("targets") && { targetsOf: { ...book, ...(kept !== undefined && { kept }) } }),
      pictures: [...drawn, ...checks],
      isDraft,
      isPage: isPrinted,
      identity: { ...(unitName !== undefined && { unitName }), ...(year !== undefined && { year }) },
    },
    signal,
  );
  const missing = charts.length - drawn.length;
  const notDrawn = missing > 0 ? NOTICES.notDrawn(missing) : "";
  if (isPrinted && services.printPage) {
    await services.printPage(new TextDecoder().decode(bytes));
    return { intent: "success", text: `${PRINT.shown}${notDrawn}` };
  }
  const name = fileName(unitName, year, isDraft, isPrinted ? "html" : "docx");
  if (!(await services.saveFile(name, bytes))) return { intent: "warning", text: NOTICES.wordNotSaved };
  return { intent: "success", text: `${(isPrinted ? PRINT : NOTICES).wordSaved(name)}${notDrawn}` };
}
