import { type Kept, KEPT_NAMESPACE, keptParts, readKept, withText } from "../../package/kept";
import { askSettings, oldTexts, removeOldTexts } from "./old-settings";
import type { Patience } from "./watch";
import { type Trip, withExcel } from "./with-excel";

/** No limit is documented for one part; longer ones were reported to fail on the web (office-js #394). */
const LONGEST_PART = 24_000;

/** What is kept with the workbook, as it was found. */
export interface WorkbookRecord extends Kept {
  readonly parts: readonly string[];
  readonly settings: Excel.SettingCollection;
}

/** One round trip where nothing is kept, else two. Texts that an earlier version kept in the settings are taken over. */
export async function readRecord({ workbook, sync }: Trip): Promise<WorkbookRecord> {
  const found = workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE).load("items/id");
  const settings = askSettings(workbook);
  await sync();
  const parts = found.items.map(({ id }) => id);
  const xml = parts.map((id) => workbook.customXmlParts.getItem(id).getXml());
  if (parts.length > 0) await sync();
  const { texts, save } = readKept(
    xml.map(({ value }) => value),
    "工作簿",
  );
  return { texts: new Map([...oldTexts(settings), ...texts]), save, parts, settings };
}

/**
 * Queues the change of one text; undefined removes it. The new parts come first and the former ones go after them, so
 * that a batch which stops in between leaves one of both readable.
 */
export function queueText({ workbook }: Trip, record: WorkbookRecord, key: string, text: string | undefined): void {
  for (const xml of keptParts(withText(record, key, text), LONGEST_PART)) workbook.customXmlParts.add(xml);
  for (const id of record.parts) workbook.customXmlParts.getItem(id).delete();
  removeOldTexts(workbook, record.settings);
}

export function loadState(patience: Patience, key: string): Promise<string | undefined> {
  return withExcel("读取保存的设置", patience, async (trip) => (await readRecord(trip)).texts.get(key));
}

/** Removing what is not there writes nothing. */
export function saveState(patience: Patience, key: string, text: string | undefined): Promise<void> {
  return withExcel("保存设置", patience, async (trip) => {
    const record = await readRecord(trip);
    if (record.texts.get(key) === text) return;
    queueText(trip, record, key, text);
    await trip.sync();
  });
}
