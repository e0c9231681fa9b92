import type { Writable } from "node:stream";

/** Codes of a reader that went away: `check … | head` took what it wanted. */
const READER_GONE: ReadonlySet<string> = new Set(["EPIPE", "EOF", "ERR_STREAM_DESTROYED"]);

/**
 * Writes to a stream as long as it takes anything. Where its reader went away the rest is dropped without a word: the
 * work goes on, and the exit code stays true.
 * @param onBroken told once, with the code of the system, when what was written is lost for another reason (a full disk)
 */
export function outputTo(stream: Writable, onBroken: (code: string) => void): (text: string) => void {
  let isOpen = true;
  stream.on("error", ({ code = "" }: NodeJS.ErrnoException) => {
    if (isOpen && !READER_GONE.has(code)) onBroken(code);
    isOpen = false;
  });
  return (text) => {
    if (isOpen) stream.write(text);
  };
}
