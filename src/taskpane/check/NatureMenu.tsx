import type { NatureJudgement } from "../../model/book";
import type { Settings, UnitNature } from "../../model/settings";
import { CHOICE } from "../parts/strings";
import { NATURE_WORDS } from "../strings";
import { usePane } from "../use-pane";
import { ChoiceMenu } from "./ChoiceMenu";
import { HEADER } from "./strings";

const NATURES = Object.keys(NATURE_WORDS) as readonly UnitNature[];

/** What kind of unit this is, why we think so, and the user's own word on it. */
export function NatureMenu({ judgement }: { readonly judgement: NatureJudgement }) {
  const { state, controller } = usePane();
  const { unitNature } = state.settings;
  const { nature, decidedBy, evidence } = judgement;
  const judged = nature ? NATURE_WORDS[nature] : HEADER.unknownNature;
  const reasons = decidedBy === "user" ? [HEADER.byUser, ...evidence] : evidence;
  return (
    <ChoiceMenu
      label={HEADER.nature}
      value={nature ? NATURE_WORDS[nature] : HEADER.natureUnknown}
      choices={[
        { id: "auto", name: unitNature === undefined ? CHOICE.autoAs(judged) : CHOICE.auto },
        ...NATURES.map((id) => ({ id, name: NATURE_WORDS[id] })),
      ]}
      selected={unitNature ?? "auto"}
      onChoose={(chosen) => void controller.decide(withNature(state.settings, chosen), "recheck")}
      reasons={reasons.length > 0 ? reasons : [HEADER.noEvidence]}
    />
  );
}

function withNature({ unitNature: _, ...settings }: Settings, chosen: string): Settings {
  const unitNature = NATURES.find((nature) => nature === chosen);
  return { ...settings, ...(unitNature && { unitNature }) };
}
