import { UserError } from "../model/user-error";
import { versionOf } from "../questions/version";
import { type Conclusion, conclusionOf } from "../taskpane/conclusion";
import type { PaneServices } from "../taskpane/services";
import { decisionStore } from "../taskpane/settings-state";
import type { Desk, OpenFile } from "./desk";

/**
 * Checks the workbooks that nobody has looked at yet, one after the other once all are open, so that the list of files
 * tells what each holds. The result ends it.
 */
export function checkInBackground(
  desk: Desk,
  services: Pick<PaneServices, "ask" | "profiles" | "machine">,
): () => void {
  let isAtWork = false;
  let isOver = false;
  const next = async (): Promise<void> => {
    const { files, opening } = desk.getState();
    const file = opening ? undefined : files.find(({ isSeen, standing }) => !isSeen && standing === "waiting");
    if (isAtWork || isOver || !file) return;
    isAtWork = true;
    desk.stands(file.id, "checking");
    try {
      const conclusion = await conclude(file, services);
      if (isUnseen(desk, file)) desk.stands(file.id, conclusion);
    } catch (problem) {
      if (isUnseen(desk, file)) desk.stands(file.id, "failed");
      // whoever opens the file is told why by its pane
      if (!(problem instanceof UserError)) throw problem;
    } finally {
      isAtWork = false;
      void next();
    }
  };
  const unsubscribe = desk.subscribe(() => void next());
  void next();
  return () => {
    isOver = true;
    unsubscribe();
  };
}

/** Meanwhile its pane may have said more of it. */
const isUnseen = (desk: Desk, file: OpenFile): boolean =>
  desk.getState().files.some(({ id, isSeen }) => id === file.id && !isSeen);

async function conclude(
  { host }: OpenFile,
  { ask, profiles, machine }: Pick<PaneServices, "ask" | "profiles" | "machine">,
): Promise<Conclusion> {
  const { settings } = await decisionStore({ host, profiles, ...(machine && { machine }) }).load();
  const snapshot = await host.read({ isQuiet: true });
  const review = await ask("review", { version: versionOf(snapshot), settings });
  return conclusionOf(review, review.findings, snapshot);
}
