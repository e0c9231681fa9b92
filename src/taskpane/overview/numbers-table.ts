import { makeStyles, tokens } from "@fluentui/react-components";

/** How the numbers of a picture look as a table. */
export const useTableStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    marginTop: tokens.spacingVerticalS,
    "& th, & td": {
      padding: "4px 0 4px 8px",
      textAlign: "right",
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    "& thead th": { color: tokens.colorNeutralForeground2 },
    "& tr > :first-child": { textAlign: "left", paddingLeft: 0 },
    "& tfoot th, & tfoot td": { fontWeight: tokens.fontWeightSemibold, borderBottom: "none" },
  },
  number: { whiteSpace: "nowrap" },
  amount: { fontSize: "inherit", "@media (forced-colors: active)": { textDecorationLine: "underline" } },
});
