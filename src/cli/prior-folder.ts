import type { BudgetBook } from "../model/book";
import { DEFAULT_SETTINGS } from "../model/settings";
import { UserError } from "../model/user-error";
import { type PriorIdentity, priorMismatches } from "../questions/index";
import type { CliDeps, GivenFile } from "./deps";

/** Last year's files of many units: each is found by its name, else by the unit and the year that it says it is of. */
export class PriorFolder {
  private identities: Promise<readonly (readonly [path: string, identity: PriorIdentity])[]> | undefined;

  constructor(
    private readonly files: readonly GivenFile[],
    private readonly deps: Pick<CliDeps, "readBook">,
  ) {}

  /** Undefined where there is none, or where two say they are of the unit. */
  async fileOf({ path, name }: GivenFile): Promise<string | undefined> {
    const named = this.files.find((each) => isLastYears(each.name, name));
    if (named || this.files.length === 0) return named?.path;
    const book = await this.read(path);
    if (book?.identity.unitName === undefined) return undefined;
    const { identity } = book;
    this.identities ??= this.readAll();
    const own = (await this.identities).filter(
      ([, theirs]) => theirs.unitName !== undefined && priorMismatches(identity, theirs).length === 0,
    );
    return own.length === 1 ? own[0]?.[0] : undefined;
  }

  private async readAll() {
    const found: (readonly [string, PriorIdentity])[] = [];
    for (const { path, isLockFile, problem } of this.files) {
      const book = isLockFile || problem ? undefined : await this.read(path);
      if (book) found.push([path, book.identity]);
    }
    return found;
  }

  /** A file that cannot be read is nobody's; whoever needs it is told when it is used. */
  private async read(path: string): Promise<BudgetBook | undefined> {
    try {
      return await this.deps.readBook(path, DEFAULT_SETTINGS);
    } catch (problem) {
      if (problem instanceof UserError) return undefined;
      throw problem;
    }
  }
}

/** The same name, or the same but for the year, one less; the kind of file may be another. */
function isLastYears(prior: string, name: string): boolean {
  const [before, now] = [prior, name].map((each) => each.replace(/\.\w+$/, ""));
  return before === now || before === now?.replace(/\d{4}/, (year) => String(Number(year) - 1));
}
