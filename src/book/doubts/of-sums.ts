import type { Doubt } from "../../model/doubt";
import type { Basis } from "../../model/equation";
import type { PanelSums } from "../../model/fact";
import type { FactBook, Line } from "../../model/fact";
import { cellIn } from "../../model/pages";

/**
 * Where the sums of the tables are less than certain: a contradiction that another reading would remove, and a sum that
 * only words ask for.
 */
export const doubtsOfSums = ({ sums }: FactBook): readonly Doubt[] =>
  [...sums.values()].flatMap((each) => [...otherReadings(each), ...onlyExpected(each)]);

const otherReadings = ({ otherReadings: found }: PanelSums): readonly Doubt[] =>
  found.map(({ whole, line, to }) => {
    const words = to
      ? `如果“${line.name}”属于“${to.name}”，“${whole.name}”就相符`
      : `如果“${line.name}”包含它旁边的各行，“${whole.name}”就相符`;
    return doubtAt("other-reading", whole, words);
  });

const onlyExpected = ({ equations, lines }: PanelSums): readonly Doubt[] =>
  equations.flatMap(({ axis, whole, support, instances, basis }) => {
    const line = axis === "rows" ? lines[whole] : undefined;
    const isMiss = support === "expected" && instances.some(({ state }) => state === "fails");
    if (!line || !isMiss || SURE.has(basis)) return [];
    return [doubtAt("expected-only", line, `“${line.name}”由哪些行相加，只能按版式推断`)];
  });

/** Formulas, codes and numbering are printed; a total word adds up the lines to the next total. */
const SURE: ReadonlySet<Basis> = new Set(["formula", "code", "number", "total-word"]);

function doubtAt(kind: Doubt["kind"], { table, row }: Line, words: string): Doubt {
  const { left, right } = table.area;
  const { sheet, row: top } = cellIn(table, row, left);
  return { kind, sheet, area: { top, bottom: top, left, right }, words, table };
}
