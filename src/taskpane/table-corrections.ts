import type { Settings, TableCorrection } from "../model/settings";
import type { Table } from "../model/table";

/** Below this confidence the user is asked (see Table.confidence). */
const SURE = 0.6;

export const isDoubtful = ({ confidence }: Table): boolean => confidence < SURE;

/** The user's word on the part of the sheet that begins there, if any. */
export const correctionAt = (settings: Settings, sheet: string, top: number): TableCorrection | undefined =>
  settings.tableTypes.find((each) => each.sheet === sheet && each.top === top);

/** The settings with the user's word on one part; "auto" takes the word back. */
export function correctTable(
  settings: Settings,
  sheet: string,
  top: number,
  type: TableCorrection["type"] | "auto",
): Settings {
  const others = settings.tableTypes.filter((each) => each.sheet !== sheet || each.top !== top);
  return { ...settings, tableTypes: type === "auto" ? others : [...others, { sheet, top, type }] };
}
