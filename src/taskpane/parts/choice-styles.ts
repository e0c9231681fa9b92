import { makeStyles, tokens } from "@fluentui/react-components";

/** A label with its choice, as rows of a two-column grid. */
export const useChoiceStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2 },
  control: { minWidth: 0, width: "100%", maxWidth: "260px" },
  withInfo: { display: "flex", alignItems: "center", minWidth: 0, maxWidth: "260px" },
  evidence: { maxWidth: "260px" },
});
