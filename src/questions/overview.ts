import { tableMapOf } from "../check/index";
import { chartsOf } from "../narrate/index";
import type { OverviewQuestions } from "./overview-questions";
import type { Answerer } from "./protocol";
import type { Session } from "./session";

/** The pictures of a budget, and what was checked between its tables. */
export const overviewAnswers = (session: Session): Answerer<keyof OverviewQuestions> => ({
  overview: ({ version, settings }) => {
    const book = session.books.withOwnSheet(session.snapshot(version), settings);
    return { charts: chartsOf(book), map: tableMapOf(book, session.books.check(book, settings)) };
  },
});
