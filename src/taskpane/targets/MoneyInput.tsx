import { Field, Input } from "@fluentui/react-components";
import { typedAmount } from "../../model/edited-form";
import { useInputStyles } from "./input-styles";
import { yuanText } from "./money-blocks";
import { MONEY } from "./strings";

interface MoneyInputProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** An amount in 万元 with what it is in 元 below; an empty field is no amount, which the section says once is not 0. */
export function MoneyInput({ label, text, onChange }: MoneyInputProps) {
  const styles = useInputStyles();
  const typed = typedAmount(text);
  const isNumber = typed !== undefined || text.trim() === "";
  return (
    <Field
      label={label}
      size="small"
      {...(isNumber && typed && { hint: MONEY.exact(yuanText(typed.amount)) })}
      {...(isNumber ? {} : { validationState: "warning" as const, validationMessage: MONEY.noNumber })}
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
