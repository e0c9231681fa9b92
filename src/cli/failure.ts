import { createHash } from "node:crypto";
import { UserError } from "../model/user-error";
import { type CliDeps, EXIT } from "./deps";

/** Why a file was not finished: a problem of its own, or a bug of ours. */
export interface Failure {
  readonly problem: string;
  readonly bug?: true;
}

/** A failure in another thread, which told of it there. */
export class FailedElsewhere extends Error {
  /** @param details of a bug: what developers want to see of it */
  constructor(
    readonly failure: Failure,
    readonly details: string | undefined,
  ) {
    super(failure.problem);
  }
}

/** What to tell of something thrown. A bug becomes a sentence with its number; its stack is kept for the developers. */
export function failureOf(thrown: unknown, file: string, { keepBug }: Pick<CliDeps, "keepBug">): Failure {
  if (thrown instanceof UserError) return { problem: thrown.message };
  if (thrown instanceof FailedElsewhere) {
    if (thrown.details !== undefined) keepBug(thrown.details);
    return thrown.failure;
  }
  keepBug(thrown);
  return { problem: new UserError("internal", { file, number: numberOf(thrown) }).message, bug: true };
}

/** The answer for other programs, instead of the one they asked for. */
export const failureJson = (file: string, { problem, bug }: Failure) => ({ file, error: problem, ...(bug && { bug }) });

/** Runs a command for one file; a bug of ours ends it with a sentence, for programs that read JSON with an answer. */
export async function forOneFile(
  given: { readonly path: string; readonly name: string; readonly format: string },
  deps: CliDeps,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (thrown) {
    const failure = failureOf(thrown, given.path, deps);
    if (failure.bug && given.format === "json")
      deps.print(`${JSON.stringify(failureJson(given.name, failure), null, 1)}\n`);
    deps.warn(failure.problem);
    return EXIT.cannotRun;
  }
}

/** The same for the same bug on every machine: kind of error and places in the code, without folders and contents. */
function numberOf(thrown: unknown): string {
  const places = thrown instanceof Error ? [...(thrown.stack ?? "").matchAll(/^ +at .*$/gm)].map(placeOf) : [];
  const kind = thrown instanceof Error ? thrown.name : typeof thrown;
  return createHash("sha256")
    .update([kind, ...places].join("\n"))
    .digest("hex")
    .slice(0, 8);
}

/** "    at f (/home/me/src/a.ts:1:2)" → "at f (a.ts:1:2)" */
const placeOf = ([line]: RegExpMatchArray): string => line.trim().replace(/(file:\/\/)?[^\s(]*[\\/]/g, "");
