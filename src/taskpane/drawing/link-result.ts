import type { CheckState, MapLink } from "../../model/table-map";

/** The gravest of what became of the checks between two tables. */
export function resultOf({ checks }: MapLink): "equal" | "differs" | "unjudged" {
  const has = (state: CheckState): boolean => checks.some((check) => check.state === state);
  return has("differs") ? "differs" : has("equal") || has("waived") ? "equal" : "unjudged";
}

export const countIn = ({ checks }: MapLink, ...states: readonly CheckState[]): number =>
  checks.filter(({ state }) => states.includes(state)).length;
