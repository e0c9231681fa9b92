import { conclude } from "../check/conclude";
import type { Review } from "../model/review";
import { importCatalogue } from "./catalogue";
import { readLibrary } from "./library";
import { narrativeAnswers } from "./narrative";
import { overviewAnswers } from "./overview";
import type { Answerer, Question, Reply, Request } from "./protocol";
import { readingAnswers } from "./reading";
import { RULE_LIST } from "./rules";
import { NotHeld, Session } from "./session";
import { targetAnswers } from "./target-items";
import { textAnswers } from "./texts";
import type { OfWorkbook } from "./version";

/** Answers the questions of the shells about the workbooks of a session. */
export const answersOf = (session: Session): Answerer => ({
  review: (ask) => review(session, ask),
  catalogue: ({ version, year }) => {
    const { list, report } = importCatalogue(session.snapshot(version), year);
    return { list, report };
  },
  library: ({ version }) => readLibrary(session.snapshot(version)),
  rules: () => RULE_LIST.map(({ rule, title, basis }) => ({ code: rule, title, basis })),
  ...readingAnswers(session),
  ...narrativeAnswers(session),
  ...overviewAnswers(session),
  ...targetAnswers(session),
  ...textAnswers(session),
});

function review(session: Session, { version, settings }: OfWorkbook): Review {
  const book = session.books.withOwnSheet(session.snapshot(version), settings);
  return conclude(book, session.books.check(book, settings));
}

/** The worker's side: a session that answers requests, or says which workbook it needs for that. */
export function replies(session = new Session()): <Q extends Question>(request: Request<Q>) => Promise<Reply<Q>> {
  const answers = answersOf(session);
  return async ({ question, ask, workbook }) => {
    if (workbook) session.hold(workbook.version, workbook.snapshot);
    try {
      return { answer: await answers[question](ask) };
    } catch (error) {
      if (error instanceof NotHeld) return { needs: error.id };
      // Errors lose their class on the way; the pane shows a UserError by its name and throws everything else.
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      return { error: { name, message, stack } };
    }
  };
}
