import type { FiledSubmission } from "../../src/model/round";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import type { CellSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";
import { submit } from "../../src/pipeline";
import type { Budget, BudgetUnit } from "../generator/budget";
import { draw, drawWith } from "../generator/draw";
import { snapshotOf } from "../generator/drawing";
import { department as byUnits } from "../generator/layouts/further/department";
import type { Money } from "../generator/ledger";
import { randomBudget } from "../generator/random-budget";
import { Random } from "../generator/random";
import { withPriorYear, yearBefore } from "../generator/year-before";

/** A department of drawn units whose budgets add up to its own, this year and the year before. */
export interface DrawnDepartment {
  readonly whole: Budget;
  readonly units: readonly Budget[];
  readonly prior: readonly Budget[];
}

export function drawnDepartment(seed: number, count: number): DrawnDepartment {
  const random = new Random(seed * 41 + 3);
  const first = randomBudget(seed, { year: 2025 });
  const year = 2025;
  const units = Array.from({ length: count }, (_, i) => {
    const own = randomBudget(seed * 100 + i, { year, nature: first.nature });
    const code = `${first.unit.departmentCode}${String(i + 1).padStart(3, "0")}`;
    const unit: BudgetUnit = {
      ...first.unit,
      code,
      name: `青川市示例第${i + 1}${random.pick(["服务中心", "管理处", "信息站"])}`,
    };
    const budget: Budget = { ...own, unit };
    const before = yearBefore(budget);
    return { budget: withPriorYear(budget, before), before };
  });
  const all = units.map(({ budget }) => budget);
  const joined = (period: keyof Budget["ledgers"]): readonly Money[] =>
    all.flatMap((each) => each.ledgers[period].map((money) => ({ ...money, unit: each.unit.code })));
  const whole: Budget = {
    ...first,
    unit: { ...first.unit, name: first.unit.department, code: first.unit.departmentCode },
    units: all.map(({ unit }) => unit),
    ledgers: {
      budget: joined("budget"),
      "prior-budget": joined("prior-budget"),
      "prior-outturn": joined("prior-outturn"),
    },
    projects: all.flatMap(({ projects }) => projects),
    purchases: all.flatMap(({ purchases }) => purchases),
  };
  return { whole, units: all, prior: units.map(({ before }) => before) };
}

/** A drawn budget as it is handed in, read as a workbook is. */
export function handedIn(
  file: string,
  budget: Budget,
  layout: string,
  change = (snapshot: WorkbookSnapshot) => snapshot,
): FiledSubmission {
  const drawing =
    layout === "department" ? drawWith(budget, { ...byUnits, enrich: (each) => each }) : draw(budget, layout);
  const { submission, review } = submit(change(snapshotOf(drawing)), DEFAULT_SETTINGS);
  return { ...submission, unitName: budget.unit.name, unitCode: budget.unit.code, file, findings: review.findings };
}

/** The workbook with another content of one cell. */
export const withCell =
  (at: { readonly sheet: string; readonly row: number; readonly column: number }, value: CellSnapshot["value"]) =>
  (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name !== at.sheet
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((cell) =>
              cell.row === at.row && cell.column === at.column ? { ...cell, value } : cell,
            ),
          },
    ),
  });
