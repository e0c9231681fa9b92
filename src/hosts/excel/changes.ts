import type { WorkbookChange } from "../../model/host";
import { UserError } from "../../model/user-error";
import { readOutline } from "./outline";
import { OwnEdits } from "./own-edits";
import type { Patience } from "./watch";
import { withExcel } from "./with-excel";

type Listener = (change: WorkbookChange) => void;
type Registration = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
type Heard = Pick<Excel.WorksheetChangedEventArgs, "worksheetId" | "address" | "triggerSource">;
type Sheets = ReadonlyMap<string, { readonly name: string; readonly isOwn: boolean }>;

const DOING = "留意工作簿的改动";

/**
 * Tells listeners what the user changed. Excel is asked once for all of them: taking one of two registrations back is
 * not sure to leave the other. On the collection of sheets, as on a single sheet it would count as writing. Changes that
 * come in a burst (filling down, pasting, undoing) are told together, after one question for the names of their sheets.
 */
export class Changes {
  readonly ownEdits = new OwnEdits();
  private readonly listeners = new Set<Listener>();
  private registration: Promise<Registration> | undefined;
  private known: Sheets = new Map();
  private heard: Heard[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param pause milliseconds without a change after which a burst is over */
  constructor(
    private readonly patience: Patience,
    private readonly pause: number,
  ) {}

  async listen(listener: Listener): Promise<() => Promise<void>> {
    // a listener of its own for every call, also when the same function is given twice
    const own: Listener = (change) => listener(change);
    this.listeners.add(own);
    this.ownEdits.isListening = true;
    try {
      await (this.registration ??= this.register());
    } catch (error) {
      this.listeners.delete(own);
      this.registration = undefined;
      throw error;
    }
    return () => this.stop(own);
  }

  private async stop(listener: Listener): Promise<void> {
    if (!this.listeners.delete(listener) || this.listeners.size > 0) return;
    const registration = await this.registration;
    this.registration = undefined;
    this.ownEdits.isListening = false;
    clearTimeout(this.timer);
    this.heard = [];
    await withExcel(DOING, this.patience, async () => {
      registration?.remove();
      await registration?.context.sync();
    });
  }

  private register(): Promise<Registration> {
    return withExcel(DOING, this.patience, async ({ workbook, sync }) => {
      const registration = workbook.worksheets.onChanged.add((event) => this.hear(event));
      await sync();
      return registration;
    });
  }

  private async hear(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (event.triggerSource === "ThisLocalAddin" || this.listeners.size === 0) return;
    this.heard.push(event);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tell(), this.pause);
  }

  private async tell(): Promise<void> {
    const burst = this.heard;
    this.heard = [];
    this.known = await this.sheetsNow();
    for (const { worksheetId, address, triggerSource } of burst) {
      const { name = worksheetId, isOwn = false } = this.known.get(worksheetId) ?? {};
      if (isOwn || this.ownEdits.isOwn(name, address, triggerSource)) continue;
      for (const listener of this.listeners) listener({ sheet: name, address });
    }
  }

  /** Sheets by id; where Excel does not answer now (the user is typing again), what we knew before. */
  private async sheetsNow(): Promise<Sheets> {
    try {
      return await withExcel(DOING, this.patience, async (trip) => {
        const outlines = await readOutline(trip);
        return new Map(outlines.map(({ id, name, own }) => [id, { name, isOwn: own !== undefined }]));
      });
    } catch (error) {
      if (error instanceof UserError) return this.known;
      throw error;
    }
  }
}
