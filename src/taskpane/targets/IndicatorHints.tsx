import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type EditedIndicator, writtenValue } from "../../model/edited-form";
import { useEditor } from "./editor-context";
import { INDICATORS } from "./strings";

/** Whether the value is still open, what is customary, and what last year's form said. None of it is written by itself. */
export function IndicatorHints({ indicator }: { readonly indicator: EditedIndicator }) {
  const styles = useStyles();
  const { act } = useEditor();
  const { id, suggestion, lastYear, isUnconfirmed } = indicator;
  const isOpen = writtenValue(indicator) === "";
  const hints = [
    ...(isOpen && suggestion?.valueSource ? [INDICATORS.ask[suggestion.valueSource]] : []),
    ...(suggestion?.explanation === undefined ? [] : [suggestion.explanation]),
    ...(suggestion?.customary === undefined ? [] : [INDICATORS.customary(suggestion.customary)]),
    ...(suggestion?.standard === undefined ? [] : [INDICATORS.standard(suggestion.standard)]),
    ...(lastYear === undefined ? [] : [INDICATORS.lastYear(lastYear)]),
  ];
  if (!isOpen && !isUnconfirmed && hints.length === 0) return null;
  return (
    <div className={styles.hints}>
      {isOpen && (
        <Badge appearance="tint" color="warning">
          {INDICATORS.gap}
        </Badge>
      )}
      {isUnconfirmed && (
        <Badge appearance="tint" color="warning" title={INDICATORS.unconfirmedHint}>
          {INDICATORS.unconfirmed}
        </Badge>
      )}
      {(isOpen || lastYear !== undefined) &&
        hints.map((hint) => (
          <Text key={hint} size={200} className={styles.quiet}>
            {hint}
          </Text>
        ))}
      {isUnconfirmed && (
        <Button
          size="small"
          aria-label={`${INDICATORS.confirm}：${indicator.name}`}
          onClick={() => act({ type: "confirm", id })}
        >
          {INDICATORS.confirm}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  hints: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    paddingLeft: "28px",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
