import { useEffect, useState } from "react";
import type { Question, Questions } from "../questions/protocol";
import { useServices } from "./services";
import { useBug } from "./use-bug";

interface Asked<Ask, Answer> {
  /** The latest answer, which stays until the next one is there; undefined before the first. */
  readonly answer: Answer | undefined;
  /** What it is the answer to. */
  readonly answered: Ask | undefined;
  /** That is what is asked now. */
  readonly isCurrent: boolean;
}

/**
 * The answer to a question, which is asked anew whenever `ask` is another object, after a pause in its changes; nothing is
 * asked where it is undefined. A question that was overtaken is cancelled, and its answer dropped.
 */
export function useAnswer<Q extends Question>(
  question: Q,
  ask: Questions[Q]["ask"] | undefined,
  pause = 0,
): Asked<Questions[Q]["ask"], Questions[Q]["answer"]> {
  const services = useServices();
  const onTrouble = useBug();
  const [given, setGiven] = useState<{
    readonly to: Questions[Q]["ask"];
    readonly answer: Questions[Q]["answer"] | undefined;
  }>();
  useEffect(() => {
    if (ask === undefined) return undefined;
    const abort = new AbortController();
    const put = (): void =>
      void services.ask(question, ask, abort.signal).then(
        (answer) => {
          if (!abort.signal.aborted) setGiven({ to: ask, answer });
        },
        (error: unknown) => {
          if (abort.signal.aborted) return;
          setGiven((before) => ({ to: ask, answer: before?.answer }));
          onTrouble(error);
        },
      );
    const timer = pause > 0 ? setTimeout(put, pause) : undefined;
    if (pause === 0) put();
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [services, question, ask, pause, onTrouble]);
  return { answer: given?.answer, answered: given?.to, isCurrent: given !== undefined && given.to === ask };
}
