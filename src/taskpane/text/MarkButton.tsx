import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { TextMark } from "../../model/marked-text";
import { useStateLook } from "./state-look";
import { PAGE, STATES } from "./strings";

interface MarkButtonProps {
  readonly mark: TextMark;
  readonly isSelected: boolean;
  readonly tabIndex: 0 | -1;
  readonly onSelect: () => void;
}

/** A number in the text. No button element: that would not break across lines like the words around it. */
export function MarkButton({ mark, isSelected, tabIndex, onSelect }: MarkButtonProps) {
  const styles = useStyles();
  const looks = useStateLook();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onSelect();
  };
  return (
    <span
      role="button"
      data-mark={mark.id}
      tabIndex={tabIndex}
      aria-label={PAGE.mark(mark)}
      aria-pressed={isSelected}
      className={mergeClasses(
        styles.mark,
        looks[mark.state],
        mark.state !== "words" && styles.number,
        isSelected && styles.selected,
      )}
      onClick={onSelect}
      onKeyDown={onKeyDown}
    >
      {mark.text}
      <span aria-hidden className={styles.sign}>
        {STATES[mark.state].sign}
      </span>
    </span>
  );
}

const useStyles = makeStyles({
  mark: {
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { textDecorationThickness: "2px" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  number: { whiteSpace: "nowrap" },
  selected: {
    boxShadow: `0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  sign: {
    // no box of its own: only then punctuation stays with the number at the end of a line
    fontSize: "0.75em",
    marginLeft: "1px",
    verticalAlign: "0.3em",
    lineHeight: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
});
