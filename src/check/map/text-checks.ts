import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { groupBy } from "../../model/group-by";
import { tableAt } from "../../model/pages";
import type { TableId } from "../../model/table-id";
import type { AmountCoverage, MapNode } from "../../model/table-map";
import type { NumberReading } from "../../model/text-claim";
import { isStanding, type FindingPlaces } from "./finding-places";

/** What became of the numbers of the text. */
export interface TextChecks {
  /** Those that were compared with tables of a kind. */
  readonly byType: ReadonlyMap<TableId, MapNode["text"]>;
  /** Cells that the text repeats rightly. */
  readonly confirmed: readonly string[];
  readonly amounts: AmountCoverage;
}

export function textChecks({ text, tables }: BudgetBook, shown: FindingPlaces): TextChecks {
  const numbers = text?.numbers ?? [];
  const wrong = new Set(numbers.filter((number) => isWrong(number, shown)));
  const checked = numbers.filter((number) => number.state === "checked" || wrong.has(number));
  const typeOf = ({ cells: [cell] }: NumberReading): TableId | undefined => cell && tableAt(tables, cell)?.type;
  const groups = groupBy(
    checked.filter(({ cells }) => cells.length > 0),
    typeOf,
  );
  const counts = [...groups].flatMap(([type, own]) => {
    const differs = own.filter((number) => wrong.has(number)).length;
    return type === undefined ? [] : [[type, { equal: own.length - differs, differs }] as const];
  });
  return {
    byType: new Map(counts),
    confirmed: checked.filter((number) => !wrong.has(number)).flatMap(({ cells }) => cells.map(toA1)),
    amounts: {
      passed: checked.length - wrong.size,
      problems: wrong.size,
      open: numbers.length - checked.length,
    },
  };
}

/** An error or a warning speaks of this very number. */
const isWrong = ({ places }: NumberReading, shown: FindingPlaces): boolean =>
  places.some((place) =>
    shown
      .at([place.cell])
      .some(
        (finding) =>
          isStanding(finding) &&
          finding.cells.some(
            ({ span, ...cell }) =>
              span && toA1(cell) === toA1(place.cell) && span.start >= place.span.start && span.end <= place.span.end,
          ),
      ),
  );
