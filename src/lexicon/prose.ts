import type { Meaning } from "../model/text-claim";
import type { Adds, WordPlace } from "./sense";
import type { Word } from "./word";
import { PROSE_WORDS } from "./words/index";

/** A word of budget prose: what it says, in one of several ways, or nothing at all. */
export interface ProseWord {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  /** What it adds to the words beside it: 上年 and 结转 tell only together. */
  readonly adds: Adds;
  /** Another spelling of a known term. */
  readonly isAlias?: true;
}

/** Partitions that a sentence does not name before it lists their parts; chapters and lists say the others. */
const UNNAMED = ["economic", "accounting", "expenditure"] as const satisfies readonly WordPlace[];

function addsOf({ adds, among = {} }: Word): readonly Adds[] {
  return [adds, ...UNNAMED.flatMap((place) => among[place] ?? [])];
}

/** In a sentence 本年 leaves balances out and 总 takes them in. */
function meaningOf({
  flow,
  fund,
  nature,
  use,
  accounting,
  item,
  economic,
  financing,
  time,
  current,
  total,
}: Adds): Meaning {
  return {
    ...(flow && { flow }),
    ...(fund && { fund }),
    ...(nature && { nature }),
    ...(use && { use }),
    ...(accounting && { accounting }),
    ...(item && { item }),
    ...(economic && { economic }),
    ...(financing && { financing }),
    ...((time === "now" || current) && { balance: "current" as const }),
    ...(total === "grand" && { balance: "total" as const }),
  };
}

/** The words of budget prose that do not depend on a workbook. */
export const WORDS: readonly ProseWord[] = PROSE_WORDS.map((word) => ({
  text: word.text,
  meanings: addsOf(word).map(meaningOf),
  adds: word.adds,
  ...(word.alias && { isAlias: true as const }),
}));
