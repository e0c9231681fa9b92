import type { WorkbookHost } from "../../model/host";

interface Left<Input> {
  /** The pane that left it. */
  readonly by: object;
  readonly input: Input;
}

/**
 * What was typed in a tab and not saved, for the next pane of the same workbook: the stand-alone page has one for each
 * file, and shows one at a time.
 */
export class Unsaved<Input> {
  private readonly byWorkbook = new WeakMap<WorkbookHost, Left<Input>>();

  leave(host: WorkbookHost, by: object, input: Input): void {
    this.byWorkbook.set(host, { by, input });
  }

  /** What another pane of this workbook left. The same pane begins anew only because everything was to be removed. */
  takeUp(host: WorkbookHost, by: object): Input | undefined {
    const left = this.byWorkbook.get(host);
    this.byWorkbook.delete(host);
    return left && left.by !== by ? left.input : undefined;
  }
}
