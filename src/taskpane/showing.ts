import type { WorkbookHost } from "../model/host";
import type { Mark } from "../model/write";
import { marksFor } from "./marks";
import { notesFor } from "./notes";
import { findingsOf, type PaneAround, type PaneState } from "./pane-state";
import { clearedNotice, shownNotice } from "./shown-notice";
import { NOTICES } from "./strings";

/** Remembers with the workbook that cells are highlighted, so that the next session can clear them. */
export const MARKS_KEY = "highlight";
/** Remembers that there are notes of ours at cells. */
export const NOTES_KEY = "notes";

/** Shows in the workbook itself what was found or how it was read: highlights, notes at cells, colours of a reading. */
export class Showing {
  /** Whether findings were highlighted before the colours of a reading took their place. */
  private hadMarks = false;

  constructor(
    private readonly host: WorkbookHost,
    private readonly around: PaneAround,
  ) {}

  private get state(): PaneState {
    return this.around.getState();
  }

  /** Highlights the cells of the standing findings, or gives all highlighted cells their fill back. */
  async setMarks(isOn: boolean): Promise<void> {
    await (isOn ? this.mark(false) : this.clearMarks());
  }

  /** Takes away everything that is shown in the workbook. */
  async clear(): Promise<void> {
    await this.setMarks(false);
    await this.setNotes(false);
  }

  /** Writes the standing findings as notes at their cells, or takes all notes of ours away. */
  async setNotes(isOn: boolean): Promise<void> {
    const { host } = this;
    const { notes } = host;
    if (!notes) return;
    await this.around.perform({ doing: isOn ? "noting" : "unnoting", isQuiet: false }, async () => {
      const noted = isOn ? await notes.put(notesFor(findingsOf(this.state), this.state.rules)) : undefined;
      const cleared = noted ? undefined : await notes.clear();
      const areThere = (noted?.applied ?? 0) > 0;
      await host.saveState(NOTES_KEY, areThere ? "on" : undefined);
      this.around.dispatch({ type: "noted", notes: areThere ? "on" : "off" });
      return noted ? shownNotice(noted, NOTICES.notes) : cleared && clearedNotice(cleared, NOTICES.notes);
    });
  }

  /**
   * Colours cells by how they were read, in the place of the highlights; without marks the cells get their fill back, and
   * the highlights that stood there before are shown again.
   */
  async colourReading(marks: readonly Mark[] | undefined): Promise<void> {
    const { host } = this;
    const { marks: shown } = this.state;
    if (marks === undefined && shown !== "reading") return;
    if (marks !== undefined && shown !== "reading") this.hadMarks = shown !== "off";
    await this.around.perform({ doing: marks ? "marking" : "clearing", isQuiet: true }, async () => {
      if (shown !== "off") await host.clearMarks();
      const { applied, skipped } = marks ? await host.mark(marks) : { applied: 0, skipped: [] };
      await host.saveState(MARKS_KEY, applied > 0 ? "on" : undefined);
      this.around.dispatch({ type: "marked", marks: marks ? "reading" : "off" });
      return skipped.length > 0 ? shownNotice({ applied, skipped }, NOTICES.marks) : undefined;
    });
    if (marks === undefined && this.hadMarks) await this.mark(true);
  }

  /** Highlights the cells of the standing findings in the place of what is shown now. */
  async mark(isQuiet: boolean): Promise<void> {
    const { host } = this;
    if (!this.state.checked) return;
    await this.around.perform({ doing: "marking", isQuiet }, async () => {
      if (this.state.marks !== "off") await host.clearMarks();
      const { applied, skipped } = await host.mark(marksFor(findingsOf(this.state)));
      await host.saveState(MARKS_KEY, applied > 0 ? "on" : undefined);
      this.around.dispatch({ type: "marked", marks: "on" });
      return isQuiet ? undefined : shownNotice({ applied, skipped }, NOTICES.marks);
    });
  }

  private async clearMarks(): Promise<void> {
    const { host } = this;
    await this.around.perform({ doing: "clearing", isQuiet: false }, async () => {
      const outcome = await host.clearMarks();
      await host.saveState(MARKS_KEY, undefined);
      this.around.dispatch({ type: "marked", marks: "off" });
      return clearedNotice(outcome, NOTICES.marks);
    });
  }
}
