import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SEVERITY_WORDS, type Severity } from "../../model/finding";
import { CheckmarkCircleFilled, ErrorCircleFilled, LightbulbFilled, WarningFilled } from "../icons";
import { HEARD } from "./heard";
import { WAIVED } from "./strings";

const ICONS = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: LightbulbFilled,
  waived: CheckmarkCircleFilled,
} as const;

export const severityWord = (severity: Severity | "waived"): string =>
  severity === "waived" ? WAIVED : SEVERITY_WORDS[severity];

interface SeverityLabelProps {
  readonly severity: Severity | "waived";
  /** Where the room is narrow the word is only read out. */
  readonly mayBeShort?: boolean;
  /** Said in the place of the usual word. */
  readonly word?: string | undefined;
}

/** Sign and word of a severity: never colour alone. */
export function SeverityLabel({ severity, mayBeShort = false, word }: SeverityLabelProps) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const said = word ?? severityWord(severity);
  return (
    <span className={mergeClasses(styles.label, styles[severity])}>
      <Icon aria-hidden className={styles.icon} />
      {mayBeShort ? <span className={styles.word}>{said}</span> : said}
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
  word: { "@container (max-width: 399px)": HEARD },
  icon: { fontSize: "16px", flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  waived: { color: tokens.colorStatusSuccessForeground1 },
});
