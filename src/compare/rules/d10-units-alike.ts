import { BY_PRACTICE } from "../../check/rule";
import type { FiledSubmission } from "../../model/round";
import { groupBy } from "../../model/group-by";
import { nameOf } from "../departments";
import { firstCellOf } from "../first-cell";
import { cellAs, defineAcross } from "../rule";
import { groupsOf, usual } from "../usual";

export default defineAcross({
  code: "D10",
  group: "identity",
  name: "units-alike",
  title: "同一部门的单位年度、表式、计量单位相同",
  severity: "warning",
  rests: ["period"],
  ...BY_PRACTICE,
  messages: {
    differs: "“{unit}”的{trait}是 {own}，{group}的其他单位多为 {usual}。请核对有没有交错文件或用错表式。",
  },

  cases(round) {
    const groups = groupsOf(round);
    if (groups.length === 0) return "同一部门或同一文件夹里的预算不到三份";
    return { cases: groups.flatMap((group) => TRAITS.map((trait) => ({ group, ...trait }))), reasons: [] };
  },

  *report({ group: { members, isDepartment }, name, of }) {
    const told = members.flatMap((each) => {
      const value = of(each);
      return value === undefined ? [] : [{ each, value }];
    });
    const common = usual(told.map(({ value }) => value));
    if (common === undefined) return;
    for (const { each, value } of told) {
      const cell = firstCellOf(each);
      if (value === common || !cell) continue;
      yield {
        messageId: "differs",
        data: {
          unit: nameOf(each),
          trait: name,
          own: value,
          group: isDepartment ? "同一部门" : "同一文件夹",
          usual: common,
        },
        cells: [cellAs(cell, "stated")],
        stated: value,
        expected: common,
        ...(!isDepartment && { severity: "info" as const }),
      };
    }
  },
});

const TRAITS: readonly { readonly name: string; readonly of: (each: FiledSubmission) => string | undefined }[] = [
  { name: "年度", of: ({ year, isYearSure }) => (year === undefined || !isYearSure ? undefined : `${year}年`) },
  { name: "表式", of: ({ profile }) => profile.name },
  { name: "计量单位", of: ({ amounts }) => mostOf(amounts.map(({ unit }) => unit)) },
];

const mostOf = (units: readonly string[]): string | undefined =>
  [...groupBy(units, (unit) => unit).values()].sort((a, b) => b.length - a.length)[0]?.[0];
