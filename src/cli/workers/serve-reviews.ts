import { inspect } from "node:util";
import type { MessagePort } from "node:worker_threads";
import { failureOf } from "../failure";
import type { CliDeps } from "../deps";
import type { ReviewAnswer, ReviewTask } from "./review-task";

/** The inside of a thread: judges one file after the other, and answers each. */
export function serveReviews(port: MessagePort, review: CliDeps["review"]): void {
  port.on("message", (task: ReviewTask) => void answer(task, review).then((found) => port.postMessage(found)));
}

async function answer({ file, settings, options }: ReviewTask, review: CliDeps["review"]): Promise<ReviewAnswer> {
  try {
    return { reviewed: await review(file, settings, options) };
  } catch (thrown) {
    let details: string | undefined;
    const failure = failureOf(thrown, file, { keepBug: (bug) => (details = inspect(bug)) });
    return { failure, ...(details !== undefined && { details }) };
  }
}
