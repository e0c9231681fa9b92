import { UserError } from "../model/user-error";
import type { Conclusion } from "../taskpane/conclusion";
import { Store } from "../taskpane/store/store";
import type { EditableWorkbook, OpenWorkbook } from "./editable-workbook";
import { GridHost } from "./grid-host";

/** How far the check of a file has come; where it has ended, what it came to. `failed`: it could not be done. */
export type Standing = "waiting" | "checking" | "failed" | Conclusion;

/** A file the user chose: its contents, or where the browser can find them again. */
export type ChosenFile = File | FileSystemFileHandle;

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
  /** It was on top once; from then on its pane checks it. */
  readonly isSeen: boolean;
  readonly standing: Standing;
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
  /** Why files were not opened, one sentence each. */
  readonly unopened: readonly string[];
}

const NOTHING_OPEN: DeskState = {
  files: [],
  active: undefined,
  opening: undefined,
  side: "pane",
  problems: [],
  unopened: [],
};

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

  /**
   * Opens files one after the other, the first on top; one that is no workbook, or hits a bug of ours, never stops the
   * others. Those that were opened.
   */
  async open<Chosen extends ChosenFile>(files: readonly Chosen[]): Promise<readonly Chosen[]> {
    this.begin();
    const opened: Chosen[] = [];
    for (const file of files) {
      if (this.abort.signal.aborted) break;
      await this.reporting(file.name, "unopened", async () => {
        const isOnTop = opened.length === 0;
        await this.add({ name: file.name, bytes: await bytesOf(file), isOnTop });
        opened.push(file);
      });
    }
    return opened;
  }

  /** Opens a workbook that came with the page. */
  async openSample(name: string, bytes: Uint8Array): Promise<void> {
    this.begin();
    await this.reporting(name, "unopened", () => this.add({ name, bytes, isOnTop: true }));
  }

  /** Stops opening; what is open already stays. */
  readonly cancelOpening = (): void => this.abort.abort();

  activate(id: number): void {
    this.set({ active: id });
    this.change(id, { isSeen: true });
  }

  /** The first check of a file begins. */
  begins(id: number): void {
    const file = this.state.files.find((each) => each.id === id);
    if (file?.standing === "waiting") this.change(id, { standing: "checking" });
  }

  /** A check of a file began or ended. After the first one it is shown where there is something to see, not its cover. */
  stands(id: number, standing: Standing): void {
    const file = this.state.files.find((each) => each.id === id);
    if (!file) return;
    this.change(id, { standing });
    const isFirst = typeof file.standing === "string" && typeof standing !== "string";
    if (isFirst && !file.isChanged && standing.start) {
      const { cell, headings } = standing.start;
      file.host.show(cell, headings);
    }
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
    this.set({ files });
    if (this.state.active !== id) return;
    const next = files.at(-1)?.id;
    if (next === undefined) this.set({ active: undefined });
    else this.activate(next);
  }

  /** Hands over a copy of a file as it is now. False where that cannot be done: then the reason is shown. */
  async save(id: number, handOver: (name: string, bytes: Uint8Array) => void): Promise<boolean> {
    const file = this.state.files.find((each) => each.id === id);
    let isSaved = false;
    if (!file) return false;
    await this.reporting(file.name, "problems", async () => {
      handOver(copyName(file.name), await file.host.save());
      this.change(id, { isChanged: false });
      isSaved = true;
    });
    return isSaved;
  }

  readonly dismissProblems = (): void => this.set({ problems: [], unopened: [] });

  private begin(): void {
    this.abort = new AbortController();
    this.dismissProblems();
  }

  /** Reads a workbook, sheet by sheet so that the page stays alive, and puts it on the desk. */
  private async add({ name, bytes, isOnTop }: Found): Promise<void> {
    this.set({ opening: { name, share: 0 } });
    const workbook = this.openWorkbook(bytes, name);
    await workbook.read({
      signal: this.abort.signal,
      onProgress: (share) => this.set({ opening: { name, share } }),
    });
    const file = this.fileOf(this.nextId++, name, workbook);
    this.set({ files: [...this.state.files, file] });
    if (isOnTop) this.activate(file.id);
  }

  private fileOf(id: number, name: string, workbook: EditableWorkbook): OpenFile {
    const host = new GridHost(workbook, {
      onSheets: () => this.redraw(id),
      onChanged: () => this.change(id, { isChanged: true, canUndo: host.canUndo, canRedo: host.canRedo }),
      onRefused: (problem) => this.report(problem),
    });
    const fresh = { version: 0, isChanged: false, canUndo: false, canRedo: false, isSeen: false } as const;
    return { id, name, host, ...fresh, standing: "waiting" };
  }

  private async reporting(file: string, where: "problems" | "unopened", work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (!(thrown instanceof UserError)) this.keepBug(thrown);
      const what = thrown instanceof Error ? thrown.name : "未知";
      const problem = thrown instanceof UserError ? thrown : new UserError("internalInPage", { file, what });
      if (problem.id !== "cancelled") this.report(problem, where);
    } finally {
      this.set({ opening: undefined });
    }
  }

  private report({ message }: UserError, where: "problems" | "unopened" = "problems"): void {
    this.set({ [where]: [...this.state[where].filter((each) => each !== message), message] });
  }

  private redraw(id: number): void {
    const file = this.state.files.find((each) => each.id === id);
    if (file) this.change(id, { version: file.version + 1, isChanged: true });
  }

  private change(id: number, change: Partial<OpenFile>): void {
    this.set({ files: this.state.files.map((file) => (file.id === id ? { ...file, ...change } : file)) });
  }
}

/** What is to be put on the desk. */
interface Found {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isOnTop: boolean;
}

/** Excel opens no workbook with macros that is called .xlsx. */
const copyName = (name: string): string =>
  name.replace(/(\.xls[xm])?$/i, (end) => `（副本）${end.toLowerCase() || ".xlsx"}`);

async function bytesOf(chosen: ChosenFile): Promise<Uint8Array> {
  if (/^(~\$|\.~|\._)/.test(chosen.name)) throw new UserError("besideWorkbook", { file: chosen.name });
  const file = "getFile" in chosen ? await readable(chosen.name, chosen.getFile()) : chosen;
  if (file.size > LARGEST_FILE) {
    throw new UserError("fileTooLarge", { file: file.name, found: `文件 ${Math.round(file.size / 2 ** 20)}MB` });
  }
  return new Uint8Array(await readable(file.name, file.arrayBuffer()));
}

async function readable<Contents>(file: string, reading: Promise<Contents>): Promise<Contents> {
  try {
    return await reading;
  } catch (cause) {
    // a folder that was dropped, or a file that was moved meanwhile
    if (!(cause instanceof DOMException)) throw cause;
    throw new UserError("fileUnreadable", { file, code: cause.name }, { cause });
  }
}
