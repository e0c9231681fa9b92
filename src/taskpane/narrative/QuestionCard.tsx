import { Badge, Button, Field, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { memo, useRef, useState } from "react";
import type { Advice, NarrativeGap, FoundAnswer } from "../../model/passage";
import { AnswerField } from "./AnswerField";
import { isComplete, isMistaken, isUsable } from "./drafts";
import { HoleFields } from "./HoleFields";
import { QuickPicks } from "./QuickPicks";
import { QUESTIONS } from "./strings";
import { useAdvice } from "./use-advice";
import { jumpTarget } from "./use-jump";
import { useNarrativeActions } from "./use-narrative";

interface QuestionCardProps {
  readonly gap: NarrativeGap;
  readonly unit: "万元" | "元";
  readonly draft: string;
  readonly saved: string;
}

/** One question: the field, what may be put into it, what was found for it, and what is weak in the answer. */
export const QuestionCard = memo(function QuestionCard({ gap, unit, draft, saved }: QuestionCardProps) {
  const styles = useStyles();
  const card = useRef<HTMLDivElement>(null);
  const narrative = useNarrativeActions();
  const [isTouched, setIsTouched] = useState(false);
  const advice = useAdvice(gap, draft, isTouched);
  const state = stateOf(gap, draft, saved);
  const isNumber = gap.kind === "amount" || gap.kind === "prior" || gap.kind === "count";
  const insert = (text: string): void => {
    narrative.type(gap.id, text);
    requestAnimationFrame(() => goToFirstHole(card.current));
  };
  const fill = (text: string): void => {
    narrative.type(gap.id, text);
    // the field that was filled is gone, and the focus with it
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) goToFirstHole(card.current);
    });
  };
  return (
    <div ref={card} className={styles.card} {...jumpTarget("questions", gap.id)}>
      <div className={styles.head}>
        <Badge size="small" appearance={state === "saved" ? "tint" : "outline"} color={COLOURS[state]}>
          {QUESTIONS.states[state]}
        </Badge>
        <Link
          as="button"
          className={styles.place}
          aria-label={QUESTIONS.inTextOf(gap.label)}
          onClick={() => narrative.show("text", gap.id)}
        >
          {QUESTIONS.inText}
        </Link>
      </div>
      <Field label={gap.question} {...verdictOn(gap, draft, advice)}>
        <AnswerField
          gap={gap}
          unit={unit}
          draft={draft}
          onType={(text) => narrative.type(gap.id, text)}
          onLeave={() => setIsTouched(true)}
        />
      </Field>
      {!isNumber && <HoleFields draft={draft} onFill={fill} />}
      {gap.kind !== "choice" && (
        <QuickPicks picks={gap.quickPicks} isNumber={isNumber} draft={draft} onInsert={insert} />
      )}
      {gap.from && draft.trim() === "" && <Carried from={gap.from} onTake={insert} gap={gap} />}
    </div>
  );
});

interface CarriedProps {
  readonly from: FoundAnswer;
  readonly gap: NarrativeGap;
  readonly onTake: (text: string) => void;
}

/** What was found elsewhere, with its place: taken as it is, or as the beginning of the answer. */
function Carried({ from, gap, onTake }: CarriedProps) {
  const styles = useStyles();
  const narrative = useNarrativeActions();
  return (
    <div className={styles.carried} role="group" aria-label={QUESTIONS.sources[from.source]}>
      <Text size={200} weight="semibold">
        {[QUESTIONS.sources[from.source], ...(from.place === undefined ? [] : [from.place])].join(" · ")}
      </Text>
      <Text size={200} className={styles.words}>
        {from.text}
      </Text>
      {from.caution !== undefined && <Text size={200}>{from.caution}</Text>}
      <div className={styles.head}>
        <Button size="small" onClick={() => narrative.type(gap.id, from.text)}>
          {QUESTIONS.confirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => onTake(from.text)}>
          {QUESTIONS.change}
        </Button>
      </div>
    </div>
  );
}

interface Verdict {
  readonly validationState?: "error" | "warning";
  readonly validationMessage?: string;
}

type State = keyof typeof QUESTIONS.states;

const COLOURS = {
  open: "warning",
  draft: "brand",
  saved: "success",
  carried: "warning",
  half: "warning",
  mistaken: "danger",
} as const satisfies Record<State, string>;

function stateOf({ id, carried }: NarrativeGap, draft: string, saved: string): State {
  if (isMistaken(id, draft)) return "mistaken";
  if (isUsable(id, draft) && !isComplete(id, draft)) return "half";
  if (draft.trim() !== saved.trim()) return "draft";
  if (isUsable(id, draft)) return "saved";
  return carried === undefined ? "open" : "carried";
}

function verdictOn({ id, kind }: NarrativeGap, draft: string, advice: readonly Advice[]): Verdict {
  if (isMistaken(id, draft)) {
    const validationMessage = kind === "count" ? QUESTIONS.mistaken.count : QUESTIONS.mistaken.amount;
    return { validationState: "error", validationMessage };
  }
  if (advice.length === 0) return {};
  return { validationState: "warning", validationMessage: advice.map(({ message }) => message).join("") };
}

/** Puts the caret into the field of the first hole; without holes into the answer itself. */
function goToFirstHole(card: HTMLElement | null): void {
  const hole = card?.querySelector<HTMLInputElement>("input[data-hole]");
  (hole ?? card?.querySelector<HTMLTextAreaElement | HTMLInputElement>("textarea, input"))?.focus();
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  place: { fontSize: tokens.fontSizeBase200 },
  carried: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { whiteSpace: "pre-line", fontStyle: "italic" },
});
