import type { WorkbookChange } from "../../model/host";
import { UserError } from "../../model/user-error";
import { readOutline } from "./outline";
import type { OwnEdits } from "./own-edits";
import type { Patience } from "./watch";
import { withExcel } from "./with-excel";

type Listener = (change: WorkbookChange) => void;
type Sheets = ReadonlyMap<string, { readonly name: string; readonly isOwn: boolean }>;

const DOING = "留意工作簿的改动";

/** Listens on all sheets at once; registering on the collection is a reading request, on a sheet it would not be. */
export async function onChange(
  patience: Patience,
  ownEdits: OwnEdits,
  listener: Listener,
): Promise<() => Promise<void>> {
  let known: Sheets = new Map();
  const registration = await withExcel(DOING, patience, async (trip) => {
    const handler = trip.workbook.worksheets.onChanged.add(async (event) => {
      if (event.triggerSource === "ThisLocalAddin") return;
      known = await sheetsNow(patience, known);
      const { name = event.worksheetId, isOwn = false } = known.get(event.worksheetId) ?? {};
      if (isOwn || ownEdits.isOwn(name, event.address, event.triggerSource)) return;
      listener({ sheet: name, address: event.address });
    });
    await trip.sync();
    return handler;
  });
  ownEdits.listeners += 1;
  return () =>
    withExcel(DOING, patience, async () => {
      ownEdits.listeners -= 1;
      registration.remove();
      await registration.context.sync();
    });
}

/** Sheets by id; where Excel does not answer now (the user is typing again), what we knew before. */
async function sheetsNow(patience: Patience, known: Sheets): Promise<Sheets> {
  try {
    return await withExcel(DOING, patience, async (trip) => {
      const outlines = await readOutline(trip);
      return new Map(outlines.map(({ id, name, own }) => [id, { name, isOwn: own !== undefined }]));
    });
  } catch (error) {
    if (error instanceof UserError) return known;
    throw error;
  }
}
