import type { RuleCode } from "../model/finding";
import type { Verdict } from "./rule";

/** Rules that say a row has the wrong code, the most helpful first. */
const SAYING: readonly RuleCode[] = ["K01", "K02", "K04"];
/** Rules that take the code at its word. */
const BELIEVING: ReadonlySet<RuleCode> = new Set<RuleCode>(["K04", "K07", "K10", "N12", "X19"]);

/**
 * What a wrong code brings with it: the same row reported by another rule, rows below it that miss their parent, codes
 * completed from it, rules that judge the row by that code.
 */
export function codeEchoes(verdicts: readonly Verdict[]): readonly Verdict[] {
  const wrong = new Map<string, Verdict>();
  for (const code of SAYING) {
    for (const verdict of verdicts.filter(({ finding }) => finding.code === code)) {
      if (!verdict.misplaced || isParentMissing(verdict)) continue;
      const row = rowOf(verdict);
      if (!wrong.has(row)) wrong.set(row, verdict);
    }
  }
  const causes = [...wrong.values()];
  return verdicts
    .filter((verdict) => !causes.includes(verdict) && causes.some((cause) => isEchoOf(verdict, cause)))
    .concat(causes.filter((verdict) => causes.some((cause) => cause !== verdict && isCompletedFrom(verdict, cause))));
}

/** K04 names the missing parent as what it expects. */
const isParentMissing = ({ finding }: Verdict): boolean => finding.code === "K04" && finding.expected !== undefined;

const rowOf = ({ finding }: Verdict): string => {
  const [first] = finding.cells;
  return first ? `${first.sheet}!${first.row}` : "";
};

function isEchoOf(verdict: Verdict, cause: Verdict): boolean {
  if (verdict.gap) return false;
  const { finding } = verdict;
  const isSameRow = rowOf(verdict) === rowOf(cause);
  if (isSameRow && (SAYING.includes(finding.code) || BELIEVING.has(finding.code))) return true;
  const isSameSheet = finding.cells[0]?.sheet === cause.finding.cells[0]?.sheet;
  return isParentMissing(verdict) && isSameSheet && finding.expected === meantBy(cause);
}

/** The code that should stand there, where the finding knows it. */
function meantBy({ finding }: Verdict): string | undefined {
  return /^\d+$/.test(finding.expected ?? "") ? finding.expected : /“(\d{3,7})”的名称，/.exec(finding.message)?.[1];
}

/** "05" below a wrong 类 becomes a wrong 款 by itself. */
function isCompletedFrom({ misplaced = [] }: Verdict, { misplaced: above = [] }: Verdict): boolean {
  return misplaced.some(({ code = "", codeAsPrinted = "", panel }) =>
    above.some(
      (line) =>
        line.panel === panel &&
        line.code !== undefined &&
        codeAsPrinted.length < code.length &&
        code !== line.code &&
        code.startsWith(line.code),
    ),
  );
}
