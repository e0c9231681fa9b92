import type { Meaning } from "../model/text-claim";
import type { Adds } from "./sense";
import { PROSE_WORDS } from "./words/index";

/** A word of budget prose: what it says, in one of several ways, or nothing at all. */
export interface ProseWord {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  /** Another spelling of a known term. */
  readonly isAlias?: true;
}

/** The words of budget prose that do not depend on a workbook. */
export const WORDS: readonly ProseWord[] = PROSE_WORDS.map(({ text, adds, alias }) => ({
  text,
  meanings: adds.map(meaningOf),
  ...(alias && { isAlias: true as const }),
}));

/** In a sentence 本年 leaves balances out and 总 takes them in. */
function meaningOf({ flow, fund, nature, use, item, economic, financing, time, total }: Adds): Meaning {
  return {
    ...(flow && { flow }),
    ...(fund && { fund }),
    ...(nature && { nature }),
    ...(use && { use }),
    ...(item && { item }),
    ...(economic && { economic }),
    ...(financing && { financing }),
    ...(time === "now" && { balance: "current" as const }),
    ...(total === "grand" && { balance: "total" as const }),
  };
}
