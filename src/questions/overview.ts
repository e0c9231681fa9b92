import { tableMapOf } from "../check/index";
import { chartsOf } from "../narrate/index";
import type { OverviewQuestions } from "./overview-questions";
import type { Answerer } from "./protocol";
import type { Session } from "./session";
import type { OfWorkbook } from "./version";
import { planOverview } from "../write/overview-sheet";

/** The pictures of a budget, and what was checked between its tables. */
export const overviewAnswers = (session: Session): Answerer<keyof OverviewQuestions> => ({
  overview: (ask) => overview(session, ask),
  overviewSheet: (ask) => {
    const { charts, map } = overview(session, ask);
    return planOverview(charts, map);
  },
});

function overview(session: Session, { version, settings }: OfWorkbook): OverviewQuestions["overview"]["answer"] {
  const book = session.books.withOwnSheet(session.snapshot(version), settings);
  return { charts: chartsOf(book), map: tableMapOf(book, session.books.check(book, settings)) };
}
