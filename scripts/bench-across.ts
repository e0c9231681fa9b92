import { compareRound } from "../src/compare/index";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import type { FiledSubmission, UnitEntry } from "../src/model/round";
import { LAYOUTS } from "../test/generator/draw";
import { drawnDepartment, handedIn } from "../test/compare/drawn-round";

const tally = new Map<string, number>();
const note = (key: string, n = 1): void => void tally.set(key, (tally.get(key) ?? 0) + n);
const [from = 1, to = 6] = process.argv.slice(2).map(Number);
for (let seed = from; seed <= to; seed++) {
  for (const layout of [...LAYOUTS.map(({ id }) => id as string), "department"]) {
    const unitLayout = layout === "department" ? "national" : layout;
    const { whole, units, prior } = drawnDepartment(seed, 3);
    const own = units.map((budget) => handedIn(`${budget.unit.name}.xlsx`, budget, unitLayout));
    const former = prior.map((budget) => handedIn(`上年/${budget.unit.name}.xlsx`, budget, unitLayout));
    const total: FiledSubmission = { ...handedIn("部门.xlsx", whole, layout), kind: "部门预算" };
    const list: UnitEntry[] = own.map(({ unitName = "", unitCode = "" }, i) => ({
      name: unitName,
      code: unitCode,
      aliases: [],
      department: whole.unit.name,
      due: ["tables"],
      cell: { file: "名单.csv", sheet: "名单", row: i + 2, column: 1 },
    }));
    const across = compareRound({ submissions: [total, ...own], prior: former, units: list }, DEFAULT_SETTINGS);
    note(`${layout} sets`);
    for (const { rule, reason } of [...across.skipped, ...across.notJudged]) {
      note(`${layout} ${rule} skipped: ${reason.slice(0, 70)}`);
    }
    for (const { code, severity, message } of across.findings) {
      note(`FALSE ${severity} ${code} ${layout}`);
      console.log(seed, layout, code, severity, message);
    }
    for (const code of across.evaluated) note(`${layout} ${code} evaluated`);
  }
}
for (const [key, n] of [...tally].sort()) console.log(n, key);
