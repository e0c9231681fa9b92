import { replies } from "../questions/answerer";
import type { Request } from "../questions/protocol";

const replyTo = replies();

/** Runs the pipeline beside the pane, which therefore never blocks. One question at a time. */
self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void replyTo(data).then((reply) => self.postMessage(reply));
});
