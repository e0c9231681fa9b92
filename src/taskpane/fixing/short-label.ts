import type { Fix } from "../../model/fix";
import { FIXING } from "../fixing-strings";

/** A label for a narrow button: the verb and the value, or the verb alone where the value is long. */
export function shortLabel({ label, kind, edits }: Fix): string {
  if (kind === "number") return FIXING.asNumber;
  if (kind === "remove") return FIXING.remove;
  const [, verb, value] = /(改为|填入) ?“?([^“”]{1,11})”?$/.exec(label) ?? [];
  return verb !== undefined && value !== undefined && edits.length === 1 ? `${verb} ${value}` : FIXING.mend;
}
