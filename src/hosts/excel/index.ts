import type { WorkbookHost } from "../../model/host";
import { applyWrites } from "./apply-writes";
import { Changes } from "./changes";
import { clearMarks } from "./clear-marks";
import { cursorIn } from "./cursor";
import { goTo } from "./go-to";
import { mark } from "./mark";
import { clearNotes, putNotes } from "./notes/index";
import { read } from "./read";
import { loadState, saveState } from "./record";
import { giveBack, takePlace } from "./set-aside";
import { removeSheets, writeSheet } from "./write-sheet";

interface ExcelHostOptions {
  /** Milliseconds one round trip may take before the user is told; the client library itself waits for ever. */
  readonly timeout?: number;
  /** Milliseconds without a change after which a burst of changes is told. */
  readonly pause?: number;
}

/** The workbook Excel has open, through Office.js. The only room that may touch it. */
export function createExcelHost({ timeout = 30_000, pause = 300 }: ExcelHostOptions = {}): WorkbookHost {
  const patience = { timeout };
  const changes = new Changes(patience, pause);
  const inTurn = oneAfterTheOther();
  return {
    read: (options) => read(patience, options),
    applyWrites: (writes) => applyWrites(patience, changes.ownEdits, writes),
    writeSheet: (plan) => writeSheet(patience, plan),
    takePlace: (kind, sheet) => takePlace(patience, kind, sheet),
    giveBack: (kind) => giveBack(patience, kind),
    removeSheets: (kinds) => removeSheets(patience, kinds),
    mark: (marks) => inTurn(() => mark(patience, marks)),
    clearMarks: () => inTurn(() => clearMarks(patience)),
    notes: {
      put: (notes) => putNotes(patience, notes),
      clear: () => clearNotes(patience),
    },
    cursor: cursorIn(patience, pause),
    goTo: (cell) => goTo(patience, cell),
    loadState: (key) => loadState(patience, key),
    saveState: (key, value) => inTurn(() => saveState(patience, key, value)),
    onChange: (listener) => changes.listen(listener),
  };
}

/** What changes the record reads it first: two changes at once would lose one. */
function oneAfterTheOther(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
