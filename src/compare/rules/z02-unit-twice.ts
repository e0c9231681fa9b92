import { BY_POLICY } from "../../check/rule";
import { groupBy } from "../../model/group-by";
import type { FiledSubmission } from "../../model/round";
import { nameOf } from "../departments";
import { firstCellOf } from "../first-cell";
import { foldedName } from "../matching";
import { cellAs, defineAcross } from "../rule";

export default defineAcross({
  code: "Z02",
  group: "between-units",
  name: "unit-twice",
  title: "一个单位只交一份",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    same: "{files} 的内容完全相同。请核对哪一份是要公开的，有没有单位交错了文件。",
    twice: "{files} 都是“{unit}”{year}年的预算，内容不同。请核对以哪一份为准。",
  },

  cases: ({ submissions }) => (submissions.length < 2 ? "只有一份文件" : { cases: [{ submissions }], reasons: [] }),

  *report({ submissions }) {
    const copies = repeated(submissions, ({ fingerprint }) => fingerprint);
    for (const group of copies) yield { messageId: "same", data: { files: filesText(group) }, cells: cellsOf(group) };
    const isCopy = new Set(copies.flatMap((group) => group.slice(1)));
    const alike = repeated(
      submissions.filter((each) => !isCopy.has(each)),
      ({ unitName, year, kind, documentKind }) =>
        unitName === undefined || year === undefined
          ? undefined
          : `${foldedName(unitName)}|${year}|${kind ?? ""}|${documentKind ?? ""}`,
    );
    for (const group of alike) {
      const [first] = group;
      const data = { files: filesText(group), unit: first ? nameOf(first) : "", year: String(first?.year ?? "") };
      yield { messageId: "twice", data, cells: cellsOf(group) };
    }
  },
});

const filesText = (group: readonly FiledSubmission[]): string => group.map(({ file }) => `“${file}”`).join("、");

const cellsOf = (group: readonly FiledSubmission[]) =>
  group.flatMap((each) => cellAs(firstCellOf(each) ?? { file: each.file, sheet: "", row: 1, column: 1 }, "stated"));

/** Those of one key, where there are several. */
const repeated = (
  submissions: readonly FiledSubmission[],
  keyOf: (each: FiledSubmission) => string | undefined,
): readonly (readonly FiledSubmission[])[] =>
  [...groupBy(submissions, keyOf)].flatMap(([key, group]) => (key === undefined || group.length < 2 ? [] : [group]));
