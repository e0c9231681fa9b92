import type { Review } from "../../model/review";
import type { Submission } from "../../model/submission";

/** A file of a round for a worker to read and judge. */
export interface RoundRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What became of it: judged, or in words why it was not. */
export type RoundReply =
  | {
      readonly review: Pick<Review, "findings" | "coverage" | "documentKind">;
      readonly submission: Submission & { readonly fingerprint?: string };
    }
  | { readonly problem: string; readonly isBug?: true };

/** Judges one file. */
export type JudgeFile = (request: RoundRequest) => Promise<RoundReply>;
