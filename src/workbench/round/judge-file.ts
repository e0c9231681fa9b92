import { UserError } from "../../model/user-error";
import { openFile } from "../../intake/open-file";
import { submit } from "../../pipeline";
import type { RoundReply, RoundRequest } from "./protocol";

/** Reads and judges one file of a round; whatever is wrong with it is an answer too. */
export async function judgeFile({ file, bytes }: RoundRequest): Promise<RoundReply> {
  try {
    const fingerprint = await fingerprintOf(bytes);
    const { snapshot, texts } = await openFile(bytes, file);
    const { review, submission } = submit(snapshot, undefined, texts);
    const { findings, coverage, documentKind } = review;
    return {
      review: { findings, coverage, ...(documentKind && { documentKind }) },
      submission: { ...submission, ...(fingerprint !== undefined && { fingerprint }) },
    };
  } catch (thrown) {
    if (thrown instanceof UserError) return { problem: thrown.message };
    const what = thrown instanceof Error ? thrown.name : "未知";
    return { problem: new UserError("internalInPage", { file, what }).message, isBug: true };
  }
}

/** SHA-256 as the command line writes it; undefined where the page is not allowed to work it out. */
async function fingerprintOf(bytes: Uint8Array): Promise<string | undefined> {
  if (!("subtle" in crypto)) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
