import { extname } from "node:path";
import type { BudgetBook } from "../model/book";
import { parseJson } from "../model/json";
import { DEFAULT_SETTINGS } from "../model/settings";
import { UserError } from "../model/user-error";
import {
  type NarrateOptions as Sources,
  type PriorIdentity,
  priorMismatches,
  type PriorTrait,
  readPriorText,
  savedBudgetOf,
  withOwnSheet,
} from "../questions/index";
import type { CliDeps, NarrateDeps } from "./deps";
import { keptAnswers } from "./kept-answers";

/** Which file of last year the text is written with. */
export interface PriorOptions {
  /** Last year's workbook, its document (.docx), or its facts as `facts --format json` printed them (.json). */
  readonly prior?: string;
  /** Last year's file is used although it names another unit, or another year. */
  readonly priorOtherUnit?: boolean;
  readonly priorOtherYear?: boolean;
  /** Of final accounts: the budget of the same year, from which 年初预算 is taken. */
  readonly budget?: string;
}

type PriorDeps = CliDeps & Pick<NarrateDeps, "openKept">;
type PriorSources = Pick<Sources, "priorBook" | "priorText" | "saved" | "carried" | "priorDespite" | "budgetBook">;

/** Last year's file as `narrate` takes it. One of another unit or year is refused unless the user says otherwise. */
export async function priorOf(book: BudgetBook, options: PriorOptions, deps: PriorDeps): Promise<PriorSources> {
  const { identity } = book;
  const { prior, priorOtherUnit, priorOtherYear, budget } = options;
  const plan = budget === undefined ? {} : { budgetBook: await deps.readBook(budget, DEFAULT_SETTINGS) };
  if (prior === undefined) return plan;
  const priorDespite: readonly PriorTrait[] = [
    ...(priorOtherUnit ? (["unit"] as const) : []),
    ...(priorOtherYear ? (["year"] as const) : []),
  ];
  const found = await readPrior(book, prior, deps);
  const theirs: PriorIdentity = found.priorBook?.identity ?? found.priorText?.identity ?? found.saved ?? {};
  const [refused] = priorMismatches(identity, theirs).filter((trait) => !priorDespite.includes(trait));
  if (refused === "unit") {
    const { unitName: ours = "" } = identity;
    throw new UserError("priorOtherUnit", { file: prior, theirs: theirs.unitName ?? "", ours });
  }
  if (refused === "year") {
    const wanted = String((identity.year ?? 0) - 1);
    throw new UserError("priorOtherYear", { file: prior, theirs: String(theirs.year), wanted });
  }
  return { ...plan, ...found, priorDespite };
}

/** A workbook with the answers kept in it, a document with its tables, or facts as `facts --format json` printed them. */
async function readPrior(book: BudgetBook, file: string, deps: PriorDeps): Promise<PriorSources> {
  const kind = extname(file).toLowerCase();
  if (kind === ".json") {
    const saved = savedBudgetOf(parseJson(await deps.readText(file)));
    if (!saved) throw new UserError("savedFactsInvalid", { file });
    return { saved };
  }
  const read = kind === ".txt" ? undefined : await deps.readBook(file, DEFAULT_SETTINGS);
  // the text of a document without tables is read by the words of this year's
  if (!read || (kind === ".docx" && read.facts.all.length === 0)) {
    const priorText = readPriorText(book, await deps.readTextSource(file));
    return priorText ? { priorText } : {};
  }
  const carried = await keptAnswers(await deps.openKept(file), deps);
  return { priorBook: withOwnSheet(read), ...(Object.keys(carried).length > 0 && { carried }) };
}
