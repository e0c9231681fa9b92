import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../model/finding";
import { CheckmarkCircleFilled, ErrorCircleFilled, LightbulbFilled, WarningFilled } from "../icons";
import { SEVERITY_WORDS } from "../strings";
import { WAIVED } from "./strings";

const ICONS = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: LightbulbFilled,
  waived: CheckmarkCircleFilled,
} as const;

export const severityWord = (severity: Severity | "waived"): string =>
  severity === "waived" ? WAIVED : SEVERITY_WORDS[severity];

/** Sign and word of a severity: never colour alone. */
export function SeverityLabel({ severity }: { readonly severity: Severity | "waived" }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <span className={mergeClasses(styles.label, styles[severity])}>
      <Icon aria-hidden className={styles.icon} />
      {severityWord(severity)}
    </span>
  );
}

const useStyles = makeStyles({
  label: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    flexShrink: 0,
  },
  icon: { fontSize: "16px", flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  waived: { color: tokens.colorStatusSuccessForeground1 },
});
