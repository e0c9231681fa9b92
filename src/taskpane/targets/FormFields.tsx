import { Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { EditedField, EditedForm } from "../../model/edited-form";
import { useEditor } from "./editor-context";
import { FieldFindings } from "./FieldFindings";
import { FormSection } from "./FormSection";
import { useInputStyles } from "./input-styles";
import { EDITOR, FIELDS } from "./strings";

const SHORT: ReadonlySet<EditedField> = new Set(["year", "attribute", "period"]);
/** Two of them share a line where the pane has the room. */
const MEDIUM: ReadonlySet<EditedField> = new Set(["title", "name", "department", "implementer"]);

/** Whose form it is. Fields of the unit's form that belong to projects only are shown where they are filled. */
export function FormFields({ form }: { readonly form: EditedForm }) {
  const styles = useStyles();
  const fields: readonly EditedField[] = [
    ...(form.title === "" ? [] : (["title"] as const)),
    "name",
    ...(["year", "department", "implementer", "attribute", "period", "remark"] as const).filter(
      (field) => form.kind !== "unit" || form[field] !== "",
    ),
  ];
  return (
    <FormSection title={EDITOR.basics}>
      <div className={styles.grid}>
        {fields.map((field) => (
          <OneField key={field} form={form} field={field} />
        ))}
      </div>
    </FormSection>
  );
}

function OneField({ form, field }: { readonly form: EditedForm; readonly field: EditedField }) {
  const styles = useStyles();
  const input = useInputStyles();
  const { act, findingsAt } = useEditor();
  const label = field === "name" && form.kind === "unit" ? FIELDS.unitName : FIELDS[field];
  const change = (text: string): void => act({ type: "field", field, text });
  return (
    <div
      data-path={field}
      className={SHORT.has(field) ? styles.short : MEDIUM.has(field) ? styles.medium : styles.long}
    >
      <Field label={label} size="small">
        {field === "remark" ? (
          <Textarea resize="vertical" value={form[field]} onChange={(_, { value }) => change(value)} />
        ) : (
          <Input
            className={input.root}
            input={{ className: input.input }}
            value={form[field]}
            onChange={(_, { value }) => change(value)}
          />
        )}
      </Field>
      <FieldFindings {...findingsAt(field)} />
    </div>
  );
}

const useStyles = makeStyles({
  grid: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  short: { flex: "1 1 96px", minWidth: 0 },
  medium: { flex: "1 1 168px", minWidth: 0 },
  long: { flex: "1 1 100%", minWidth: 0 },
});
