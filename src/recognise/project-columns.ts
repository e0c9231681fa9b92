import { classificationOf } from "../catalogue/index";
import type { Classification } from "../model/catalogue";
import { readPrintedCode } from "../model/printed-code";
import type { RowsBy } from "../model/table";
import type { HeadColumn } from "./head";

/**
 * Columns of a table of projects: which of them name the projects, and of which classification the codes beside them are
 * where their heads do not say it. `textsIn` gives what a column prints in the body.
 */
export function withProjectColumns(
  group: readonly HeadColumn[],
  rowsBy: RowsBy,
  textsIn: (column: number) => readonly string[],
): readonly HeadColumn[] {
  if (rowsBy !== "project") return group;
  let before: HeadColumn["codeOf"];
  return group.map((column) => {
    if (column.heading.labelOf === "project") {
      before = undefined;
      return column.holds === "label" ? { ...column, codeOf: "project" as const } : column;
    }
    if (column.holds !== "code" && column.holds !== "label") return column;
    if (column.codeOf !== undefined) {
      before = column.codeOf;
      return column;
    }
    // 款 and 项 go on with their 类, 科目名称 with its codes
    const own = column.codePart === undefined || column.codePart === "class" ? mostOf(textsIn(column.column)) : before;
    const codeOf = column.holds === "code" ? own : column.heading.labelOf === undefined ? before : undefined;
    before = codeOf ?? before;
    return codeOf === undefined ? column : { ...column, codeOf };
  });
}

/** The classification of most of the texts that have digits: 2010302 and 30227, not 105001. */
function mostOf(texts: readonly string[]): Classification | undefined {
  const printed = texts.filter((text) => /\d/.test(text)).map((text) => classificationOf(readPrintedCode(text)?.code));
  return printed.find((of) => of !== undefined && printed.filter((each) => each === of).length * 2 > printed.length);
}
