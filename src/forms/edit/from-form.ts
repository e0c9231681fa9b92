import type { EditedAmount, EditedForm, EditedIndicator } from "../../model/edited-form";
import { writtenValue } from "../../model/edited-form";
import { wanDecimal } from "../../model/money";
import type { Indicator, MoneyPart, Sourced, TargetAmount, TargetForm, TargetGoal } from "../../model/target";
import { codedName } from "../read/read-form";
import { printValue } from "../value/parse-value";

/** Places a layout has beside those the form fills, so that an editor can offer them. */
interface FormRoom {
  readonly money: readonly MoneyPart[];
  readonly goals: readonly TargetGoal["scope"][];
}

/** A form as an editor holds it. Template text that was left in it is not taken over: it is no content. */
export function editedForm(form: TargetForm, room: FormRoom = { money: [], goals: [] }): EditedForm {
  const money = form.money.map(editedAmount);
  const isPlaced = (part: MoneyPart): boolean =>
    money.some((each) => each.period === part.period && each.source === part.source && each.level === part.level);
  const goals = form.goals.map(({ scope, text }) => ({ scope, text: text.value }));
  return {
    kind: form.kind,
    layout: form.layout,
    scheme: form.scheme,
    title: textOf(form.title),
    name: textOf(form.name),
    year: form.year ? String(form.year.value) : "",
    department: departmentOf(form),
    implementer: textOf(form.implementer),
    attribute: textOf(form.attribute),
    period: textOf(form.period),
    remark: textOf(form.remark),
    fields: form.fields.map(({ label, text }) => ({ label, text: text.value })),
    money: [
      ...money,
      ...room.money.filter((part) => !isPlaced(part)).map((part) => ({ ...part, label: "", text: "" })),
    ],
    goals: [
      ...goals,
      ...room.goals
        .filter((scope) => !goals.some((goal) => goal.scope === scope))
        .map((scope) => ({ scope, text: "" })),
    ],
    tasks: form.tasks.map(({ name, content, amounts, isTotal }, i) => ({
      id: `t${i + 1}`,
      name: name.value,
      content: textOf(content),
      amounts: amounts.map(editedAmount),
      isTotal,
    })),
    indicators: form.indicators.map((each, i) => editedIndicator(each, `i${i + 1}`)),
    notes: form.notes.map(({ value }) => value),
  };
}

const textOf = (field: Sourced<unknown> | undefined): string => field?.raw ?? "";

function departmentOf({ department }: TargetForm): string {
  if (!department) return "";
  const { name, code } = department.value;
  if (codedName(department.raw).code === code && department.raw !== "") return department.raw;
  return code === undefined ? name : `${code}-${name}`;
}

function editedAmount({ period, source, level, label, raw, amount, ownUnit, isDetail }: TargetAmount): EditedAmount {
  const text = amount === undefined || ownUnit !== undefined ? raw : wanDecimal(amount);
  return { period, source, ...(level && { level }), label, text, ...(isDetail && { isDetail }) };
}

/** An indicator as an editor holds it; the value is taken apart only where nothing of its wording is lost. */
export function editedIndicator(indicator: Indicator, id: string): EditedIndicator {
  const { level1, level2, name, mediumValue, weight, remark, suggestion, lastYear, value } = indicator;
  const last = lastYear && printValue(lastYear.target);
  return {
    id,
    ...(level1.value && { level1: level1.value }),
    ...(level2.value && { level2: level2.value }),
    level1Text: level1.raw,
    level2Text: level2.raw,
    name: name.value,
    ...editedValue(indicator),
    ...(mediumValue && { medium: mediumValue.raw }),
    ...(weight && { weight: weight.value === undefined ? weight.raw : String(weight.value) }),
    ...(remark && { remark: remark.raw }),
    origin: name.origin ?? "form",
    ...(suggestion && { suggestion }),
    ...(last !== undefined && last !== "" && { lastYear: last }),
    ...(value.origin === "last-year" && { isUnconfirmed: true }),
  };
}

/** The parts of a value: ≥, 95, %. A gap of ours becomes its comparator and unit with nothing between. */
function editedValue({
  value,
  suggestion,
}: Pick<Indicator, "value" | "suggestion">): Pick<EditedIndicator, "op" | "value" | "unit"> {
  const { value: read, raw } = value;
  if (read.kind === "blank") {
    const { op = "date", unit = "" } = suggestion ?? {};
    return op === "date" || op === "grade" ? { op: "", value: "", unit: "" } : { op, value: "", unit };
  }
  if (read.kind === "amount") {
    const parts = { op: read.op ?? ("" as const), value: read.decimal, unit: read.unit ?? "" };
    if (writtenValue(parts) === raw) return parts;
  }
  return { op: "", value: raw, unit: "" };
}
