import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { holesIn, withFilledHole } from "../../model/hole";
import { QUESTIONS } from "./strings";

interface HoleFieldsProps {
  readonly draft: string;
  /** The draft with one hole less. */
  readonly onFill: (draft: string) => void;
}

/** A field for each place of an answer that is still to be filled; Tab leads from one to the next. */
export function HoleFields({ draft, onFill }: HoleFieldsProps) {
  const styles = useStyles();
  const holes = holesIn(draft);
  if (holes.length === 0) return null;
  return (
    <div className={styles.holes} role="group" aria-label={QUESTIONS.holes(holes.length)}>
      {holes.map((label, i) => (
        // counted from the end, so that a field keeps its place when one before it is filled
        <HoleField
          key={holes.length - i}
          label={label === "" ? QUESTIONS.hole : label}
          onFill={(words) => onFill(withFilledHole(draft, i, words))}
        />
      ))}
    </div>
  );
}

function HoleField({ label, onFill }: { readonly label: string; readonly onFill: (words: string) => void }) {
  const [words, setWords] = useState("");
  const fill = (): void => {
    if (words.trim() === "") return;
    setWords("");
    onFill(words.trim());
  };
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        data-hole
        value={words}
        onChange={(_, { value }) => setWords(value)}
        onBlur={fill}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === "Enter" && !nativeEvent.isComposing) fill();
        }}
      />
    </Field>
  );
}

const useStyles = makeStyles({
  holes: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(112px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
});
