import type { RuleCode } from "../model/finding";
import type { Panel } from "../model/table";
import type { Verdict } from "./verdict";

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
  const causes = new Set(wrong.values());
  const believed = new Set([...causes].flatMap((cause) => believedKey(cause.finding.cells[0]?.sheet, meantBy(cause))));
  const codes = new CompletedCodes(causes);
  return verdicts
    .filter((verdict) => !causes.has(verdict) && isEcho(verdict, wrong, believed))
    .concat([...causes].filter((verdict) => codes.isCompletedByOther(verdict)));
}

/** K04 names the missing parent as what it expects. */
const isParentMissing = ({ finding }: Verdict): boolean => finding.code === "K04" && finding.expected !== undefined;

const rowOf = ({ finding }: Verdict): string => {
  const [first] = finding.cells;
  return first ? `${first.sheet}!${first.row}` : "";
};

/** `wrong` are the causes by row, `believed` the codes that should stand there, by sheet. */
function isEcho(verdict: Verdict, wrong: ReadonlyMap<string, Verdict>, believed: ReadonlySet<string>): boolean {
  if (verdict.gap) return false;
  const { finding } = verdict;
  const isOfRow = SAYING.includes(finding.code) || BELIEVING.has(finding.code);
  if (isOfRow && wrong.has(rowOf(verdict))) return true;
  return (
    isParentMissing(verdict) &&
    believedKey(finding.cells[0]?.sheet, finding.expected).some((each) => believed.has(each))
  );
}

const believedKey = (sheet: string | undefined, code: string | undefined): readonly string[] =>
  code === undefined ? [] : [`${code} ${sheet ?? ""}`];

/** The code that should stand there, where the finding knows it. */
function meantBy({ finding }: Verdict): string | undefined {
  return /^\d+$/.test(finding.expected ?? "") ? finding.expected : /“(\d{3,7})”的名称，/.exec(finding.message)?.[1];
}

/** The rows of the causes by panel and code. */
class CompletedCodes {
  private readonly byPanel = new Map<Panel, Map<string, Set<Verdict>>>();

  constructor(causes: Iterable<Verdict>) {
    for (const cause of causes) {
      for (const { panel, code } of cause.misplaced ?? []) {
        if (code === undefined) continue;
        const inPanel = this.byPanel.get(panel) ?? new Map<string, Set<Verdict>>();
        this.byPanel.set(panel, inPanel);
        inPanel.set(code, (inPanel.get(code) ?? new Set<Verdict>()).add(cause));
      }
    }
  }

  /** "05" below a wrong 类 becomes a wrong 款 by itself. */
  isCompletedByOther(verdict: Verdict): boolean {
    return (verdict.misplaced ?? []).some(({ code = "", codeAsPrinted = "", panel }) => {
      if (codeAsPrinted.length >= code.length) return false;
      const above = Array.from({ length: code.length }, (_, length) => code.slice(0, length));
      return above.some((each) => {
        const causes = this.byPanel.get(panel)?.get(each);
        return causes !== undefined && (causes.size > 1 || !causes.has(verdict));
      });
    });
  }
}
