import { makeStyles, tokens } from "@fluentui/react-components";

/** Each state has a colour, a line of its own kind and a sign (strings.ts): it is told without colours as well. */
export const useStateLook = makeStyles({
  checked: {
    color: tokens.colorStatusSuccessForeground1,
    textDecorationLine: "underline",
    textDecorationStyle: "solid",
    textDecorationThickness: "1px",
    textUnderlineOffset: "3px",
  },
  wrong: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textUnderlineOffset: "3px",
  },
  words: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textUnderlineOffset: "3px",
  },
  manual: {
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationThickness: "2px",
    textUnderlineOffset: "3px",
  },
  unbound: {
    color: tokens.colorStatusWarningForeground3,
    textDecorationLine: "underline",
    textDecorationStyle: "dashed",
    textDecorationThickness: "1px",
    textUnderlineOffset: "3px",
  },
});
