import { Dropdown, makeStyles, Option, tokens, useId } from "@fluentui/react-components";
import type { Review } from "../../model/review";
import { CHOICE } from "./strings";
import { useProfileChoice } from "./use-profile-choice";

/** The regional profile in use, as a row of a two-column grid; the user may choose another one. */
export function ProfileChoice({ detected }: { readonly detected: Review["profile"] }) {
  const styles = useStyles();
  const id = useId("profile");
  const { options, selected, choose } = useProfileChoice(detected);
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
        value={(options.find((option) => option.id === selected) ?? options[0])?.name ?? ""}
        selectedOptions={[selected]}
        onOptionSelect={(_, { optionValue }) => choose(optionValue ?? "auto")}
      >
        {options.map((option) => (
          <Option key={option.id} value={option.id}>
            {option.name}
          </Option>
        ))}
      </Dropdown>
    </>
  );
}

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2 },
  control: { minWidth: 0, width: "100%", maxWidth: "260px" },
});
