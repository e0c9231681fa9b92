import { catalogueOf } from "../../../src/catalogue/index";
import type { Budget } from "../budget";
import { draw } from "../draw";
import type { Drawing, DrawnSheet, Look } from "../drawing";
import { yearBefore } from "../year-before";
import { type Kind, type Mutate, type Subject, tableSheets, withSheet } from "./mutation";
import { contradicts } from "./observable";

const HEADS: ReadonlySet<Look> = new Set<Look>(["title", "line", "head"]);

const printsYear = ({ cells }: DrawnSheet, year: number): boolean =>
  cells.some(({ value, look }) => HEADS.has(look) && String(value).includes(String(year)));

/** False where the budget uses a code that the year before did not have. */
const existedBefore = ({ year, ledgers }: Budget): boolean =>
  Object.values(ledgers)
    .flat()
    .every(({ functional }) => catalogueOf(year - 1).find("functional", functional) !== undefined);

/** One sheet stands as it was published last year. */
const lastYearsTable: Mutate = (subject: Subject, random) => {
  const { budget, layout, drawing } = subject;
  if (!existedBefore(budget)) return undefined;
  const before = tableSheets(draw(yearBefore(budget), layout));
  const sheets = tableSheets(drawing).filter(({ cells }) =>
    cells.some(({ fact, value }) => fact?.kind === "amount" && value !== 0),
  );
  if (sheets.length === 0) return undefined;
  const sheet = random.pick(sheets);
  const old = before.find(({ name }) => name === sheet.name);
  if (!old) return undefined;
  const mixed: Drawing = withSheet(drawing, old);
  return {
    kind: "last-years-table",
    what: sheet.name,
    drawing: mixed,
    cells: old.cells.map(({ row, column }) => ({ sheet: old.name, row, column })),
    isObservable: printsYear(sheet, budget.year) || contradicts(mixed, new Map()),
  };
};

export const TABLE_MUTATIONS = { "last-years-table": lastYearsTable } as const satisfies Partial<Record<Kind, Mutate>>;
