import { Badge, Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { type EditedGoal, goalPath } from "../../model/edited-form";
import { useEditor } from "./editor-context";
import { FieldFindings } from "./FieldFindings";
import { FormSection } from "./FormSection";
import { EDITOR, GOALS, INDICATORS } from "./strings";

/** The goals in words. Last year's words are marked until they are confirmed or rewritten. */
export function GoalFields({ goals }: { readonly goals: readonly EditedGoal[] }) {
  const styles = useStyles();
  const { act, findingsAt } = useEditor();
  if (goals.length === 0) return null;
  return (
    <FormSection title={EDITOR.goals}>
      {goals.map(({ scope, text, isUnconfirmed }, index) => (
        <div key={index} data-path={goalPath(index)} className={styles.goal}>
          <Field label={GOALS[scope]} size="small">
            <Textarea
              resize="vertical"
              rows={4}
              value={text}
              onChange={(_, { value }) => act({ type: "goal", index, text: value })}
            />
          </Field>
          {isUnconfirmed && (
            <div className={styles.last}>
              <Badge appearance="tint" color="warning">
                {INDICATORS.unconfirmed}
              </Badge>
              <Text size={200}>{GOALS.lastYear}</Text>
              <Button size="small" onClick={() => act({ type: "confirmGoal", index })}>
                {GOALS.confirm}
              </Button>
            </div>
          )}
          <FieldFindings {...findingsAt(goalPath(index))} />
        </div>
      ))}
    </FormSection>
  );
}

const useStyles = makeStyles({
  goal: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  last: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});
