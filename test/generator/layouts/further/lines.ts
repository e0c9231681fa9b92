import { titleAt } from "../../layout";
import type { TableLines } from "../base/style";
import type { LineSpec } from "../../table-spec";

/** What stands above the tables in several ways. */

/** Title, then 编制部门 on the left and 单位 on the right. */
export const titleFirst = ({ budget, title, width, unit }: TableLines): readonly LineSpec[] => [
  titleAt(1, `${budget.year}年${title}`, width),
  { text: `编制部门：${budget.unit.name}`, look: "line", row: 2, from: 1, to: 1 },
  { text: `单位：${unit}`, look: "unit", row: 2, from: width, to: width },
];

/** A line with the number of the form above the title: 预算05表. */
export const numberFirst = ({ budget, form, title, width, unit }: TableLines): readonly LineSpec[] => [
  { text: `预算${String(form).padStart(2, "0")}表`, look: "line", row: 1, from: 1, to: 1 },
  titleAt(2, `${budget.year}年度${title}`, width),
  { text: `单位名称：${budget.unit.name}`, look: "line", row: 3, from: 1, to: 1 },
  { text: `单位：${unit}`, look: "unit", row: 3, from: width, to: width },
];
