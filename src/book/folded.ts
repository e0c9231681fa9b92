import type { Panel } from "../model/table";
import type { Grid } from "./grid";

/** What stands over the columns of a panel. */
const headOf = ({ panel }: Grid): string => panel.columns.map(({ path }) => path.join("/")).join("|");

/**
 * 项目名称 | 金额 | 项目名称 | 金额: panels of one table below one head printed again are a long list folded, whose total is
 * printed once. The panels of that list in reading order, the one asked for among them.
 */
export const foldsOf = (grid: Grid, grids: readonly Grid[]): readonly Grid[] =>
  grids.filter(
    (each) => each.table === grid.table && each.panel.flow === grid.panel.flow && headOf(each) === headOf(grid),
  );

/** True where the panels are one folded list: all of them below the same head. */
export const isFolded = (grids: readonly Grid[]): boolean => {
  const [first] = grids;
  return first !== undefined && grids.length > 1 && foldsOf(first, grids).length === grids.length;
};

/** True for a panel that prints the total of its list. */
export const statesTotal = ({ lines }: Grid): boolean => lines.some(({ role }) => role === "total");

/** What all money of a panel is used for: 公用经费 over 商品和服务支出 ‖ 资本性支出 is one list of that use in two panels. */
export function useOf({ columns }: Panel): string | undefined {
  const [use, ...others] = new Set(columns.flatMap(({ holds, narrows }) => (holds === "money" ? [narrows.use] : [])));
  return others.length === 0 ? use : undefined;
}
