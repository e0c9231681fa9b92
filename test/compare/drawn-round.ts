import { ZERO } from "../../src/model/money";
import type { ApprovedAmount, FiledSubmission, Round, UnitEntry } from "../../src/model/round";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import type { SubmittedAmount } from "../../src/model/submission";
import type { CellSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";
import { submit } from "../../src/pipeline";
import type { Budget, BudgetUnit } from "../generator/budget";
import { drawWith, layoutOf } from "../generator/draw";
import { fitted, type Layout } from "../generator/layout";
import { snapshotOf } from "../generator/drawing";
import { department as byUnits } from "../generator/layouts/further/department";
import type { Money } from "../generator/ledger";
import { randomBudget } from "../generator/random-budget";
import { Random } from "../generator/random";
import { withPriorYear, yearBefore } from "../generator/year-before";

/** A department of drawn units whose budgets add up to its own, this year and the year before. */
interface DrawnDepartment {
  readonly whole: Budget;
  readonly units: readonly Budget[];
  readonly prior: readonly Budget[];
}

/** @param layout the one the department is drawn in: money that it has no place for is nobody's */
function drawnDepartment(seed: number, count: number, layout: string): DrawnDepartment {
  const { traits } = layoutNamed(layout);
  const random = new Random(seed * 41 + 3);
  const first = randomBudget(seed, { year: 2025 });
  const year = 2025;
  const units = Array.from({ length: count }, (_, i) => {
    const own = fitted(randomBudget(seed * 100 + i, { year, nature: first.nature }), traits);
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

/** The department's own layout draws the units that are given, none of its own. */
const layoutNamed = (id: string): Layout =>
  id === "department" ? { ...byUnits, enrich: (each) => each } : layoutOf(id);

/** A drawn budget as it is handed in, read as a workbook is. */
function handedIn(
  file: string,
  budget: Budget,
  layout: string,
  change = (snapshot: WorkbookSnapshot) => snapshot,
): FiledSubmission {
  const drawing = drawWith(budget, layoutNamed(layout));
  const { submission, review } = submit(change(snapshotOf(drawing)), DEFAULT_SETTINGS);
  return { ...submission, unitName: budget.unit.name, unitCode: budget.unit.code, file, findings: review.findings };
}

/** The workbook with another content of one cell. */
const withCell =
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

/** Units of a drawn department. */
export const UNITS = 3;

/** A department whose workbooks, last year's, list of units and approved amounts all fit together. */
export interface DrawnSet {
  readonly round: Round & { readonly units: readonly UnitEntry[]; readonly approved: readonly ApprovedAmount[] };
  readonly whole: Drawn;
  readonly units: readonly Drawn[];
}

export interface Drawn {
  readonly budget: Budget;
  readonly layout: string;
  readonly read: FiledSubmission;
}

export function drawnSet(seed: number, layout: string): DrawnSet {
  const unitLayout = layout === "department" ? "national" : layout;
  const { whole, units, prior } = drawnDepartment(seed, UNITS, layout);
  const drawn = (budget: Budget, as: string, file: string): Drawn => ({
    budget,
    layout: as,
    read: handedIn(file, budget, as),
  });
  const own = units.map((budget) => drawn(budget, unitLayout, `${budget.unit.name}.xlsx`));
  const total = drawn(whole, layout, "部门.xlsx");
  const former = prior.map((budget) => handedIn(`上年/${budget.unit.name}.xlsx`, budget, unitLayout));
  return {
    whole: { ...total, read: { ...total.read, kind: "部门预算" } },
    units: own,
    round: {
      submissions: [{ ...total.read, kind: "部门预算" }, ...own.map(({ read }) => read)],
      prior: former,
      units: own.map(({ read: { unitName = "", unitCode = "" } }, i) => ({
        ...{ name: unitName, code: unitCode, aliases: [], department: whole.unit.name, due: ["tables"] },
        cell: { file: "名单.csv", sheet: "", row: i + 2, column: 3 },
      })),
      approved: own.flatMap(({ read }, i) => {
        const at = read.amounts.find(({ table, subject }) => table === "expenditure" && isWhole(subject, read.year));
        const cell = { file: "批复.csv", sheet: "", row: i + 2, column: 8 };
        return at
          ? [{ of: { name: read.unitName ?? "" }, about: {}, amount: at.amount, margin: ZERO, unit: at.unit, cell }]
          : [];
      }),
    },
  };
}

export const isWhole = (subject: SubmittedAmount["subject"], year: number | undefined): boolean =>
  Object.keys(subject).length === 3 && subject.flow === "expenditure" && subject.year === year;

/** The same workbook, read anew with one amount ten 万元 more. */
export function withMore(
  { budget, layout, read }: Drawn,
  isWanted: (each: SubmittedAmount) => boolean,
  nth: number,
): FiledSubmission | undefined {
  const found = read.amounts.filter((each) => !each.isBlank && each.amount !== 0 && isWanted(each));
  const at = found[(nth * 7) % Math.max(1, found.length)];
  if (!at) return undefined;
  const more = (at.amount + 10_000_000) / (at.unit === "元" ? 100 : 1_000_000);
  return { ...handedIn(read.file, budget, layout, withCell(at.cell, more)), ...(read.kind && { kind: read.kind }) };
}
