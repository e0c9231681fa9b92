import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { RuleCode } from "../../model/finding";
import { SeverityLabel } from "../parts/severity";
import { useRules } from "../use-pane";
import type { PlacedFindings } from "./editor-context";
import { FINDINGS } from "./strings";

/** What the rules say, right at the field they speak of. */
export const FieldFindings = memo(function FieldFindings({ own, also }: PlacedFindings) {
  const styles = useStyles();
  const rules = useRules();
  if (own.length + also.length === 0) return null;
  return (
    <ul className={styles.list}>
      {own.map(({ code, severity, message, path }) => (
        <li key={`${code}|${path}|${message}`} className={mergeClasses(styles.finding, styles[severity])}>
          <span className={styles.head}>
            <SeverityLabel severity={severity} /> {rules.get(code as RuleCode)?.title ?? code}
          </span>
          {message}
        </li>
      ))}
      {also.map(({ code, severity, path }) => (
        <li key={`${code}|${path}`} className={mergeClasses(styles.finding, styles.quiet)}>
          {FINDINGS.also(code, rules.get(code as RuleCode)?.title ?? severity)}
        </li>
      ))}
    </ul>
  );
});

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  finding: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  info: { borderLeftColor: tokens.colorBrandStroke1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
