/**
 * Earlier versions kept texts in the workbook's settings, cut into parts, with a head that says how many there are.
 * They are read, and go when the record is written for the first time.
 */
const PREFIX = "BudgetDisclosure.";

/** Asks for all settings of the add-in; use after the next sync. */
export const askSettings = (workbook: Excel.Workbook): Excel.SettingCollection =>
  workbook.settings.load("items/key,items/value");

/** The texts of earlier versions, under their keys; one of which a part is gone is left out. */
export function oldTexts({ items }: Excel.SettingCollection): ReadonlyMap<string, string> {
  const values = new Map(items.map(({ key, value }) => [key, String(value)]));
  const texts = new Map<string, string>();
  for (const [name, value] of values) {
    const [, generation, parts] = /^\{"generation":([01]),"parts":(\d+)\}$/.exec(value) ?? [];
    if (!name.startsWith(PREFIX) || name.includes("#") || generation === undefined) continue;
    const pieces = Array.from({ length: Number(parts) }, (_, index) => values.get(`${name}#${generation}.${index}`));
    if (pieces.every((piece) => piece !== undefined)) texts.set(name.slice(PREFIX.length), pieces.join(""));
  }
  return texts;
}

/** Queues the removal. By key: items of a loaded collection may be known by position only, and positions shift. */
export function removeOldTexts(workbook: Excel.Workbook, { items }: Excel.SettingCollection): void {
  for (const { key } of items) if (key.startsWith(PREFIX)) workbook.settings.getItem(key).delete();
}
