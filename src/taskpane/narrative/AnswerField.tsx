import { Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import type { NarrativeGap } from "../../model/passage";
import { QUESTIONS } from "./strings";

interface AnswerFieldProps {
  readonly gap: NarrativeGap;
  readonly unit: "万元" | "元";
  readonly draft: string;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}

/** The field for an answer of its kind: an amount with its unit, a whole number, one of several words, or text. */
export function AnswerField({ gap, unit, draft, onType, onLeave, ...field }: AnswerFieldProps) {
  const { kind, quickPicks } = gap;
  if (kind === "choice") {
    return (
      <RadioGroup {...field} value={draft} onChange={(_, { value }) => onType(value)}>
        {quickPicks.map(({ label, text }) => (
          <Radio key={text} value={text} label={label} />
        ))}
      </RadioGroup>
    );
  }
  const shared = {
    ...field,
    value: draft,
    placeholder: QUESTIONS.placeholders[kind],
    onChange: (_: unknown, { value }: { readonly value: string }) => onType(value),
    onBlur: onLeave,
  };
  if (kind === "count") return <Input {...shared} inputMode="numeric" />;
  if (kind === "amount" || kind === "prior") return <Input {...shared} inputMode="decimal" contentAfter={unit} />;
  return <Textarea {...shared} rows={kind === "text" ? 3 : 2} resize="vertical" />;
}
