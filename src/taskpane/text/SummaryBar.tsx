import { Button, makeStyles, mergeClasses, Select, Spinner, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MarkedSource } from "../../model/marked-text";
import { ChevronDownRegular, ChevronUpRegular } from "../icons";
import { useStateLook } from "./state-look";
import { STATES, SUMMARY } from "./strings";
import { type PlacedMark, problemPosition, type ShownMarks } from "./text-view";

interface SummaryBarProps {
  readonly source: MarkedSource;
  readonly isBusy: boolean;
  readonly shown: ShownMarks;
  readonly marks: readonly PlacedMark[];
  readonly selected: string | undefined;
  readonly onShow: (shown: ShownMarks) => void;
  readonly onGoOn: (step: 1 | -1) => void;
}

const FILTERS = ["all", "wrong", "unbound"] as const satisfies readonly ShownMarks[];
const LEGEND = ["checked", "wrong", "manual", "unbound"] as const;

/** How much of the text was checked, what the signs mean, and the way from problem to problem. */
export function SummaryBar({ source, isBusy, shown, marks, selected, onShow, onGoOn }: SummaryBarProps) {
  const styles = useStyles();
  const looks = useStateLook();
  const { coverage, wrong } = source;
  const { amounts, checked, manual, unbound } = coverage;
  const position = problemPosition(marks, selected);
  return (
    <div className={styles.bar}>
      <div role="status" className={styles.words}>
        <Text size={200}>{SUMMARY.coverage(amounts, checked, manual, unbound)}</Text>
        <Text size={200} weight="semibold" className={mergeClasses(wrong > 0 && styles.problems)}>
          {wrong > 0 ? SUMMARY.problems(wrong) : amounts > 0 ? SUMMARY.clean : SUMMARY.none}
        </Text>
        {isBusy && <Spinner size="extra-tiny" aria-label={SUMMARY.busy} />}
      </div>
      <div className={styles.tools}>
        <Select
          size="small"
          className={styles.filter}
          aria-label={SUMMARY.filter}
          value={shown}
          onChange={(_, { value }) => onShow(FILTERS.find((each) => each === value) ?? "all")}
        >
          {FILTERS.map((each) => (
            <option key={each} value={each}>
              {SUMMARY.filters[each]}
            </option>
          ))}
        </Select>
        <Text size={200} className={styles.position}>
          {wrong > 0 && SUMMARY.position(position, wrong)}
        </Text>
        <Step label={SUMMARY.previous} icon={<ChevronUpRegular />} isOff={wrong === 0} onClick={() => onGoOn(-1)} />
        <Step label={SUMMARY.next} icon={<ChevronDownRegular />} isOff={wrong === 0} onClick={() => onGoOn(1)} />
      </div>
      <ul className={styles.legend} aria-label={SUMMARY.legend}>
        {LEGEND.map((state) => (
          <li key={state} className={mergeClasses(styles.entry, looks[state])}>
            <span aria-hidden>{STATES[state].sign} </span>
            {STATES[state].word}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly isOff: boolean;
  readonly onClick: () => void;
}

const Step = ({ label, icon, isOff, onClick }: StepProps) => (
  <Button
    size="small"
    appearance="subtle"
    icon={icon}
    aria-label={label}
    title={label}
    disabledFocusable={isOff}
    onClick={onClick}
  />
);

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  words: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, alignItems: "center" },
  problems: { color: tokens.colorPaletteRedForeground1 },
  tools: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  filter: { flexGrow: 1, minWidth: 0 },
  position: { whiteSpace: "nowrap", minWidth: "44px", textAlign: "center", color: tokens.colorNeutralForeground2 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  entry: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});
