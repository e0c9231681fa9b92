import { makeStyles } from "@fluentui/react-components";

/** Fields as wide as their place: by themselves they would keep the width of twenty letters. */
export const useInputStyles = makeStyles({
  root: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
});
