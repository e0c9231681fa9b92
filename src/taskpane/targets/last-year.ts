import { type EditedForm, type EditedGoal, type EditedIndicator, writtenValue } from "../../model/edited-form";
import type { TargetScheme } from "../../model/target";
import { inScheme, LEVEL1_TERMS, LEVEL2_TERMS, parentOf } from "../../model/target-terms";

/**
 * The form begun with last year's: its goals and indicators stand in it as last year's and are written only once they
 * are confirmed. Amounts are never taken over, names of units only where none stands yet.
 */
export function withLastYear(form: EditedForm, last: EditedForm, nextId: () => string): EditedForm {
  const filled = last.goals.filter(({ text }) => text.trim() !== "");
  const goals = form.goals.map((goal): EditedGoal => {
    const before =
      filled.find(({ scope }) => scope === goal.scope) ?? (form.goals.length === 1 ? filled[0] : undefined);
    return before ? { scope: goal.scope, text: before.text, isUnconfirmed: true } : goal;
  });
  return {
    ...form,
    department: form.department || last.department,
    implementer: form.implementer || last.implementer,
    attribute: form.attribute || last.attribute,
    goals,
    indicators: last.indicators.map((row) => lastYearsRow(row, form.scheme, nextId())),
  };
}

function lastYearsRow(row: EditedIndicator, scheme: TargetScheme, id: string): EditedIndicator {
  const { weight: _weight, isUnconfirmed: _open, lastYear: _before, ...rest } = row;
  const level2 = row.level2 && inScheme(row.level2, scheme);
  const level1 = level2 && parentOf(level2, scheme);
  const value = writtenValue(row);
  return {
    ...rest,
    id,
    ...(level1 && level2 && { level1, level2, level1Text: LEVEL1_TERMS[level1], level2Text: LEVEL2_TERMS[level2] }),
    origin: "last-year",
    ...(value !== "" && { lastYear: value, isUnconfirmed: true }),
  };
}
