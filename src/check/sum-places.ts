import { placeKey } from "../model/cell";
import type { InstanceState } from "../model/equation";
import type { PanelSums } from "../model/fact";
import { readOnce } from "../model/remembered";

/** The places of all amounts of a panel that take part in a sum in one of some states: by `placeKey`, read once a panel. */
export const placesInSums = (...states: readonly InstanceState[]): ((sums: PanelSums) => ReadonlySet<number>) =>
  readOnce(({ equations, lines, columns }: PanelSums) => {
    const found = new Set<number>();
    for (const { axis, whole, parts, instances } of equations)
      for (const { at, state } of instances) {
        if (!states.includes(state)) continue;
        for (const member of [whole, ...parts]) {
          const [line, column] = axis === "rows" ? [lines[member], columns[at]] : [lines[at], columns[member]];
          if (line && column) found.add(placeKey(line.row, column.column));
        }
      }
    return found;
  });
