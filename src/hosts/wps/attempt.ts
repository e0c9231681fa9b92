import { UserError } from "../../model/user-error";

/**
 * Does something with WPS's object model. Nobody documents what it throws, so whatever is thrown there is told as a
 * refusal with its own words, and kept as the cause; what we throw ourselves stays as it is.
 * @param doing what the user sees being done: "写入工作簿"
 */
export function attempt<T>(doing: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refusal(doing, error);
  }
}

const refusal = (doing: string, error: unknown): UserError =>
  error instanceof UserError ? error : new UserError("wpsRefused", { doing, code: wordsOf(error) }, { cause: error });

/** The same for what goes on between several calls. */
export async function attemptAll<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusal(doing, error);
  }
}

/** Does it with the switches of the program off, and puts each back as it was. */
export function withSwitchesOff<Switch extends string, T>(
  program: Record<Switch, boolean>,
  switches: readonly Switch[],
  work: () => T,
): T {
  const former = switches.map((each) => [each, program[each]] as const);
  try {
    for (const each of switches) program[each] = false;
    return work();
  } finally {
    for (const [each, value] of former) program[each] = value;
  }
}

const LONGEST_WORDS = 80;
export const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").slice(0, LONGEST_WORDS);
