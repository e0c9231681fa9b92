import { largest } from "../../model/extremes";

/** Half of the least length a run needs: its label stands on it. */
const LABEL = 18;

interface LaneRun {
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

/** Lanes of horizontal runs in the gaps between rows: runs that would touch get different lanes. */
export class LanePlan {
  private readonly runs = new Map<number, LaneRun[]>();
  private readonly lanes = new Map<string, number>();

  /** Gives the run of a line in a gap the first lane that is free there. */
  add(gap: number, line: number, a: number, b: number): void {
    const middle = (a + b) / 2;
    const from = Math.min(a, b, middle - LABEL);
    const to = Math.max(a, b, middle + LABEL);
    const known = this.runs.get(gap) ?? [];
    let lane = 0;
    while (known.some((each) => each.lane === lane && from < each.to + 2 && each.from < to + 2)) lane += 1;
    this.runs.set(gap, [...known, { from, to, lane }]);
    this.lanes.set(`${gap} ${line}`, lane);
  }

  of(gap: number, line: number): number {
    return this.lanes.get(`${gap} ${line}`) ?? 0;
  }

  countIn(gap: number): number {
    return largest(
      (this.runs.get(gap) ?? []).map(({ lane }) => lane + 1),
      0,
    );
  }
}
