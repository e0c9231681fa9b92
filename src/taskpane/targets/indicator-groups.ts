import type { EditedIndicator } from "../../model/edited-form";
import { isSameGroup } from "./form-edit";

/** Rows that follow each other below the same two levels, as they are printed. */
interface IndicatorGroup {
  readonly level1: string;
  readonly level2: string;
  /** The first group of its first level: its name is shown once. */
  readonly opensLevel1: boolean;
  readonly rows: readonly { readonly index: number; readonly indicator: EditedIndicator }[];
}

/** The indicator tree of a form, in the order of the form. */
export function indicatorGroups(indicators: readonly EditedIndicator[]): readonly IndicatorGroup[] {
  return indicators.reduce<readonly IndicatorGroup[]>((groups, indicator, index) => {
    const last = groups.at(-1);
    const row = { index, indicator };
    const before = last?.rows.at(-1)?.indicator;
    if (last && before && isSameGroup(before, indicator))
      return [...groups.slice(0, -1), { ...last, rows: [...last.rows, row] }];
    const { level1Text: level1, level2Text: level2 } = indicator;
    return [...groups, { level1, level2, opensLevel1: last?.level1 !== level1, rows: [row] }];
  }, []);
}
