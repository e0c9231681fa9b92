import {
  Button,
  Dropdown,
  Option,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  useId,
} from "@fluentui/react-components";
import type { NatureJudgement } from "../../model/book";
import type { Settings, UnitNature } from "../../model/settings";
import { QuestionCircleRegular } from "../icons";
import { NATURE_WORDS } from "../strings";
import { usePane } from "../use-pane";
import { useChoiceStyles } from "../parts/choice-styles";
import { CHOICE } from "../parts/strings";
import { HEADER } from "./strings";

const NATURES = Object.keys(NATURE_WORDS) as readonly UnitNature[];

/** What kind of unit this is, why we think so, and the user's own word on it. */
export function NatureChoice({ judgement }: { readonly judgement: NatureJudgement }) {
  const styles = useChoiceStyles();
  const id = useId("nature");
  const { state, controller } = usePane();
  const { unitNature } = state.settings;
  const choose = (chosen: string | undefined): void => {
    if (chosen !== (unitNature ?? "auto")) void controller.decide(withNature(state.settings, chosen), "recheck");
  };
  const judged = judgement.nature ? NATURE_WORDS[judgement.nature] : HEADER.unknownNature;
  const auto = unitNature === undefined ? CHOICE.autoAs(judged) : CHOICE.auto;
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {HEADER.nature}
      </label>
      <div className={styles.withInfo}>
        <Dropdown
          id={id}
          size="small"
          appearance="filled-lighter"
          className={styles.control}
          value={unitNature ? NATURE_WORDS[unitNature] : auto}
          selectedOptions={[unitNature ?? "auto"]}
          onOptionSelect={(_, { optionValue }) => choose(optionValue)}
        >
          <Option value="auto">{auto}</Option>
          {NATURES.map((nature) => (
            <Option key={nature} value={nature}>
              {NATURE_WORDS[nature]}
            </Option>
          ))}
        </Dropdown>
        <Evidence judgement={judgement} />
      </div>
    </>
  );
}

function Evidence({ judgement }: { readonly judgement: NatureJudgement }) {
  const { decidedBy, evidence } = judgement;
  const styles = useChoiceStyles();
  const reasons = decidedBy === "user" ? [HEADER.byUser, ...evidence] : evidence;
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          size="small"
          icon={<QuestionCircleRegular />}
          aria-label={HEADER.natureBasis}
        />
      </PopoverTrigger>
      <PopoverSurface aria-label={HEADER.natureBasis} tabIndex={-1} className={styles.evidence}>
        {(reasons.length > 0 ? reasons : [HEADER.noEvidence]).map((reason) => (
          <Text key={reason} block>
            {reason}
          </Text>
        ))}
      </PopoverSurface>
    </Popover>
  );
}

function withNature({ unitNature: _, ...settings }: Settings, chosen: string | undefined): Settings {
  const unitNature = NATURES.find((nature) => nature === chosen);
  return { ...settings, ...(unitNature && { unitNature }) };
}
