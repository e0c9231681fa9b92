import { groupBy } from "../model/group-by";
import { readOnce } from "../model/remembered";
import type { FiledSubmission, Round } from "../model/round";
import { budgetsOf, departmentsOf } from "./departments";

/** From so many units on one can say what is usual among them. */
const ENOUGH = 3;

/** Units that should be alike: certainly those of one department, very likely those of one folder. */
interface Group {
  readonly members: readonly FiledSubmission[];
  readonly isDepartment: boolean;
}

export const groupsOf = readOnce((round: Round): readonly Group[] => {
  const departments = departmentsOf(round).map(({ whole, units }) => [whole, ...units]);
  const placed = new Set(departments.flat());
  const rest = budgetsOf(round).filter((each) => !placed.has(each));
  const folders = groupBy(rest, ({ file }) => file.slice(0, Math.max(0, file.lastIndexOf("/"))));
  return [
    ...departments.map((members) => ({ members, isDepartment: true })),
    ...[...folders.values()].map((members) => ({ members, isDepartment: false })),
  ].filter(({ members }) => members.length >= ENOUGH);
});

/** What two thirds of a group have in common; undefined where there is no such thing. */
export function usual<Value>(values: readonly Value[]): Value | undefined {
  const [most] = [...groupBy(values, (value) => value).values()].sort((a, b) => b.length - a.length);
  return most && values.length >= ENOUGH && most.length * 3 >= values.length * 2 ? most[0] : undefined;
}
