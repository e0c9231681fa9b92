import { dirname, isAbsolute, join, relative, sep } from "node:path";
import type { Ledger, LedgerUnit, UnreadFile } from "../../model/ledger";
import type { AcrossReview, FiledSubmission } from "../../model/round";
import type { Review } from "../../model/review";
import type { Settings } from "../../model/settings";
import {
  type CheckedFile,
  compareRound,
  isToBeWritten,
  ledgerHtml,
  ledgerOf,
  ledgerSheets,
  ledgerText,
  letterNames,
  letterWord,
  scoreOf,
  type Ways,
  withEarlier,
} from "../../questions/desk";
import type { GivenFile, RoundDeps, WriteWhole } from "../deps";
import type { Failure } from "../failure";
import { requireEnding } from "../usage";
import { type HeldAgainst, heldAgainst } from "./held-against";
import type { RoundOptions } from "./options";

/** Gathers what is found file by file, and at the end looks at all of it together. */
export class RoundOfFiles {
  private readonly checked: CheckedFile[] = [];
  private readonly unread: UnreadFile[] = [];
  private readonly paths = new Map<string, string>();

  private constructor(
    private readonly options: RoundOptions,
    private readonly against: HeldAgainst,
    private readonly outputs: Outputs,
    private readonly deps: RoundDeps,
  ) {}

  /** Reads what the round is held against and makes sure that its outputs can be written, before any work is done. */
  static async begin(options: RoundOptions, files: readonly GivenFile[], deps: RoundDeps): Promise<RoundOfFiles> {
    const outputs = await openOutputs(
      options,
      files.map(({ path }) => path),
      deps,
    );
    return new RoundOfFiles(options, await heldAgainst(options, deps), outputs, deps);
  }

  judged({ name, path }: GivenFile, review: Review, submission: FiledSubmission): void {
    this.checked.push({ submission, review });
    this.paths.set(name, path);
  }

  failed({ name }: GivenFile, { problem }: Failure): void {
    this.unread.push({ file: name, reason: problem });
  }

  /** What the rules across workbooks say; the outputs are written. */
  async end(settings: Settings): Promise<AcrossReview> {
    const { earlier, scoring, ...lists } = this.against;
    const round = {
      submissions: this.checked.map(({ submission }) => submission),
      unread: this.unread.map(({ file }) => file),
      ...lists,
    };
    const across = compareRound(round, settings);
    const parts = { checked: this.checked, unread: this.unread, round, across };
    const now = ledgerOf({ ...parts, checkedAt: this.deps.now(), program: this.deps.version });
    const since = earlier ? withEarlier(now, earlier) : now;
    const units = scoring ? since.units.map((unit) => ({ ...unit, score: scoreOf(unit, scoring) })) : since.units;
    await this.write({ ...since, units });
    return across;
  }

  private async write(ledger: Ledger): Promise<void> {
    const { report, page, letters } = this.options;
    const written = letters === undefined ? new Map<LedgerUnit, string>() : await this.writeLetters(ledger, letters);
    if (report !== undefined)
      await this.outputs.report?.(this.deps.newWorkbook(ledgerSheets(ledger, this.waysFrom(report, written))));
    if (page !== undefined) {
      const source = ledgerHtml(ledger, this.deps.hashOf, this.waysFrom(page, written));
      await this.outputs.page?.(new TextEncoder().encode(source));
    }
    await this.outputs.ledger?.(new TextEncoder().encode(ledgerText(ledger)));
  }

  private async writeLetters(ledger: Ledger, folder: string): Promise<ReadonlyMap<LedgerUnit, string>> {
    const units = ledger.units.filter((unit) => isToBeWritten(ledger, unit));
    await this.deps.makeFolder(folder);
    const names = letterNames(units);
    const written = new Map<LedgerUnit, string>();
    for (const [i, unit] of units.entries()) {
      const path = join(folder, names[i] ?? `退回意见${i + 1}.docx`);
      const put = await this.deps.openOutput(path, [...this.paths.values()]);
      await put(await letterWord(ledger, unit));
      written.set(unit, path);
    }
    return written;
  }

  /** Links from an output to the files that were checked and the letters, as far as there is a way on the same disc. */
  private waysFrom(output: string, letters: ReadonlyMap<LedgerUnit, string>): Ways {
    return {
      pathOf: (file) => wayTo(this.paths.get(file), output),
      ...(letters.size > 0 && { letterOf: (unit) => wayTo(letters.get(unit), output) }),
    };
  }
}

function wayTo(path: string | undefined, from: string): string | undefined {
  if (path === undefined) return undefined;
  const way = relative(dirname(from), path);
  return isAbsolute(way) ? undefined : way.split(sep).join("/");
}

interface Outputs {
  readonly report?: WriteWhole;
  readonly page?: WriteWhole;
  readonly ledger?: WriteWhole;
}

async function openOutputs(
  { report, page, ledger }: RoundOptions,
  inputs: readonly string[],
  { openOutput }: RoundDeps,
): Promise<Outputs> {
  if (report !== undefined) requireEnding(report, ".xlsx", "--report");
  if (page !== undefined) requireEnding(page, ".html", "--page");
  if (ledger !== undefined) requireEnding(ledger, ".json", "--ledger");
  return {
    ...(report !== undefined && { report: await openOutput(report, inputs) }),
    ...(page !== undefined && { page: await openOutput(page, inputs) }),
    ...(ledger !== undefined && { ledger: await openOutput(ledger, inputs) }),
  };
}
