import { Input, makeStyles, mergeClasses, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
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
  const styles = useStyles();
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
  const isUnused = draft === "";
  return (
    <Textarea
      {...shared}
      rows={kind === "text" ? 3 : 2}
      resize={isUnused ? "none" : "vertical"}
      textarea={{ className: mergeClasses(isUnused && styles.unused) }}
    />
  );
}

const useStyles = makeStyles({
  // one line until it is used, so that more questions are seen at once
  unused: { ":not(:focus)": { height: "30px", minHeight: "30px", paddingTop: "4px", paddingBottom: "4px" } },
});
