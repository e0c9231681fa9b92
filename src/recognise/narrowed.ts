import type { WordPlace } from "../lexicon/index";
import { type Dimension, isBelow, type Subject } from "../model/subject";
import type { Column, Panel } from "../model/table";
import type { TableId } from "../model/table-id";
import type { Candidate } from "./candidate";
import { headingOf } from "./headings";
import { namesBothSides } from "./panels";
import type { TableType } from "./table-type";

/** Gives every money column what the table as a whole says, and what its head says in such a table. */
export function narrowed(
  type: TableType,
  whole: Partial<Subject>,
  candidate: Candidate,
  panels: readonly Panel[],
): readonly Panel[] {
  const place = placeIn(type, panels);
  const twoSided = namesBothSides(candidate);
  const hasMeetings = panels.some(({ columns }) => columns.some(({ narrows }) => narrows.item === "meetings"));
  return panels.map((panel) => ({
    ...panel,
    flow: panels.length > 1 || twoSided ? panel.flow : type.flow,
    rowsBy: rowsByIn(type, panel),
    columns: asNames(panel.columns, rowsByIn(type, panel)).map((column) => {
      if (!["money", "change", "growth"].includes(column.holds)) return column;
      const { isTotal, ...rest } = column;
      const own = onlyTotal(column, panel) ? {} : saidAt(column, place);
      const total = type.id === "three-public" && isTotal ? totalOfThreePublic(panel, hasMeetings) : {};
      const addsNothing = Object.entries(own).every(([dimension, value]) => whole[dimension as Dimension] === value);
      return { ...rest, narrows: { ...whole, ...total, ...own }, ...(isTotal && addsNothing && { isTotal }) };
    }),
  }));
}

/** 项目名称 over plain lines is a column of names like the others. */
const asNames = (columns: readonly Column[], rowsBy: Panel["rowsBy"]): readonly Column[] =>
  rowsBy === "project"
    ? columns
    : columns.map(({ codeOf, ...column }) =>
        codeOf === undefined || codeOf === "project" ? column : { ...column, codeOf },
      );

/** Kinds of which the rows are plain lines, whatever their label column is called. */
const OF_LINES: ReadonlySet<TableId> = new Set(["income-expenditure", "fiscal", "income", "expenditure"]);

function rowsByIn({ id }: TableType, { rowsBy }: Panel): Panel["rowsBy"] {
  if (id === "three-public" && rowsBy === "line") return "three-public";
  // projects, and what is bought, have any name
  if (id === "projects" && rowsBy === "line") return "project";
  if ((id === "purchased-services" || id === "procurement") && rowsBy === "line") return "procurement";
  return OF_LINES.has(id) && rowsBy === "project" ? "line" : rowsBy;
}

/** 本年支出合计 is the total where no other column is, and leaves balances out beside 支出总计. */
const onlyTotal = ({ isTotal, narrows, path }: Column, { columns }: Panel): boolean =>
  isTotal === true &&
  path.length === 1 &&
  narrows.item === "current" &&
  Object.keys(narrows).length === 1 &&
  columns.filter((each) => each.isTotal).length === 1;

/** How a table parts its columns, where that decides what their heads mean. */
function placeIn({ id }: TableType, panels: readonly Panel[]): WordPlace | undefined {
  if (panels.some(({ columns }) => columns.some(({ narrows }) => narrows.accounting))) return "accounting";
  return id === "three-public" ? "three-public" : undefined;
}

/** A column as its head says at this place: 经营支出 among kinds of accounting, 项目支出 of 三公. */
function saidAt({ narrows, path }: Column, place: WordPlace | undefined): Column["narrows"] {
  const said = place && headingOf(path.at(-1) ?? "", place)?.narrows;
  if (!said) return narrows;
  const { line: _, nature, item, ...rest } = narrows;
  const isFiner = item !== undefined && said.item !== undefined && isBelow(item, said.item);
  return {
    ...rest,
    ...(nature && said.accounting === undefined && { nature }),
    ...(item && { item }),
    ...said,
    ...(isFiner && { item }),
  };
}

/** 合计 of a 三公 table in columns is 三公 itself, unless 会议费 and 培训费 stand beside it. */
const totalOfThreePublic = (panel: Panel, hasMeetings: boolean): Column["narrows"] =>
  panel.rowsBy === "line" &&
  panel.columns.some(({ holds }) => holds === "label") &&
  !panel.columns.some(({ narrows }) => narrows.item)
    ? {}
    : { item: hasMeetings ? "three-public-and-meetings" : "three-public" };
