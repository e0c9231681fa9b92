import { toA1 } from "../model/cell";
import { SEVERITIES, SEVERITY_WORDS, type Finding, type RuleCode } from "../model/finding";
import type { CellNote } from "../model/note";
import type { RuleTitle } from "../questions/protocol";
import { speakingCells } from "./marks";
import { ruleName } from "./strings";

/** Characters of one note; Excel shows no more without scrolling in it. */
const LONGEST = 1_500;

/** One note a cell: what the findings that still stand say, each at the first cell it speaks of, the gravest first. */
export function notesFor(findings: readonly Finding[], rules: ReadonlyMap<RuleCode, RuleTitle>): readonly CellNote[] {
  const byCell = new Map<string, CellNote>();
  for (const severity of SEVERITIES) {
    for (const finding of findings.filter((each) => each.severity === severity && each.waived === undefined)) {
      const [first] = speakingCells(finding);
      if (!first) continue;
      const { sheet, row, column } = first;
      const said = `${SEVERITY_WORDS[severity]} ${ruleName(finding.code, rules.get(finding.code)?.title)}\n${finding.message}`;
      const key = toA1({ sheet, row, column });
      const former = byCell.get(key);
      const text = former === undefined ? said : `${former.text}\n\n${said}`;
      if (text.length <= LONGEST || former === undefined) byCell.set(key, { cell: { sheet, row, column }, text });
    }
  }
  return [...byCell.values()];
}
