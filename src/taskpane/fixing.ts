import type { Fix } from "../model/fix";
import { isBusy, type PaneAround, type Task } from "./pane-state";
import type { PaneServices } from "./services";
import { Fixer } from "./fixer";

const FIXING: Task = { doing: "fixing", isQuiet: false };

/** What the user does with values that mend findings: each click is one step, and the workbook is judged again. */
export class Fixing {
  private readonly fixer: Fixer;

  constructor(
    services: Pick<PaneServices, "host" | "ask">,
    private readonly around: PaneAround & { readonly check: () => Promise<void> },
  ) {
    this.fixer = new Fixer(services, around.getState);
  }

  /** Puts in what mends findings of the last check, as one step that can be taken back. */
  async fix(fixes: readonly Fix[]): Promise<void> {
    const { checked } = this.around.getState();
    if (!checked || isBusy(this.around.getState())) return;
    await this.around.perform(FIXING, async () => {
      const { step, notice } = await this.fixer.carryOut(fixes, checked);
      if (step) this.around.dispatch({ type: "fixed", step });
      return notice;
    });
    await this.around.check();
  }

  /** Takes the last step back. */
  async undo(): Promise<void> {
    const step = this.around.getState().steps.at(-1);
    if (!step || isBusy(this.around.getState())) return;
    await this.around.perform(FIXING, async () => {
      const notice = await this.fixer.undo(step);
      this.around.dispatch({ type: "unfixed" });
      return notice;
    });
    await this.around.check();
  }
}
