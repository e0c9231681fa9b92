import type { CellRef } from "../model/cell";
import type { Finding } from "../model/finding";
import type { Review } from "../model/review";
import { countFindings, type Counts } from "./findings-view";
import { speakingCells } from "./marks";

/** What a check came to, with the user's latest waivers: for whoever lists several workbooks. */
export interface Conclusion {
  readonly counts: Counts;
  /** False where no table was recognised, so that nothing was judged. */
  readonly isJudged: boolean;
  /** The cell that the first standing error speaks of. */
  readonly firstError: CellRef | undefined;
}

/** @param findings those of the review, with the waivers as they are now */
export function conclusionOf({ tables }: Pick<Review, "tables">, findings: readonly Finding[]): Conclusion {
  const isError = ({ severity, waived }: Finding): boolean => severity === "error" && waived === undefined;
  const [firstError] = findings.filter(isError).flatMap(speakingCells);
  return { counts: countFindings(findings), isJudged: tables.length > 0, firstError };
}
