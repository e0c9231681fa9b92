import { UserError } from "../model/user-error";
import { Store } from "../taskpane/store/store";
import type { EditableWorkbook, OpenWorkbook } from "./editable-workbook";
import { GridHost } from "./grid-host";

/** A workbook on the desk. */
export interface OpenFile {
  readonly id: number;
  readonly name: string;
  readonly host: GridHost;
  /** Counts how often the sheets themselves changed; the grid is drawn anew with each. */
  readonly version: number;
  /** Differs from the last saved copy. */
  readonly isChanged: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface DeskState {
  readonly files: readonly OpenFile[];
  readonly active: number | undefined;
  /** The file being read, and the share of its sheets read so far. */
  readonly opening: { readonly name: string; readonly share: number } | undefined;
  /** What is in front where there is room for one of both only. */
  readonly side: "table" | "pane";
  /** What could not be done, in the words of the host. */
  readonly problems: readonly string[];
}

const NOTHING_OPEN: DeskState = { files: [], active: undefined, opening: undefined, side: "pane", problems: [] };

/** Larger files would take the memory of the page before the host could refuse them. */
const LARGEST_FILE = 200 * 2 ** 20;

/** The workbooks that are open, and which one lies on top. Nothing is kept when the page closes. */
export class Desk {
  private readonly store = new Store(NOTHING_OPEN, (state, change: Partial<DeskState>) => ({ ...state, ...change }));
  readonly subscribe = this.store.subscribe;
  readonly getState = this.store.getState;
  private readonly set = this.store.dispatch;
  private nextId = 1;
  private abort = new AbortController();

  /** @param keepBug keeps a bug of ours where developers find it; without it the bug goes on as an exception */
  constructor(
    private readonly openWorkbook: OpenWorkbook,
    private readonly keepBug = (thrown: unknown): void => {
      throw thrown;
    },
  ) {}

  private get state(): DeskState {
    return this.store.getState();
  }

  get hasUnsaved(): boolean {
    return this.state.files.some(({ isChanged }) => isChanged);
  }

  /** Opens files one after the other; one that is no workbook, or hits a bug of ours, never stops the others. */
  async open(files: readonly File[]): Promise<void> {
    this.begin();
    for (const file of files) {
      if (this.abort.signal.aborted) break;
      await this.reporting(file.name, async () => this.add(file.name, await bytesOf(file)));
    }
  }

  /** Opens a workbook that is in memory already. */
  async openBytes(name: string, bytes: Uint8Array): Promise<void> {
    this.begin();
    await this.reporting(name, () => this.add(name, bytes));
  }

  /** Stops opening; what is open already stays. */
  readonly cancelOpening = (): void => this.abort.abort();

  activate(id: number): void {
    this.set({ active: id });
  }

  /** Brings the table or the pane to the front. */
  turnTo(side: DeskState["side"]): void {
    this.set({ side });
  }

  /** Brings the table to the front and takes the focus there. */
  enter(): void {
    this.turnTo("table");
    this.state.files.find(({ id }) => id === this.state.active)?.host.focus();
  }

  close(id: number): void {
    const files = this.state.files.filter((file) => file.id !== id);
    this.set({ files, active: this.state.active === id ? files.at(-1)?.id : this.state.active });
  }

  /** Hands over a copy of a file as it is now. False where that cannot be done: then the reason is shown. */
  async save(id: number, handOver: (name: string, bytes: Uint8Array) => void): Promise<boolean> {
    const file = this.state.files.find((each) => each.id === id);
    let isSaved = false;
    if (!file) return false;
    await this.reporting(file.name, async () => {
      handOver(file.name.replace(/(\.xlsx)?$/i, "（副本）.xlsx"), await file.host.save());
      this.change(id, { isChanged: false });
      isSaved = true;
    });
    return isSaved;
  }

  readonly dismissProblems = (): void => this.set({ problems: [] });

  private begin(): void {
    this.abort = new AbortController();
    this.set({ problems: [] });
  }

  /** Reads a workbook, sheet by sheet so that the page stays alive, and puts it on top of the desk. */
  private async add(name: string, bytes: Uint8Array): Promise<void> {
    this.set({ opening: { name, share: 0 } });
    const workbook = this.openWorkbook(bytes, name);
    await workbook.read({
      signal: this.abort.signal,
      onProgress: (share) => this.set({ opening: { name, share } }),
    });
    const file = this.fileOf(this.nextId++, name, workbook);
    this.set({ files: [...this.state.files, file], active: file.id });
  }

  private fileOf(id: number, name: string, workbook: EditableWorkbook): OpenFile {
    const host = new GridHost(workbook, {
      onSheets: () => this.redraw(id),
      onChanged: () => this.change(id, { isChanged: true, canUndo: host.canUndo, canRedo: host.canRedo }),
      onRefused: (problem) => this.report(problem),
    });
    return { id, name, host, version: 0, isChanged: false, canUndo: false, canRedo: false };
  }

  private async reporting(file: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (!(thrown instanceof UserError)) this.keepBug(thrown);
      const what = thrown instanceof Error ? thrown.name : "未知";
      const problem = thrown instanceof UserError ? thrown : new UserError("internalInPage", { file, what });
      if (problem.id !== "cancelled") this.report(problem);
    } finally {
      this.set({ opening: undefined });
    }
  }

  private report({ message }: UserError): void {
    this.set({ problems: [...this.state.problems.filter((each) => each !== message), message] });
  }

  private redraw(id: number): void {
    const file = this.state.files.find((each) => each.id === id);
    if (file) this.change(id, { version: file.version + 1, isChanged: true });
  }

  private change(id: number, change: Partial<OpenFile>): void {
    this.set({ files: this.state.files.map((file) => (file.id === id ? { ...file, ...change } : file)) });
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST_FILE) {
    throw new UserError("fileTooLarge", { file: file.name, found: `文件 ${Math.round(file.size / 2 ** 20)}MB` });
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // a folder that was dropped, or a file that was moved meanwhile
    if (!(cause instanceof DOMException)) throw cause;
    throw new UserError("fileUnreadable", { file: file.name, code: cause.name }, { cause });
  }
}
