import { economicClassOf, functionalClassOf, governmentEconomicClassOf } from "../catalogue/index";
import { parse, totalWord } from "../lexicon/index";
import type { Subject } from "../model/subject";
import { readLabel } from "./labels";
import type { RawLine } from "./raw-line";
import { totalRank } from "./total-word";

/** What a list is, as far as its labels need it. */
interface Wrapping {
  /** What all its amounts are. */
  readonly of: Partial<Subject>;
  readonly year: number;
  readonly hasNumber: (row: number) => boolean;
}

/**
 * 八、社会保障和就 | 业支出, 当年收入 | 小计: one label that print broke over two rows. The second row has no amount and no
 * number of its own, and only both together are a name.
 */
export function withoutWrapping(lines: readonly RawLine[], list: Wrapping): readonly RawLine[] {
  const joined: RawLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const whole = above && goesOn(above, line, list) ? `${above.label.printed}${line.label.printed}` : undefined;
    if (!above || whole === undefined) {
      joined.push(line);
      continue;
    }
    const label = readLabel(whole);
    const { total: _, ...rest } = above;
    const total = totalRank(label.name, list.of);
    joined[joined.length - 1] = { ...rest, label, ...(total !== undefined && { total }) };
  }
  return joined;
}

function goesOn(above: RawLine, { row, label, code }: RawLine, { of, year, hasNumber }: Wrapping): boolean {
  if (code !== undefined || above.code !== undefined || row !== above.row + 1 || hasNumber(row)) return false;
  if (label.name === "" || above.label.name === "" || label.rank !== undefined || label.ofWhich) return false;
  const isName = (name: string): boolean =>
    (functionalClassOf(name, year) ?? economicClassOf(name, year) ?? governmentEconomicClassOf(name, year)) !==
      undefined ||
    totalRank(name, of) !== undefined ||
    parse(name).understood === "whole";
  const whole = above.label.name + label.name;
  if (isName(above.label.name)) return totalWord(label.name) !== undefined && totalWord(whole) !== undefined;
  return !isName(label.name) && isName(whole);
}
