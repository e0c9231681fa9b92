import { withExcel } from "./with-excel";
import type { Patience } from "./watch";

/**
 * Text kept in the workbook's settings: saved with the file, seen by this add-in only. Long text is cut into parts.
 * The parts of a new text get names of their own and the head is written last, so that a failure in between leaves
 * the former text readable.
 */
const PREFIX = "BudgetDisclosure.";
/** No limit is documented for one setting; longer ones are reported to fail on some hosts. */
const PART = 30_000;

interface Head {
  readonly generation: number;
  readonly parts: number;
}

/** Asks for all settings of the add-in; use after the next sync. */
export const askSettings = (workbook: Excel.Workbook): Excel.SettingCollection =>
  workbook.settings.load("items/key,items/value");

/** The text under a key; undefined when there is none or a part of it is gone. */
export function storedText({ items }: Excel.SettingCollection, key: string): string | undefined {
  const values = new Map(items.map((item) => [item.key, String(item.value)]));
  const head = headOf(values.get(PREFIX + key));
  if (!head) return undefined;
  const parts = Array.from({ length: head.parts }, (_, index) => values.get(partKey(key, head.generation, index)));
  return parts.every((part) => part !== undefined) ? parts.join("") : undefined;
}

/** Queues the change; undefined removes the text. */
export function storeText(workbook: Excel.Workbook, loaded: Excel.SettingCollection, key: string, text?: string): void {
  const { settings } = workbook;
  const former = loaded.items.filter((item) => item.key === PREFIX + key || item.key.startsWith(`${PREFIX}${key}#`));
  const head = former.find((item) => item.key === PREFIX + key);
  // by key: items of a loaded collection may be known by position only, and positions shift while deleting
  const remove = (items: readonly Excel.Setting[]) => items.forEach(({ key: each }) => settings.getItem(each).delete());
  if (text === undefined) return remove(former);
  const generation = 1 - (headOf(head && String(head.value))?.generation ?? 1);
  const parts = Math.max(1, Math.ceil(text.length / PART));
  for (let index = 0; index < parts; index++)
    settings.add(partKey(key, generation, index), text.slice(index * PART, (index + 1) * PART));
  settings.add(PREFIX + key, JSON.stringify({ generation, parts } satisfies Head));
  const current = partKey(key, generation, "");
  remove(former.filter((item) => item !== head && !item.key.startsWith(current)));
}

const partKey = (key: string, generation: number, index: number | ""): string =>
  `${PREFIX}${key}#${generation}.${index}`;

function headOf(text: string | undefined): Head | undefined {
  const [, generation, parts] = /^\{"generation":([01]),"parts":(\d+)\}$/.exec(text ?? "") ?? [];
  return generation === undefined ? undefined : { generation: Number(generation), parts: Number(parts) };
}

export function loadState(patience: Patience, key: string): Promise<string | undefined> {
  return withExcel("读取保存的设置", patience, async ({ workbook, sync }) => {
    const settings = askSettings(workbook);
    await sync();
    return storedText(settings, key);
  });
}

export function saveState(patience: Patience, key: string, value: string | undefined): Promise<void> {
  return withExcel("保存设置", patience, async ({ workbook, sync }) => {
    const settings = askSettings(workbook);
    await sync();
    storeText(workbook, settings, key, value);
    await sync();
  });
}
