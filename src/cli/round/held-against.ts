import * as v from "valibot";
import type { Ledger } from "../../model/ledger";
import { parseJson } from "../../model/json";
import type { FiledSubmission, Round } from "../../model/round";
import { DEFAULT_SETTINGS } from "../../model/settings";
import { UserError } from "../../model/user-error";
import {
  approvedAmounts,
  type ListRows,
  parseLedger,
  Scoring,
  type ScoringScheme,
  unitEntries,
} from "../../questions/desk";
import type { RoundDeps } from "../deps";
import type { RoundOptions } from "./options";

/** What the workbooks of a round are held against. */
export interface HeldAgainst extends Pick<Round, "units" | "approved" | "prior"> {
  readonly earlier?: Ledger;
  readonly scoring?: ScoringScheme;
}

/** Reads the lists, last year's budgets, the round before and the scheme of points; a UserError says what is wrong. */
export async function heldAgainst(options: RoundOptions, deps: RoundDeps): Promise<HeldAgainst> {
  const { units, approved, prior, earlier, scoring } = options;
  return {
    ...(units !== undefined && { units: await listed(units, unitEntries, deps) }),
    ...(approved !== undefined && { approved: await listed(approved, approvedAmounts, deps) }),
    ...(prior !== undefined && { prior: await priorBudgets(prior, deps) }),
    ...(earlier !== undefined && { earlier: await earlierRound(earlier, deps) }),
    ...(scoring !== undefined && { scoring: await scheme(scoring, deps) }),
  };
}

async function listed<Entry>(
  file: string,
  entriesOf: (list: ListRows) => readonly Entry[] | string,
  deps: RoundDeps,
): Promise<readonly Entry[]> {
  const entries = entriesOf(await deps.readList(file));
  if (typeof entries === "string") throw new UserError("listUnreadable", { file, problem: entries });
  return entries;
}

/** Last year's budgets; a file that cannot be read is said and left out. */
async function priorBudgets(path: string, deps: RoundDeps): Promise<readonly FiledSubmission[]> {
  const found: FiledSubmission[] = [];
  for (const { path: file, name, problem, isLockFile } of await deps.workbooksIn([path])) {
    if (isLockFile) continue;
    try {
      if (problem) throw problem;
      found.push({ ...(await deps.readSubmission(file, DEFAULT_SETTINGS)), file: name, findings: [] });
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown;
      deps.warn(`上年文件没有采用：${thrown.message}`);
    }
  }
  return found;
}

async function earlierRound(file: string, deps: RoundDeps): Promise<Ledger> {
  const ledger = parseLedger(await deps.readText(file));
  if (typeof ledger === "string") throw new UserError("ledgerUnreadable", { file, problem: ledger });
  return ledger;
}

async function scheme(file: string, deps: RoundDeps): Promise<ScoringScheme> {
  const json = parseJson(await deps.readText(file));
  if (json === undefined) throw new UserError("configInvalid", { file, entry: "文件", problem: "不是有效的 JSON" });
  const result = v.safeParse(Scoring, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const problem =
    issue.kind !== "schema" || /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : "缺少这一项，或没有这一项";
  throw new UserError("configInvalid", { file, entry: v.getDotPath(issue) ?? "文件", problem });
}
