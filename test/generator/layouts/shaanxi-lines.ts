import type { Budget } from "../budget";
import { titleAt } from "../layout";
import type { LineSpec } from "../table-spec";

/** Form number, title, and the line that names the unit and the unit of money. */
export const formLines = ({ unit }: Budget, form: number, title: string, width: number): readonly LineSpec[] => [
  { text: `表${form}`, look: "line", row: 1, from: 1, to: 1 },
  titleAt(2, `单位综合预算${title}`, width),
  { text: `单位名称：${unit.name}`, look: "line", row: 3, from: 1, to: width - 1 },
  { text: "单位：元", look: "unit", row: 3, from: width, to: width },
];
