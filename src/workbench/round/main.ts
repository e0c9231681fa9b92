import { judgeFile } from "./judge-file";
import type { RoundRequest } from "./protocol";

/** Reads and judges files beside the page, one at a time. */
self.addEventListener("message", ({ data }: MessageEvent<RoundRequest>) => {
  void judgeFile(data).then((reply) => self.postMessage(reply));
});
