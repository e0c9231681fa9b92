import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import type { EditedTask } from "../../model/edited-form";
import { AddRegular, DeleteRegular } from "../icons";
import { useEditor } from "./editor-context";
import { FieldFindings } from "./FieldFindings";
import { FormSection } from "./FormSection";
import { useInputStyles } from "./input-styles";
import { moneyBlocks } from "./money-blocks";
import { Sum } from "./MoneyFields";
import { MoneyInput } from "./MoneyInput";
import { EDITOR, MONEY, TASKS } from "./strings";

/** The tasks of a whole unit with their amounts, and the row 金额合计. */
export function TaskFields({ tasks }: { readonly tasks: readonly EditedTask[] }) {
  const { act } = useEditor();
  return (
    <FormSection
      title={EDITOR.tasks}
      aside={
        <Button size="small" icon={<AddRegular />} onClick={() => act({ type: "addTask" })}>
          {TASKS.add}
        </Button>
      }
    >
      {tasks.map((task, i) => (
        <Task key={task.id} task={task} index={i + 1} />
      ))}
    </FormSection>
  );
}

function Task({ task, index }: { readonly task: EditedTask; readonly index: number }) {
  const styles = useStyles();
  const input = useInputStyles();
  const { act, findingsAt } = useEditor();
  const { id, name, content, amounts, isTotal } = task;
  const title = isTotal ? TASKS.total : TASKS.row(index);
  const path = `task:${id}`;
  return (
    <div role="group" aria-label={title} data-path={path} className={styles.task}>
      <div className={styles.head}>
        <Text as="h4" size={200} weight="semibold" className={styles.title}>
          {MONEY.inUnit(title)}
        </Text>
        {!isTotal && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={TASKS.remove(index)}
            onClick={() => act({ type: "removeTask", id })}
          />
        )}
      </div>
      {!isTotal && (
        <>
          <Field label={TASKS.name} size="small">
            <Input
              className={input.root}
              input={{ className: input.input }}
              value={name}
              onChange={(_, { value }) => act({ type: "task", id, part: "name", text: value })}
            />
          </Field>
          <Field label={TASKS.content} size="small">
            <Textarea
              value={content}
              onChange={(_, { value }) => act({ type: "task", id, part: "content", text: value })}
            />
          </Field>
        </>
      )}
      <div className={styles.grid}>
        {amounts.map(({ source, text }, part) => (
          <MoneyInput
            key={part}
            label={MONEY.source(source)}
            text={text}
            onChange={(typed) => act({ type: "task", id, part, text: typed })}
          />
        ))}
      </div>
      {moneyBlocks(amounts).map((block) => (
        <Sum key={block.period} block={block} />
      ))}
      <FieldFindings {...findingsAt(path)} />
    </div>
  );
}

const useStyles = makeStyles({
  task: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: "flex", alignItems: "center" },
  title: { margin: 0, flexGrow: 1, color: tokens.colorNeutralForeground2 },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
});
