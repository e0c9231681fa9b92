import type { LastYear } from "../../questions/narrative-questions";
import { versionOf } from "../../questions/version";
import type { PaneServices } from "../services";

/** Last year's file as the user picked it: a workbook, its document, or facts saved by the command line. */
export async function lastYearFrom(
  file: File,
  { readText, readWorkbook }: Pick<PaneServices, "readText" | "readWorkbook">,
): Promise<LastYear> {
  const { name } = file;
  if (/\.json$/i.test(name)) return { kind: "facts", name, text: await file.text() };
  if (/\.docx$/i.test(name)) return { kind: "document", name, source: await readText(file) };
  return { kind: "workbook", name, version: versionOf(await readWorkbook(file)) };
}
