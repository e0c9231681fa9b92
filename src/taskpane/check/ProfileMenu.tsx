import type { Review } from "../../model/review";
import { CHOICE } from "../parts/strings";
import { useProfileChoice } from "../parts/use-profile-choice";
import { ChoiceMenu } from "./ChoiceMenu";

/** The regional profile in use; the user may choose another one. */
export function ProfileMenu({ detected }: { readonly detected: Review["profile"] }) {
  const { options, selected, choose } = useProfileChoice(detected);
  return (
    <ChoiceMenu label={CHOICE.profile} value={detected.name} choices={options} selected={selected} onChoose={choose} />
  );
}
