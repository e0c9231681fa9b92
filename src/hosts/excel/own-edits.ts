import { type Area, areaFromA1 } from "../../model/cell";

/**
 * Knows the changes we make ourselves, so that they are not reported as the user's. Excel says so itself from
 * ExcelApi 1.14 on; before, every block we write is expected to come back once as an event.
 */
export class OwnEdits {
  /** Without a listener no event comes back. */
  isListening = false;
  private expected: { readonly sheet: string; readonly area: Area }[] = [];

  expect(sheet: string, area: Area): void {
    if (this.isListening) this.expected.push({ sheet, area });
  }

  /** Called after our writing failed: nothing of it will come back. */
  forget(): void {
    this.expected = [];
  }

  /** Whether an event reports what we wrote. `trigger` is what Excel says about it, if it does. */
  isOwn(sheet: string, address: string, trigger: string | undefined): boolean {
    const area = areaFromA1(address);
    const index = this.expected.findIndex((each) => each.sheet === sheet && area && same(each.area, area));
    if (index >= 0) this.expected.splice(index, 1);
    return trigger === undefined ? index >= 0 : trigger === "ThisLocalAddin";
  }
}

const same = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
