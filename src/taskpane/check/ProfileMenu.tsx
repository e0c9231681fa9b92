import type { Review } from "../../model/review";
import { CHOICE } from "../parts/strings";
import { useServices } from "../services";
import { usePane } from "../use-pane";
import { ChoiceMenu } from "./ChoiceMenu";

/** The regional profile in use; the user may choose another one. */
export function ProfileMenu({ detected }: { readonly detected: Review["profile"] }) {
  const { profiles } = useServices();
  const { state, controller } = usePane();
  const { settings } = state;
  const isAuto = settings.profile === "auto";
  return (
    <ChoiceMenu
      label={CHOICE.profile}
      value={detected.name}
      choices={[{ id: "auto", name: isAuto ? CHOICE.autoAs(detected.name) : CHOICE.auto }, ...profiles]}
      selected={settings.profile}
      onChoose={(profile) => void controller.decide({ ...settings, profile }, "recheck")}
    />
  );
}
