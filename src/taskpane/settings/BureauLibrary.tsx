import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ProjectKind } from "../../model/project-kind";
import { UserError } from "../../model/user-error";
import { libraryText, parseLibrary } from "../../questions/library-text";
import { versionOf } from "../../questions/version";
import { isBusy } from "../pane-state";
import { PickFile } from "../parts/PickFile";
import { useServices } from "../services";
import { usePane } from "../use-pane";
import { Decisions } from "./Decisions";
import { SETTINGS } from "./strings";
import { useGiveFile } from "./use-give-file";

/** A bureau's own 指标库, kept on this machine: its kinds of projects go before those that come with the product. */
export function BureauLibrary() {
  const styles = useStyles();
  const { ask, readWorkbook, machine } = useServices();
  const { state, controller } = usePane();
  const give = useGiveFile();
  const { settings } = state;
  const kinds = settings.library ?? [];
  const keep = (library: readonly ProjectKind[]): Promise<void> => controller.decide({ ...settings, library }, "none");
  const read = async (file: File) => {
    if (!/\.json$/i.test(file.name)) return ask("library", { version: versionOf(await readWorkbook(file)) });
    const imported = parseLibrary(await file.text());
    if (!imported) return { kinds: [], taken: 0, refused: [], problem: SETTINGS.libraryNot };
    const taken = imported.reduce((sum, { indicators }) => sum + indicators.length, 0);
    return { kinds: imported, taken, refused: [], problem: undefined };
  };
  const take = async (file: File): Promise<void> => {
    try {
      const { kinds: imported, taken, refused, problem } = await read(file);
      if (problem !== undefined) throw new UserError("libraryUnreadable", { file: file.name, problem });
      const ids = new Set(imported.map(({ id }) => id));
      await keep([...imported, ...kinds.filter(({ id }) => !ids.has(id))]);
      const text = SETTINGS.libraryTaken(imported.length, taken, refused);
      controller.notify({ intent: "success", text: machine ? text : `${text}${SETTINGS.notLasting}` });
    } catch (error) {
      controller.report(error);
    }
  };
  return (
    <>
      <Decisions
        empty={SETTINGS.noLibrary}
        undoLabel={SETTINGS.removeKind}
        decisions={kinds.map((kind) => ({
          key: kind.id,
          title: kind.name,
          detail: SETTINGS.libraryKind(kind.indicators.length),
          undo: () => void keep(kinds.filter((each) => each !== kind)),
        }))}
      />
      <div className={styles.actions}>
        <PickFile
          label={SETTINGS.takeLibrary}
          accept=".xlsx,.json"
          isBusy={isBusy(state)}
          onPick={(file) => void take(file)}
        />
        {kinds.length > 0 && (
          <Button onClick={() => void give(SETTINGS.libraryFile, libraryText(kinds))}>{SETTINGS.exportLibrary}</Button>
        )}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
