import { parseJson } from "../../model/json";
import { UserError } from "../../model/user-error";
import { readProfile } from "../../profiles/index";
import { isBusy } from "../pane-state";
import { PickFile } from "../parts/PickFile";
import { useServices } from "../services";
import { ownChoices } from "../settings-state";
import { usePane } from "../use-pane";
import { Decisions } from "./Decisions";
import { SETTINGS } from "./strings";

/** Forms of bureaus from files, kept on this machine: one of them is chosen like those that come with the product. */
export function OwnProfiles() {
  const { machine } = useServices();
  const { state, controller } = usePane();
  const { settings } = state;
  const own = settings.ownProfiles ?? [];
  const keep = (ownProfiles: readonly object[]): Promise<void> =>
    controller.decide({ ...settings, ownProfiles }, "recheck");
  const take = async (file: File): Promise<void> => {
    try {
      const read = readProfile(parseJson(await file.text()));
      if ("problems" in read) {
        throw new UserError("profileInvalid", { file: file.name, problem: read.problems.slice(0, 3).join("；") });
      }
      const { id, name } = read.profile;
      await keep([read.file, ...own.filter((each) => ownChoices({ ownProfiles: [each] })[0]?.id !== id)]);
      const text = SETTINGS.profileTaken(name);
      controller.notify({ intent: "success", text: machine ? text : `${text}${SETTINGS.notLasting}` });
    } catch (error) {
      controller.report(error);
    }
  };
  return (
    <>
      <Decisions
        empty={SETTINGS.noProfiles}
        undoLabel={SETTINGS.removeProfile}
        decisions={own.flatMap((file) =>
          ownChoices({ ownProfiles: [file] }).map(({ id, name }) => ({
            key: id,
            title: name,
            detail: SETTINGS.profileKept,
            undo: () => void keep(own.filter((each) => each !== file)),
          })),
        )}
      />
      <PickFile label={SETTINGS.takeProfile} accept=".json" isBusy={isBusy(state)} onPick={(file) => void take(file)} />
    </>
  );
}
