import { Dropdown, Option, useId } from "@fluentui/react-components";
import type { Review } from "../../model/review";
import { useServices } from "../services";
import { usePane } from "../use-pane";
import { useChoiceStyles } from "./choice-styles";
import { CHOICE } from "./strings";

/** The regional profile in use; the user may choose another one. */
export function ProfileChoice({ detected }: { readonly detected: Review["profile"] }) {
  const styles = useChoiceStyles();
  const id = useId("profile");
  const { profiles } = useServices();
  const { state, controller } = usePane();
  const { settings } = state;
  const choose = (profile: string): void => {
    if (profile !== settings.profile) void controller.decide({ ...settings, profile }, "recheck");
  };
  const auto = settings.profile === "auto" ? CHOICE.autoAs(detected.name) : CHOICE.auto;
  const chosen = profiles.find((profile) => profile.id === settings.profile)?.name ?? auto;
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {CHOICE.profile}
      </label>
      <Dropdown
        id={id}
        size="small"
        appearance="filled-lighter"
        className={styles.control}
        value={chosen}
        selectedOptions={[settings.profile]}
        onOptionSelect={(_, { optionValue }) => choose(optionValue ?? "auto")}
      >
        <Option value="auto">{auto}</Option>
        {profiles.map((profile) => (
          <Option key={profile.id} value={profile.id}>
            {profile.name}
          </Option>
        ))}
      </Dropdown>
    </>
  );
}
