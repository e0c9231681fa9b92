import { addressInSheet, toA1 } from "../model/cell";
import type { Fix } from "../model/fix";
import { planFixes, undoing } from "../model/fix-plan";
import { heldCell } from "../model/held-cell";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { CellWrite, WriteResult } from "../model/write";
import { versionOf } from "../questions/version";
import type { Notice, PaneState } from "./pane-state";
import type { PaneServices } from "./services";
import type { FixStep } from "./fix-steps";
import { FIXING } from "./fixing-strings";

/** What became of a step: the cells written, and what to tell. */
interface Carried {
  readonly written: readonly CellWrite[];
  readonly notice: Notice;
}

/** Puts values that mend findings into the workbook, and takes them back. The workbook is judged anew by whoever asks. */
export class Fixer {
  constructor(
    private readonly services: Pick<PaneServices, "host" | "ask">,
    private readonly getState: () => PaneState,
  ) {}

  /** Carries out fixes of the last check, as one step; undefined where nothing could be written. */
  async carryOut(fixes: readonly Fix[], { snapshot }: { readonly snapshot: WorkbookSnapshot }) {
    const label = fixes.length === 1 ? (fixes[0]?.label ?? "") : FIXING.carryOut(fixes.length);
    const { writes, changed } = planFixes(
      fixes.flatMap(({ edits }) => edits),
      snapshot,
    );
    const outdated = changed.map((cell): CellWrite => ({ cell, before: "", after: "" }));
    const { written, notice } = await this.write(writes, outdated, {
      done: fixes.length === 1 ? FIXING.done(label) : FIXING.doneMany(fixes.length),
      changed: FIXING.changed,
    });
    const step: FixStep | undefined = written.length > 0 ? { label, undo: undoing(written, snapshot) } : undefined;
    return { step, notice: step ? { ...notice, canUndo: true as const } : notice };
  }

  /** Gives the cells of a step back what they held. */
  async undo({ undo }: FixStep): Promise<Notice> {
    const { notice } = await this.write(undo, [], { done: FIXING.undone, changed: FIXING.notUndone });
    return notice;
  }

  private async write(
    writes: readonly CellWrite[],
    outdated: readonly CellWrite[],
    words: { readonly done: string; readonly changed: (cells: string) => string },
  ): Promise<Carried> {
    const ours = new Set(
      this.getState().checked?.snapshot.sheets.flatMap(({ name, own }) => (own === undefined ? [] : [name])),
    );
    const inTables = writes.filter(({ cell }) => !ours.has(cell.sheet));
    const result = await this.services.host.applyWrites(inTables);
    const own = await this.rewrite(writes.filter(({ cell }) => ours.has(cell.sheet)));
    const written = [...result.written, ...own.written];
    const changed = [...outdated, ...result.changedMeanwhile, ...own.changedMeanwhile];
    const problems = [
      ...(changed.length > 0 ? [words.changed(cellsOf(changed))] : []),
      ...(result.severalFonts ? [FIXING.severalFonts(cellsOf(result.severalFonts))] : []),
    ];
    const text = [...(written.length > 0 ? [words.done] : []), ...problems].join("");
    return { written, notice: { intent: problems.length > 0 ? "warning" : "success", text } };
  }

  /** Our own sheet is written as a whole, so that its rows keep the heights their texts need. */
  private async rewrite(writes: readonly CellWrite[]): Promise<WriteResult> {
    const { host, ask } = this.services;
    const written: CellWrite[] = [];
    for (const write of writes) {
      const { cell, before, after } = write;
      const snapshot = await host.read();
      if (heldCell(snapshot, cell)?.value !== before) continue;
      const { settings } = this.getState();
      const plan = await ask("replacedText", { version: versionOf(snapshot), settings, cell, text: String(after) });
      if (!plan) continue;
      await host.writeSheet(plan);
      written.push(write);
    }
    return { written, changedMeanwhile: writes.filter((write) => !written.includes(write)) };
  }
}

/** “收支总表!B5、B7” */
function cellsOf(writes: readonly CellWrite[]): string {
  const [first] = writes;
  return writes
    .map(({ cell }, i) => (i > 0 && cell.sheet === first?.cell.sheet ? addressInSheet(cell) : toA1(cell)))
    .join("、");
}
