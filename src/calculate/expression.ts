import type { Area } from "../model/cell";
import type { Rational } from "./rational";

/** Cells a formula refers to; without a sheet they stand on its own. */
export interface Reference {
  readonly sheet?: string;
  readonly area: Area;
}

export type Operator = "add" | "subtract" | "multiply" | "divide";

/** A formula of the kinds we calculate. */
export type Expression =
  | { readonly kind: "number"; readonly number: Rational }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "cell"; readonly reference: Reference }
  | { readonly kind: "negate"; readonly of: Expression }
  | { readonly kind: "percent"; readonly of: Expression }
  | { readonly kind: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "join"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "sum"; readonly of: readonly (Expression | Reference)[] }
  | { readonly kind: "round"; readonly of: Expression; readonly places: Expression };

export const isReference = (each: Expression | Reference): each is Reference => "area" in each;

/** Every reference in an expression. */
export function referencesIn(expression: Expression): readonly Reference[] {
  switch (expression.kind) {
    case "number":
    case "text":
      return [];
    case "cell":
      return [expression.reference];
    case "negate":
    case "percent":
      return referencesIn(expression.of);
    case "sum":
      return expression.of.flatMap((each) => (isReference(each) ? [each] : referencesIn(each)));
    case "round":
      return [...referencesIn(expression.of), ...referencesIn(expression.places)];
    default:
      return [...referencesIn(expression.left), ...referencesIn(expression.right)];
  }
}
