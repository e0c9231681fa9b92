import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { answersOf } from "../../src/questions/answerer";
import type { Answerer } from "../../src/questions/protocol";
import { Session } from "../../src/questions/session";
import { type OfWorkbook, versionOf } from "../../src/questions/version";
import type { Ask } from "../../src/taskpane/services";

/** The real pipeline, without a worker, over a session of its own. */
export const realAnswers = (session = new Session()): Answerer => answersOf(session);

/** The pipeline of a test, without a worker; a question it has no answer to is a mistake of the test. */
export const asking =
  (known: Partial<Answerer>): Ask =>
  async (question, ask) => {
    const answer = known[question];
    if (!answer) throw new Error(`The test has no answer to ${question}`);
    return answer(ask);
  };

/** A question about a workbook, to which the rest of it is added. */
export const about = (snapshot: WorkbookSnapshot, settings: Settings = DEFAULT_SETTINGS): OfWorkbook => ({
  version: versionOf(snapshot),
  settings,
});
