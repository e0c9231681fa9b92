import { BY_POLICY } from "../../check/rule";
import { placeText } from "../amount-words";
import { knownAs } from "../departments";
import { UnitIndex } from "../matching";
import { cellAs, defineAcross } from "../rule";
import type { Due, FiledSubmission, Round, UnitEntry } from "../../model/round";

const DUE: Readonly<Record<Due, string>> = { tables: "预算表", text: "预算情况说明", targets: "绩效目标表" };

export default defineAcross({
  code: "G18",
  group: "completeness",
  name: "every-unit-has-published",
  title: "名单上的单位都已公开",
  severity: "error",
  rests: ["absence"],
  ...BY_POLICY,
  messages: {
    missing: "名单中的“{unit}”（{cell}）没有交来预算公开文件。{unsure}",
    part: "“{unit}”交来的文件里没有{parts}，名单（{cell}）要求公开。可能在另外的文件里，请核对。",
  },

  cases: (round) =>
    round.units
      ? { cases: round.units.map((entry) => ({ entry, files: filesOf(entry, round) })), reasons: [] }
      : "没有给出单位名单（--units）",

  *report({ entry, files }, round) {
    const { name: unit, cell, due } = entry;
    if (files.length === 0) {
      // a file that was not read, or names no unit, may be the one
      const isUnsure = (round.unread ?? []).length > 0 || round.submissions.some(({ unitName }) => !unitName);
      yield {
        messageId: "missing",
        data: {
          unit,
          cell: placeText(cell),
          unsure: isUnsure ? "（有文件没有读取或没有读出单位名称，可能在其中，所以只作提醒。）" : "",
        },
        cells: [cellAs(cell, "expected")],
        ...(isUnsure && { severity: "warning" as const }),
      };
      return;
    }
    const parts = due.filter((each) => !files.some((file) => has(file, each))).map((each) => `“${DUE[each]}”`);
    if (parts.length === 0) return;
    yield {
      messageId: "part",
      data: { unit, parts: parts.join("、"), cell: placeText(cell) },
      cells: [cellAs(cell, "expected")],
      files: files.map(({ file }) => file),
      severity: "warning",
    };
  },
});

const has = ({ hasTables, hasText, hasTargets }: FiledSubmission, due: Due): boolean =>
  ({ tables: hasTables, text: hasText, targets: hasTargets })[due];

/** Everything that was handed in under the names or the code of a unit. */
function filesOf(entry: UnitEntry, { submissions }: Round): readonly FiledSubmission[] {
  const known = new UnitIndex([entry], ({ name, code, aliases }) => ({
    name,
    aliases,
    ...(code !== undefined && { code }),
  }));
  return submissions.filter((each) => known.find(knownAs(each)) !== undefined);
}
