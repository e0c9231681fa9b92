import { UserError } from "../model/user-error";
import type { EditableWorkbook, OpenWorkbook } from "./editable-workbook";
import { GridHost } from "./grid-host";

/** A workbook on the desk. */
export interface OpenFile {
  readonly id: number;
  readonly name: string;
  readonly host: GridHost;
  /** Counts how often the sheets themselves changed; the grid is drawn anew with each. */
  readonly version: number;
  readonly isChanged: boolean;
}

export interface DeskState {
  readonly files: readonly OpenFile[];
  readonly active: number | undefined;
  readonly opening: string | undefined;
  /** What could not be opened, in the words of the host. */
  readonly problems: readonly string[];
}

/** The workbooks that are open, and which one lies on top. Nothing is kept when the page closes. */
export class Desk {
  private state: DeskState = { files: [], active: undefined, opening: undefined, problems: [] };
  private readonly listeners = new Set<() => void>();
  private nextId = 1;

  constructor(private readonly openWorkbook: OpenWorkbook) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): DeskState => this.state;

  /** Opens files one after the other; one that is no workbook never stops the others. */
  async open(files: readonly File[]): Promise<void> {
    this.set({ problems: [] });
    for (const file of files) {
      this.set({ opening: file.name });
      this.add(file.name, new Uint8Array(await file.arrayBuffer()));
    }
    this.set({ opening: undefined });
  }

  /** Puts a workbook on top of the desk. */
  add(name: string, bytes: Uint8Array): void {
    const opened = this.tryToOpen(name, bytes);
    if (!opened) return;
    const id = this.nextId++;
    const host = new GridHost(opened, () => this.redraw(id));
    void host.onChange(() => this.change(id, { isChanged: true }));
    this.set({ files: [...this.state.files, { id, name, host, version: 0, isChanged: false }], active: id });
  }

  activate(id: number): void {
    this.set({ active: id });
  }

  close(id: number): void {
    const files = this.state.files.filter((file) => file.id !== id);
    this.set({ files, active: this.state.active === id ? files.at(-1)?.id : this.state.active });
  }

  saved(id: number): void {
    this.change(id, { isChanged: false });
  }

  dismissProblems(): void {
    this.set({ problems: [] });
  }

  private tryToOpen(name: string, bytes: Uint8Array): EditableWorkbook | undefined {
    try {
      return this.openWorkbook(bytes, name);
    } catch (problem) {
      if (!(problem instanceof UserError)) throw problem;
      this.set({ problems: [...this.state.problems, problem.message] });
      return undefined;
    }
  }

  private redraw(id: number): void {
    const file = this.state.files.find((each) => each.id === id);
    if (file) this.change(id, { version: file.version + 1, isChanged: true });
  }

  private change(id: number, change: Partial<OpenFile>): void {
    this.set({ files: this.state.files.map((file) => (file.id === id ? { ...file, ...change } : file)) });
  }

  private set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
