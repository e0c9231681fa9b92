import { Store } from "../taskpane/store/store";
import type { ChosenFile } from "./desk";

/** A file that was opened before and can be opened again without looking for it. */
export interface RecentFile {
  readonly name: string;
  readonly handle: FileSystemFileHandle;
}

/** Where the names of recent files and the ways to them are kept. */
export interface RecentStore {
  load(): Promise<readonly RecentFile[]>;
  save(files: readonly RecentFile[]): Promise<void>;
}

const KEPT = 8;

/** The files opened last, the last one first; never what they hold. */
export class RecentFiles {
  private readonly store = new Store<readonly RecentFile[], readonly RecentFile[]>([], (_, files) => files);
  readonly getState = this.store.getState;
  readonly subscribe = this.store.subscribe;
  /** Settles when what was asked so far is kept. */
  private turn: Promise<void>;

  /** @param kept absent where the browser gives no lasting way to a file */
  constructor(private readonly kept: RecentStore | undefined) {
    this.turn = this.load();
  }

  /** Keeps those of the opened files that can be found again. */
  note(opened: readonly ChosenFile[]): Promise<void> {
    return this.next(async () => {
      for (const handle of opened) if ("getFile" in handle) await this.add(handle);
    });
  }

  forget(): Promise<void> {
    return this.next(() => this.keep([]));
  }

  private next(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work);
    return this.turn;
  }

  private async load(): Promise<void> {
    if (this.kept) this.store.dispatch(await this.kept.load());
  }

  private async add(handle: FileSystemFileHandle): Promise<void> {
    const others: RecentFile[] = [];
    for (const file of this.getState()) if (!(await file.handle.isSameEntry(handle))) others.push(file);
    await this.keep([{ name: handle.name, handle }, ...others].slice(0, KEPT));
  }

  private async keep(files: readonly RecentFile[]): Promise<void> {
    this.store.dispatch(files);
    await this.kept?.save(files);
  }
}
