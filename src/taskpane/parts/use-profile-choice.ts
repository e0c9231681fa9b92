import type { Review } from "../../model/review";
import { useServices } from "../services";
import { ownChoices } from "../settings-state";
import { usePane } from "../use-pane";
import { CHOICE } from "./strings";

interface ProfileOptions {
  /** The first lets the workbook decide. */
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly selected: string;
  readonly choose: (id: string) => void;
}

/** The regional profiles to choose from; another one is kept, and the workbook judged by it. */
export function useProfileChoice(detected: Review["profile"]): ProfileOptions {
  const { profiles } = useServices();
  const { state, controller } = usePane();
  const { settings } = state;
  const auto = settings.profile === "auto" ? CHOICE.autoAs(detected.name) : CHOICE.auto;
  return {
    options: [{ id: "auto", name: auto }, ...ownChoices(settings), ...profiles],
    selected: settings.profile,
    choose: (profile) => {
      if (profile !== settings.profile) void controller.decide({ ...settings, profile }, "recheck");
    },
  };
}
