import type { Ledger, LedgerUnit } from "../../model/ledger";
import type { FiledSubmission, Round } from "../../model/round";
import { UserError } from "../../model/user-error";
import {
  approvedAmounts,
  type CheckedFile,
  compareRound,
  ledgerOf,
  ledgerText,
  type ListRows,
  merged,
  parseLedger,
  unitEntries,
  withEarlier,
} from "../../questions/desk";
import { Store } from "../../taskpane/store/store";
import type { Judges } from "./judges";
import { type RoundFile, toBeChecked } from "./round-files";

export interface RoundState {
  /** Nothing is open where this is undefined. */
  readonly ledger: Ledger | undefined;
  /** How many files were to be checked, and how many are done. */
  readonly total: number;
  readonly done: number;
  readonly phase: "idle" | "checking" | "stopping" | "stopped";
  /** Milliseconds that are left by the pace so far; undefined before anything is known. */
  readonly left: number | undefined;
  /** The path of the unit beside the list. */
  readonly selected: string | undefined;
  /** What the units are held against, by the name of its file. */
  readonly against: Readonly<Partial<Record<Against, string>>>;
  /** Decisions or results since the project was saved. */
  readonly isChanged: boolean;
  readonly problem: string | undefined;
}

/** The list of units, the approved amounts, last year's budgets. */
export type Against = "units" | "approved" | "prior";

const NOTHING: RoundState = {
  ledger: undefined,
  total: 0,
  done: 0,
  phase: "idle",
  left: undefined,
  selected: undefined,
  against: {},
  isChanged: false,
  problem: undefined,
};

/** Files larger than this are refused without reading. */
const LARGEST_FILE = 200 * 2 ** 20;

/** The bureau's desk: a folder of units, checked one after the other, and what the reviewer makes of each. */
export class RoundDesk {
  private readonly store = new Store(NOTHING, (state, change: Partial<RoundState>) => ({ ...state, ...change }));
  readonly subscribe = this.store.subscribe;
  readonly getState = this.store.getState;
  private readonly set = this.store.dispatch;
  private waiting: RoundFile[] = [];
  private files = new Map<string, File>();
  private checked: CheckedFile[] = [];
  private unread: Ledger["unread"][number][] = [];
  /** What was known before the folder was checked: the project that was opened. */
  private before: Ledger | undefined;
  private startedAt = 0;
  private lists: Pick<Round, Against> = {};

  constructor(
    private readonly judges: Pick<Judges, "count" | "judge" | "rest">,
    private readonly about: { readonly program: string; readonly now: () => Date },
  ) {}

  /** Checks all workbooks of a folder; what was open before becomes the round before. */
  async checkFolder(given: readonly RoundFile[]): Promise<void> {
    const found = toBeChecked(given);
    if (found.length === 0) {
      this.set({ problem: new UserError("folderEmpty", { file: "所选的文件夹" }).message });
      return;
    }
    this.before = this.store.getState().ledger;
    this.files = new Map(found.map(({ path, file }) => [path, file]));
    this.waiting = [...found];
    this.checked = [];
    this.unread = [];
    this.startedAt = this.about.now().getTime();
    const { against } = this.store.getState();
    this.set({ ...NOTHING, against, ledger: this.ledger(), total: found.length, isChanged: true });
    await this.goOn();
  }

  /** Goes on where it was stopped. */
  async goOn(): Promise<void> {
    this.set({ phase: "checking" });
    await Promise.all(Array.from({ length: Math.min(this.judges.count, this.waiting.length) }, () => this.work()));
    this.judges.rest();
    const isOver = this.waiting.length === 0;
    this.set({ phase: isOver ? "idle" : "stopped", left: undefined, ledger: this.ledger(isOver) });
  }

  /** Files that are being checked are finished; the others wait. */
  readonly stop = (): void => this.set({ phase: "stopping" });

  readonly select = (file: string | undefined): void => this.set({ selected: file });
  /** Says why something could not be read; a bug goes on as one. */
  readonly refuse = (thrown: unknown): void => {
    if (!(thrown instanceof UserError)) throw thrown;
    this.set({ problem: thrown.message });
  };
  readonly dismiss = (): void => this.set({ problem: undefined });

  /** Notes what the reviewer decided on a unit. */
  mark(file: string, decision: "returned" | "passed" | "open", remark: string): void {
    const { ledger } = this.store.getState();
    if (!ledger) return;
    const units = ledger.units.map((unit): LedgerUnit => {
      if (unit.file !== file) return unit;
      const { fingerprint, marks } = unit;
      const mark = {
        at: this.about.now().toISOString(),
        decision,
        ...(remark.trim() !== "" && { remark: remark.trim() }),
        ...(fingerprint !== undefined && { fingerprint }),
      };
      return { ...unit, marks: [...marks, mark] };
    });
    this.set({ ledger: { ...ledger, units }, isChanged: true });
  }

  /** Holds the units against a list; what was compared before is compared again. */
  addList(kind: "units" | "approved", list: ListRows): void {
    const entries = kind === "units" ? unitEntries(list) : approvedAmounts(list);
    if (typeof entries === "string") {
      this.set({ problem: new UserError("listUnreadable", { file: list.file, problem: entries }).message });
      return;
    }
    this.hold(kind, list.file, { [kind]: entries });
  }

  /** Holds the units against last year's budgets; a file that cannot be read is left out. */
  async addPrior(given: readonly RoundFile[]): Promise<void> {
    const prior: FiledSubmission[] = [];
    for (const { path, file } of toBeChecked(given)) {
      const reply = await this.reply(path, file);
      if ("submission" in reply) prior.push({ ...reply.submission, file: path, findings: [] });
    }
    this.judges.rest();
    if (prior.length > 0) this.hold("prior", String(prior.length), { prior });
    else this.set({ problem: new UserError("folderEmpty", { file: "上年的文件夹" }).message });
  }

  private hold(kind: Against, name: string, list: Pick<Round, Against>): void {
    this.lists = { ...this.lists, ...list };
    const { against, phase, ledger } = this.store.getState();
    this.set({ against: { ...against, [kind]: name }, problem: undefined });
    if (ledger && phase === "idle" && this.checked.length > 0) this.set({ ledger: this.ledger(true), isChanged: true });
  }

  /** Opens a project, or joins a colleague's to the one that is open. */
  openProject(name: string, text: string): void {
    const opened = parseLedger(text);
    if (typeof opened === "string") {
      this.set({ problem: new UserError("ledgerUnreadable", { file: name, problem: opened }).message });
      return;
    }
    const { ledger } = this.store.getState();
    this.set({ ledger: ledger ? merged(ledger, opened) : opened, isChanged: ledger !== undefined, problem: undefined });
  }

  /** The project as it is now, to be saved. */
  project(): string | undefined {
    const { ledger } = this.store.getState();
    return ledger && ledgerText(ledger);
  }

  readonly saved = (): void => this.set({ isChanged: false });

  /** The file of a unit; undefined where only the project is open. */
  fileOf(path: string): File | undefined {
    return this.files.get(path);
  }

  private async work(): Promise<void> {
    while (this.store.getState().phase === "checking") {
      const next = this.waiting.shift();
      if (!next) return;
      await this.check(next);
      const { done, total } = this.store.getState();
      const passed = this.about.now().getTime() - this.startedAt;
      const now = done + 1;
      this.set({ done: now, left: (passed / now) * (total - now), ledger: this.ledger() });
    }
  }

  private async check({ path, file }: RoundFile): Promise<void> {
    const reply = await this.reply(path, file);
    if ("problem" in reply) {
      this.unread = [...this.unread, { file: path, reason: reply.problem }].sort((a, b) => (a.file < b.file ? -1 : 1));
      return;
    }
    const { review, submission } = reply;
    this.checked = [...this.checked, { review, submission: { ...submission, file: path, findings: review.findings } }];
    this.checked.sort((a, b) => (a.submission.file < b.submission.file ? -1 : 1));
  }

  private async reply(path: string, file: File) {
    if (file.size === 0) return { problem: new UserError("fileEmpty", { file: path }).message };
    if (file.size > LARGEST_FILE) {
      const found = `文件 ${Math.round(file.size / 2 ** 20)}MB`;
      return { problem: new UserError("fileTooLarge", { file: path, found }).message };
    }
    try {
      return await this.judges.judge({ file: path, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (thrown) {
      // a file that was moved or locked meanwhile
      if (!(thrown instanceof DOMException)) throw thrown;
      return { problem: new UserError("fileUnreadable", { file: path, code: thrown.name }).message };
    }
  }

  /** @param isOver all files are there, so that they can be compared with each other */
  private ledger(isOver = false): Ledger {
    const round = {
      submissions: this.checked.map(({ submission }) => submission),
      unread: this.unread.map(({ file }) => file),
      ...this.lists,
    };
    const hasLists = Object.keys(this.lists).length > 0;
    const across = isOver && (hasLists || this.checked.length > 1) ? compareRound(round, { rules: {} }) : undefined;
    const now = ledgerOf({
      checked: this.checked,
      unread: this.unread,
      round,
      ...(across && { across }),
      checkedAt: this.about.now(),
      program: this.about.program,
    });
    return withMarks(this.before ? withEarlier(now, this.before) : now, this.store.getState().ledger);
  }
}

/** What was decided while files were still being checked stays. */
function withMarks(ledger: Ledger, shown: Ledger | undefined): Ledger {
  const marks = new Map(shown?.units.map((unit) => [unit.file, unit.marks]));
  return {
    ...ledger,
    units: ledger.units.map((unit) => {
      const own = marks.get(unit.file);
      return own && own.length > unit.marks.length ? { ...unit, marks: own } : unit;
    }),
  };
}
