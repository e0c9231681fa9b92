import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { codeIn } from "../../model/meaning";
import { READING } from "./strings";

interface CodeFieldProps {
  readonly onApply: (code: string) => void;
  readonly onCancel: () => void;
}

/** The code of the classification that a row stands for. */
export function CodeField({ onApply, onCancel }: CodeFieldProps) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const [isRefused, setRefused] = useState(false);
  const apply = (): void => {
    const code = codeIn(`code=${text.trim()}`);
    if (code === undefined) setRefused(true);
    else onApply(code);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Field
        size="small"
        label={READING.codeLabel}
        hint={READING.codeHint}
        {...(isRefused && { validationMessage: READING.codeWrong })}
      >
        <Input
          size="small"
          autoFocus
          inputMode="numeric"
          value={text}
          onChange={(_, { value }) => {
            setText(value);
            setRefused(false);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit">
          {READING.apply}
        </Button>
        <Button size="small" onClick={onCancel}>
          {READING.cancel}
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, gridColumn: "1 / -1" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});
