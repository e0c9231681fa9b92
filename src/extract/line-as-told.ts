import { codeIn, type RowMeaning, saysOf } from "../model/meaning";
import type { Panel } from "../model/table";
import type { RawLine } from "./raw-line";

/** A line with the user's word on it in the place of its own marks; undefined for a line that is to be left alone. */
export function lineAsTold(line: RawLine, as: RowMeaning | undefined, { rowsBy }: Panel): RawLine | undefined {
  if (as === undefined) return line;
  const { total: _, level: __, ...plain } = line;
  const { code: ___, codeAsPrinted: ____, codeCell: _____, ...uncoded } = plain;
  switch (as) {
    case "ignored":
      return undefined;
    case "total":
      return { ...uncoded, total: 3 };
    case "current":
      return { ...uncoded, total: 2 };
    case "item":
      return plain;
    case "of-which":
      return { ...plain, label: { ...line.label, ofWhich: true } };
    default: {
      const code = codeIn(as);
      if (code === undefined) return { ...uncoded, means: saysOf(as) };
      const isEconomic = rowsBy === "economic" || rowsBy === "governmentEconomic";
      const cell = line.codeCell ?? line.labelCell;
      return {
        ...plain,
        code,
        codeAsPrinted: line.codeAsPrinted ?? code,
        ...(cell && { codeCell: cell }),
        means: { [isEconomic ? rowsBy : "functional"]: code },
      };
    }
  }
}
