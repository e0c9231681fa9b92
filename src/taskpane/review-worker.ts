import { answerer } from "./answerer";
import type { Question, Reply, Request } from "./review-protocol";

/** Runs the pipeline beside the pane, which therefore never blocks. One question at a time. */
self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void reply(data).then((answer) => self.postMessage(answer));
});

async function reply<Q extends Question>({ question, ask }: Request<Q>): Promise<Reply<Q>> {
  try {
    return { answer: await answerer[question](ask) };
  } catch (error) {
    // Errors lose their class on the way; the pane shows a UserError by its name and throws everything else.
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    return { error: { name, message, stack } };
  }
}
