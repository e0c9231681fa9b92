import type { AboutRule } from "../check/rule";
import { shortened } from "../check/shortened";
import { messageText, withInnerQuotes } from "../check/wording";
import { namesText } from "./names-text";
import { type Data, fill } from "../model/fill";
import { groupBy } from "../model/group-by";
import type { CellRole, FindingCell, Severity } from "../model/finding";
import type { Unit } from "../model/money";
import type { AcrossFinding, FileCell, Round } from "../model/round";

type Messages = Readonly<Record<string, string>>;

/** One message with the values it needs, and the cells of all the files it speaks of. */
type AcrossDraft<M extends Messages = Messages> = {
  [Id in keyof M & string]: { readonly messageId: Id; readonly data: Data<M[Id]> } & DraftBody;
}[keyof M & string];

interface DraftBody {
  /** At least one. */
  readonly cells: readonly FindingCell[];
  /** The workbooks whose units should hear of it; those of the cells where left out. */
  readonly files?: readonly string[];
  readonly severity?: Severity;
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly unit?: Unit;
}

/** What a rule compares in a round, and what it cannot compare, each with the reason in words for the user. */
export interface Cases<Case> {
  readonly cases: readonly Case[];
  readonly reasons: readonly WhyNot[];
}

/** Why something was not compared, and whose it is. */
export interface WhyNot {
  readonly of: string;
  readonly why: string;
}

/** A rule sees a whole round; it cannot see another rule, a shell or a disc. */
export interface AcrossRule extends AboutRule {
  readonly messages: Messages;
  judge(round: Round): AcrossJudgement;
}

interface AcrossJudgement {
  /** Nothing was compared where this is false. */
  readonly isJudged: boolean;
  readonly findings: readonly AcrossFinding[];
  readonly reasons: readonly string[];
}

interface AcrossRuleOf<M extends Messages, Case> extends AboutRule {
  readonly messages: M;
  /** What is compared, each case by itself; or why nothing can be. */
  cases(round: Round): Cases<Case> | string;
  report(each: Case, round: Round): Iterable<AcrossDraft<M>>;
}

/** A rule across workbooks, as its file writes it. */
export function defineAcross<const M extends Messages, Case>(rule: AcrossRuleOf<M, Case>): AcrossRule {
  const { cases, report, ...about } = rule;
  return {
    ...about,
    judge(round) {
      const found = cases(round);
      if (typeof found === "string") return { isJudged: false, findings: [], reasons: [withInnerQuotes(found)] };
      return {
        isJudged: found.cases.length > 0,
        findings: found.cases.flatMap((each) => [...report(each, round)].map((draft) => findingOf(about, draft))),
        reasons: reasonTexts(found.reasons),
      };
    },
  };
}

/** Each reason once, with all that it holds for. */
const reasonTexts = (reasons: readonly WhyNot[]): readonly string[] =>
  [...groupBy(reasons, ({ why }) => why)].map(([why, own]) =>
    withInnerQuotes(`${namesText([...new Set(own.map(({ of }) => of))])}：${why}`),
  );

function findingOf(
  { code, name, severity, messages }: AboutRule & { readonly messages: Messages },
  draft: AcrossDraft,
) {
  const { messageId, data, cells, files, stated, expected, difference, unit } = draft;
  if (cells.length === 0) throw new Error(`${code} reports a finding without a cell`);
  return {
    code,
    name,
    severity: draft.severity ?? severity,
    message: messageText(fill(messages[messageId] ?? "", shortened(data))),
    cells,
    files: files ?? [...new Set(cells.flatMap(({ file }) => file ?? []))],
    explainedByRounding: false,
    ...(stated !== undefined && { stated }),
    ...(expected !== undefined && { expected }),
    ...(difference !== undefined && { difference }),
    ...(unit !== undefined && { unit }),
  };
}

/** A cell of one of the files with its part in a finding. */
export const cellAs = ({ file, sheet, row, column }: FileCell, role: CellRole): FindingCell => ({
  sheet,
  row,
  column,
  role,
  file,
});
