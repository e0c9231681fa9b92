import { Field, Input } from "@fluentui/react-components";
import { typedAmount } from "../../model/edited-form";
import { useInputStyles } from "./input-styles";
import { yuanText } from "./money-blocks";
import { MONEY } from "./strings";

interface MoneyInputProps {
  readonly label: string;
  readonly text: string;
  /** Why it cannot be so, where the text itself is an amount. */
  readonly trouble?: string;
  readonly onChange: (text: string) => void;
}

/** An amount in 万元 with what it is in 元 below; an empty field is no amount, which the section says once is not 0. */
export function MoneyInput({ label, text, trouble, onChange }: MoneyInputProps) {
  const styles = useInputStyles();
  const typed = typedAmount(text);
  const isNumber = typed !== undefined || text.trim() === "";
  const message = isNumber ? trouble : MONEY.noNumber;
  return (
    <Field
      label={label}
      size="small"
      {...(message === undefined
        ? typed && { hint: MONEY.exact(yuanText(typed.amount)) }
        : { validationState: "warning" as const, validationMessage: message })}
    >
      <Input
        inputMode="decimal"
        placeholder={MONEY.blank}
        className={styles.root}
        input={{ className: styles.input }}
        value={text}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}
